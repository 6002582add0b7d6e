package jp.tenkai.datasets.landing;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What may go.
 *
 * @param now the moment from which ages are counted
 * @param draftAge how long a draft must have lain untouched
 * @param keptVintages how many of the newest vintages of each file stay, by source and name; empty
 *     when all do
 */
public record PruneRule(Instant now, Duration draftAge, OptionalInt keptVintages) {
  public PruneRule {
    if (draftAge.isNegative()) {
      throw new IllegalArgumentException("age must be 0 or more, found " + draftAge);
    }
    if (keptVintages.isPresent() && keptVintages.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "at least one vintage is kept, found " + keptVintages.getAsInt());
    }
  }
}
