package jp.tenkai.jobs.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** How much the JSON of a service may ask for before it is refused. */
final class AnswerJson {
  /** What an answer says of itself beside its records are a dozen values. */
  static final int MOST_VALUES = 10_000;

  /** A list of files is held whole. */
  static final long MOST_LIST_BYTES = 32L << 20;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxNumberLength(1_000)
          .maxStringLength(1 << 20)
          .maxNameLength(10_000)
          .build();

  static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(LIMITS).build();

  /** For what is held whole. */
  static final JsonFactory LIST =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS.rebuild().maxDocumentLength(MOST_LIST_BYTES).build())
          .build();

  private AnswerJson() {}
}
