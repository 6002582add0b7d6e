package jp.tenkai.scoring.outrank;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The values of one indicator as small whole numbers in the same order: equal values share a
 * number, 0 is the lowest value. Comparing them needs no care for NaN or for -0 against 0.
 */
final class DenseRanks {

  /** Stands for a missing value. */
  static final int MISSING = -1;

  private DenseRanks() {}

  static int[] of(double[] values) {
    // Adding 0 turns -0 into 0: sorting tells them apart, comparing does not.
    double[] sorted = Arrays.stream(Statistics.present(values)).map(value -> value + 0.0).toArray();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[distinct - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] ranks = new int[values.length];
    for (int unit = 0; unit < ranks.length; unit++) {
      ranks[unit] =
          Double.isNaN(values[unit])
              ? MISSING
              : Arrays.binarySearch(sorted, 0, distinct, values[unit] + 0.0);
    }
    return ranks;
  }
}
