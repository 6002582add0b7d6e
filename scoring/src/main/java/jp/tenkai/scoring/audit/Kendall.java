package jp.tenkai.scoring.audit;

import java.util.Arrays;

/**
 * Kendall's tau-b of pairs of rows: concordant less discordant pairs of units, over the root of the
 * pairs not tied in one row times those not tied in the other (Kendall 1945, "The treatment of ties
 * in ranking problems", Biometrika 33(3)). Counted in n log n steps: sort by one row, then count
 * the exchanges that sorting by the other one needs (Knight 1966, "A computer method for
 * calculating Kendall's tau with ungrouped data", JASA 61(314)).
 */
final class Kendall {

  private final Places places;
  private final long[] sorted;
  private final int[] order;
  private final int[] merged;

  Kendall(Places places) {
    this.places = places;
    sorted = new long[places.units()];
    order = new int[places.units()];
    merged = new int[places.units()];
  }

  Correlation correlation(int first, int second) {
    int n = sortByBoth(places.row(first), places.row(second));
    Ties firstTies = new Ties();
    Ties secondTies = new Ties();
    long tiedInBoth = 0;
    for (int from = 0; from < n; ) {
      int to = from;
      int sameInBoth = from;
      for (; to < n && sorted[to] >>> 32 == sorted[from] >>> 32; to++) {
        if (sorted[to] != sorted[sameInBoth]) {
          tiedInBoth += pairs(to - sameInBoth);
          sameInBoth = to;
        }
      }
      tiedInBoth += pairs(to - sameInBoth);
      firstTies.add(to - from);
      from = to;
    }
    long exchanges = exchanges(0, n);
    for (int from = 0; from < n; ) {
      int to = from;
      while (to < n && order[to] == order[from]) {
        to++;
      }
      secondTies.add(to - from);
      from = to;
    }
    long firstOpen = pairs(n) - firstTies.pairs;
    long secondOpen = pairs(n) - secondTies.pairs;
    if (n < 3 || firstOpen == 0 || secondOpen == 0) {
      return Correlation.undefined(n);
    }
    double surplus =
        (double) (pairs(n) - firstTies.pairs - secondTies.pairs + tiedInBoth - 2 * exchanges);
    double value = surplus / (Math.sqrt((double) firstOpen) * Math.sqrt((double) secondOpen));
    value = Math.max(-1, Math.min(1, value));
    double deviate = surplus / Math.sqrt(variance(n, firstTies, secondTies));
    return new Correlation(value, n, Significance.normal(deviate));
  }

  /** Sorts the common units by the first row and, where it ties, by the second. */
  private int sortByBoth(int[] a, int[] b) {
    int n = 0;
    for (int unit = 0; unit < places.units(); unit++) {
      if (a[unit] != Places.NONE && b[unit] != Places.NONE) {
        sorted[n++] = ((long) a[unit] << 32) | b[unit];
      }
    }
    Arrays.sort(sorted, 0, n);
    for (int i = 0; i < n; i++) {
      order[i] = (int) sorted[i];
    }
    return n;
  }

  /** Merge sort of a stretch of {@code order}; returns how many pairs stood the wrong way round. */
  private long exchanges(int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = exchanges(from, middle) + exchanges(middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right >= to || (left < middle && order[left] <= order[right])) {
        merged[i] = order[left++];
      } else {
        count += middle - left;
        merged[i] = order[right++];
      }
    }
    System.arraycopy(merged, from, order, from, to - from);
    return count;
  }

  /**
   * The variance of the surplus when the rows are independent and have these ties (Kendall and
   * Gibbons 1990, Rank Correlation Methods, chapter 4).
   */
  private static double variance(int n, Ties first, Ties second) {
    double all = (double) n * (n - 1);
    return (all * (2.0 * n + 5) - first.wide - second.wide) / 18
        + first.twos * second.twos / (2 * all)
        + first.threes * second.threes / (9 * all * (n - 2));
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  /** Sums over the groups of units that share one value of a row, t being their number. */
  private static final class Ties {
    private long pairs;
    private double twos;
    private double threes;
    private double wide;

    void add(int t) {
      double two = (double) t * (t - 1);
      pairs += Kendall.pairs(t);
      twos += two;
      threes += two * (t - 2);
      wide += two * (2.0 * t + 5);
    }
  }
}
