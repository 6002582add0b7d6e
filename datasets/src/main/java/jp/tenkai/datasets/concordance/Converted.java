package jp.tenkai.datasets.concordance;

import java.util.Objects;

/**
 * A value in another revision.
 *
 * @param dollars whole current US dollars
 * @param mark how sure it is
 */
public record Converted(long dollars, Mark mark) {
  public Converted {
    Objects.requireNonNull(mark, "mark");
  }

  Converted plus(Converted other) {
    return new Converted(Math.addExact(dollars, other.dollars), mark.and(other.mark));
  }
}
