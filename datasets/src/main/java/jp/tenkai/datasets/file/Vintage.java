package jp.tenkai.datasets.file;

import java.util.regex.Pattern;

/**
 * When the source said so: a date, a month or a year in ISO form. Later vintages of the same figure
 * are revisions. Compared as text, so that {@code 2026-03} stands before {@code 2026-03-15}.
 */
public record Vintage(String date) implements Comparable<Vintage> {
  private static final Pattern FORM =
      Pattern.compile("|\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  /** The file itself does not say. */
  public static final Vintage UNSTATED = new Vintage("");

  public Vintage {
    if (!FORM.matcher(date).matches()) {
      throw new IllegalArgumentException(
          "vintage must be a year, month or day such as 2026-07-13, found '" + date + "'");
    }
  }

  public boolean isStated() {
    return !date.isEmpty();
  }

  /** This vintage where the file states one, otherwise what somebody said for it. */
  public Vintage or(Vintage other) {
    return isStated() ? this : other;
  }

  @Override
  public int compareTo(Vintage other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return date;
  }
}
