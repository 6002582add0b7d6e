package jp.tenkai.scoring.audit;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * The place of each value among the different values of its row, from 0: what is left of a row when
 * only its order counts. Equal values share a place.
 */
final class Places {

  /** The place of a missing value. */
  static final int NONE = -1;

  private final int[][] places;
  private final int[] distinct;
  private final int units;

  private Places(double[][] rows) {
    places = new int[rows.length][];
    distinct = new int[rows.length];
    units = rows.length == 0 ? 0 : rows[0].length;
    for (int row = 0; row < rows.length; row++) {
      double[] values = different(rows[row]);
      distinct[row] = values.length;
      places[row] = new int[units];
      for (int unit = 0; unit < units; unit++) {
        double value = rows[row][unit];
        places[row][unit] =
            Double.isNaN(value) ? NONE : Arrays.binarySearch(values, positiveZero(value));
      }
    }
  }

  static Places of(double[][] rows) {
    return new Places(rows);
  }

  int units() {
    return units;
  }

  /** The places of a row; not a copy. */
  int[] row(int row) {
    return places[row];
  }

  /** How many different values the row has. */
  int distinct(int row) {
    return distinct[row];
  }

  private static double[] different(double[] values) {
    double[] sorted = Statistics.present(values);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = positiveZero(sorted[i]);
    }
    Arrays.sort(sorted);
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Sorting and searching tell -0 from 0, which are one number; adding 0 makes them one. */
  private static double positiveZero(double value) {
    return value + 0.0;
  }
}
