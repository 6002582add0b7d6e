package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/** Quantiles of type 7 (Hyndman and Fan 1996). */
final class Quantiles {
  private Quantiles() {}

  /**
   * A quantile of one or more values.
   *
   * @param share 0 to 1
   */
  static double of(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double place = (sorted.length - 1) * share;
    int low = (int) Math.floor(place);
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  }
}
