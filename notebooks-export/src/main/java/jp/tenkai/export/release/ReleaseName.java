package jp.tenkai.export.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a release: its quarter, and from the second on its revision, {@code 2026Q4-r2}. */
public record ReleaseName(Quarter quarter, int revision) implements Comparable<ReleaseName> {

  private static final Pattern TEXT = Pattern.compile("(\\d{4}Q[1-4])(?:-r([2-9]|[1-9]\\d{1,5}))?");

  public ReleaseName {
    if (revision < 1) {
      throw new IllegalArgumentException("revision: found " + revision + ", expected 1 or more");
    }
  }

  /** Reads a directory name; anything that isn't a release's name gives an empty result. */
  public static Optional<ReleaseName> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int revision = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
    return Optional.of(new ReleaseName(Quarter.parse(matcher.group(1)), revision));
  }

  /** The name of the revision after this one. */
  ReleaseName next() {
    return new ReleaseName(quarter, revision + 1);
  }

  @Override
  public int compareTo(ReleaseName other) {
    return Comparator.comparing(ReleaseName::quarter)
        .thenComparingInt(ReleaseName::revision)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return revision == 1 ? quarter.toString() : quarter + "-r" + revision;
  }
}
