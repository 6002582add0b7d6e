package jp.tenkai.jobs.ingest;

import java.util.Objects;
import jp.tenkai.datasets.store.IngestedFile;

/**
 * What one run did with a file.
 *
 * @param name under which it came this time; lineage keeps the name under which its bytes were read
 * @param file its account
 * @param isNew whether this run read it, or an earlier one had done so with the same readers
 */
public record IngestedOutcome(String name, IngestedFile file, boolean isNew) {
  public IngestedOutcome {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
  }

  /** Whether the same bytes were read under another name. */
  boolean isOtherName() {
    return file.wasRead() && !name.equals(file.name());
  }
}
