package jp.tenkai.scoring.outrank;

import java.util.Arrays;

/**
 * The outranking matrix: {@code o(a, b)} is the part of the weight that speaks for a over b, over
 * the indicators that both have; an indicator on which they are equal speaks half for each.
 *
 * <p>Source: Munda and Nardo (2009), as {@link Copeland}. Where a and b have no indicator in
 * common, {@code o(a, b)} is NaN. Each entry is a quotient of whole numbers rounded once: one half
 * and one are found exactly.
 */
public final class Outranking {

  private static final String METHOD = "Outranking";

  /** The matrix holds a long for each ordered pair: 200 MB at this number of units. */
  public static final int MOST_UNITS = 5_000;

  private final int units;
  private final long[][] doubled;
  private final long[][] shared;

  private Outranking(int units, long[][] doubled, long[][] shared) {
    this.units = units;
    this.doubled = doubled;
    this.shared = shared;
  }

  /**
   * Compares all units.
   *
   * @param values one row an indicator on which more is better, one column a unit, NaN = missing
   * @throws IllegalArgumentException beyond {@link #MOST_UNITS}, or when the table is not of this
   *     form
   */
  public static Outranking of(double[][] values, ExactWeights weights) {
    int units = Table.units(METHOD, values, weights.size());
    if (units > MOST_UNITS) {
      throw Table.refusal(
          METHOD,
          "units",
          "at most " + MOST_UNITS,
          String.valueOf(units),
          "use Copeland, which keeps no matrix");
    }
    int[][] ranks = Arrays.stream(values).map(DenseRanks::of).toArray(int[][]::new);
    long[][] doubled = new long[units][units];
    long[][] shared = new long[units][];
    for (int a = 0; a < units; a++) {
      shared[a] = new long[a];
      for (int indicator = 0; indicator < ranks.length; indicator++) {
        int own = ranks[indicator][a];
        if (own != DenseRanks.MISSING) {
          count(doubled, shared[a], a, own, ranks[indicator], weights.value(indicator));
        }
      }
    }
    return new Outranking(units, doubled, shared);
  }

  private static void count(
      long[][] doubled, long[] shared, int a, int own, int[] ranks, long weight) {
    for (int b = 0; b < a; b++) {
      if (ranks[b] != DenseRanks.MISSING) {
        int sign = Integer.compare(own, ranks[b]);
        shared[b] += weight;
        doubled[a][b] += (1 + sign) * weight;
        doubled[b][a] += (1 - sign) * weight;
      }
    }
  }

  /** How many units there are. */
  public int units() {
    return units;
  }

  /**
   * The part of the shared weight that speaks for a over b, from 0 to 1; 0 for a against itself.
   */
  public double of(int a, int b) {
    if (a == b) {
      return 0;
    }
    long weight = shared(a, b);
    return weight == 0 ? Double.NaN : (double) doubled[a][b] / (2 * weight);
  }

  /** All entries: one row for each a, one column for each b, the diagonal 0. */
  public double[][] matrix() {
    double[][] matrix = new double[units][units];
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        matrix[a][b] = of(a, b);
      }
    }
    return matrix;
  }

  /** How many pairs there are in which one unit is strictly better on all that both have. */
  public int dominantPairs() {
    int count = 0;
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        count += a != b && shared(a, b) > 0 && doubled[a][b] == 2 * shared(a, b) ? 1 : 0;
      }
    }
    return count;
  }

  /**
   * Dominant pairs among all pairs; NaN below two units. A high share makes weights unimportant.
   */
  public double dominantShare() {
    return dominantPairs() / (units * (units - 1.0) / 2);
  }

  /** How many pairs are exactly even: there the ranking hangs on nothing. */
  public int evenPairs() {
    int count = 0;
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < a; b++) {
        count += shared(a, b) > 0 && doubled[a][b] == shared(a, b) ? 1 : 0;
      }
    }
    return count;
  }

  private long shared(int a, int b) {
    return a > b ? shared[a][b] : shared[b][a];
  }
}
