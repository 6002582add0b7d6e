package jp.tenkai.jobs.ingest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.trade.BaciName;

/**
 * The vintage of a file and who states it. The figures of a file whose vintage nobody states are
 * kept, but a release does not use them: it could not say which of two figures is the later.
 *
 * @param vintage the stated one; otherwise the day the file was received
 * @param basis who states it
 */
record Dating(Vintage vintage, String basis) {
  /** The basis where nobody states a vintage. */
  static final String RECEIVED = "not stated; the day it was received";

  private static final String IN_FILE = "stated in the file";
  private static final String IN_NAME = "stated in the file's name";

  /** What is known before the file is read. */
  static Dating of(Provenance from, String name) {
    if (from.vintage().isStated()) {
      return new Dating(from.vintage(), from.vintageBasis());
    }
    Optional<Vintage> release = BaciName.of(name).release();
    return release
        .map(vintage -> new Dating(vintage, IN_NAME))
        .orElseGet(
            () ->
                new Dating(
                    new Vintage(LocalDate.ofInstant(from.received(), ZoneOffset.UTC).toString()),
                    RECEIVED));
  }

  /** The same, unless the file itself says something else. */
  Dating orInFile(Vintage read) {
    return read.equals(vintage) ? this : new Dating(read, IN_FILE);
  }

  boolean isStated() {
    return !basis.equals(RECEIVED);
  }
}
