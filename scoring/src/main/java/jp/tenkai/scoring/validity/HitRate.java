package jp.tenkai.scoring.validity;

import java.util.Arrays;

/**
 * The share of the predicted best that are among the realised best ("precision at k"; Manning,
 * Raghavan and Schütze 2008, "Introduction to Information Retrieval", section 8.4). Where items are
 * tied at the border of the best, they share the places that are left, which gives the mean over
 * all ways to break the tie.
 */
public final class HitRate {
  private HitRate() {}

  /**
   * The hit rate, from 0 to 1; NaN without items.
   *
   * @param predicted higher is better, finite
   * @param realised higher is better, finite, of the same items
   * @param best how many count as the best, at least 1; with fewer items, all of them
   */
  public static double of(double[] predicted, double[] realised, int best) {
    if (predicted.length != realised.length || best < 1) {
      throw new IllegalArgumentException(
          "Hit rate: expected as many realised values as the "
              + predicted.length
              + " predicted and at least 1 best, but found "
              + realised.length
              + " and "
              + best);
    }
    int places = Math.min(best, predicted.length);
    double[] first = chances(predicted, places);
    double[] second = chances(realised, places);
    double hits = 0;
    for (int i = 0; i < first.length; i++) {
      hits += first[i] * second[i];
    }
    return places == 0 ? Double.NaN : hits / places;
  }

  /** The hit rate that blind choice would have on average: best / items, at most 1. */
  public static double byChance(int items, int best) {
    return items == 0 ? Double.NaN : Math.min(1, (double) best / items);
  }

  /** How likely each item is to be among the best when ties are broken at random. */
  private static double[] chances(double[] values, int places) {
    double[] chances = new double[values.length];
    if (places == 0) {
      return chances;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double border = sorted[values.length - places];
    int above = 0;
    int tied = 0;
    for (double value : values) {
      above += value > border ? 1 : 0;
      tied += value == border ? 1 : 0;
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] > border) {
        chances[i] = 1;
      } else if (values[i] == border) {
        chances[i] = (double) (places - above) / tied;
      }
    }
    return chances;
  }
}
