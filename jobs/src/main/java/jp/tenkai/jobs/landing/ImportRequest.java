package jp.tenkai.jobs.landing;

import java.util.Objects;
import java.util.Optional;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;

/**
 * What a person says about the files that are handed over.
 *
 * @param source whose they are; empty when their content is to tell
 * @param vintage for those that do not state theirs; unstated when nobody knows
 * @param unrecognised what becomes of files whose content nobody can place
 */
public record ImportRequest(Optional<SourceId> source, Vintage vintage, Unrecognised unrecognised) {
  public ImportRequest {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(vintage, "vintage");
    Objects.requireNonNull(unrecognised, "unrecognised");
  }

  /** What becomes of a file whose content nobody can place. */
  public enum Unrecognised {
    /** It is left where it is. */
    LEAVE,
    /** It is landed all the same, so that the account of an ingest names it. */
    LAND
  }
}
