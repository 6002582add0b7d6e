package jp.tenkai.jobs.panel;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The end of a past year, and what counts as known then: what was issued by its last day, where an
 * issue that old is held; otherwise the figures of years up to it, out of later issues.
 */
public record PastYear(int year) {
  public PastYear {
    if (year < 1900 || year > 2200) {
      throw new IllegalArgumentException("year must be a calendar year, found " + year);
    }
  }

  /** Its last day. */
  public LocalDate day() {
    return LocalDate.of(year, 12, 31);
  }

  /** Whether it was issued by then. A vintage of a month or a year counts from its first day. */
  boolean hasIssued(String vintage) {
    return vintage.compareTo(day().toString()) <= 0;
  }

  /** Whether a figure was issued by then, with all that it was computed from. */
  boolean hasIssued(Lineage lineage) {
    return Arrays.stream(lineage.vintage().split(" \\| ", -1)).allMatch(this::hasIssued);
  }
}
