package jp.tenkai.jobs.software;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.tenkai.jobs.configuration.Words;

/**
 * Until when somebody mends a piece of software.
 *
 * @param until the last day that its makers state or that follows from their rule; empty where they
 *     state none
 * @param dormant true where nobody seems to work on it any more
 * @param basis what they say, in words
 * @param source where they say it
 */
public record Support(Optional<LocalDate> until, boolean dormant, Words basis, String source) {
  public Support {
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(basis, "basis");
    if (!source.startsWith("https://")) {
      throw new IllegalArgumentException("source: an address with https://, found " + source);
    }
  }

  boolean isOverOn(LocalDate day) {
    return until.map(day::isAfter).orElse(false);
  }
}
