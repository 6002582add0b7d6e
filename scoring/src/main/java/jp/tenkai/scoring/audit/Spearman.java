package jp.tenkai.scoring.audit;

/**
 * Spearman's rank correlation of pairs of rows (Kendall and Gibbons 1990, Rank Correlation
 * Methods): Pearson's of the ranks among the common units, equal values sharing the mean of the
 * ranks they take up. Ranks are counted, not sorted, so a pair costs time proportional to the
 * units.
 */
final class Spearman {

  private final Places places;

  Spearman(Places places) {
    this.places = places;
  }

  Correlation correlation(int first, int second) {
    int[] a = places.row(first);
    int[] b = places.row(second);
    int[] firstCounts = new int[places.distinct(first)];
    int[] secondCounts = new int[places.distinct(second)];
    int n = 0;
    for (int unit = 0; unit < places.units(); unit++) {
      if (a[unit] != Places.NONE && b[unit] != Places.NONE) {
        firstCounts[a[unit]]++;
        secondCounts[b[unit]]++;
        n++;
      }
    }
    double[] firstRanks = centredRanks(firstCounts, n);
    double[] secondRanks = centredRanks(secondCounts, n);
    // Ranks are multiples of one half: these sums are exact, whatever the order of the units.
    double cross = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int unit = 0; unit < places.units(); unit++) {
      if (a[unit] != Places.NONE && b[unit] != Places.NONE) {
        double x = firstRanks[a[unit]];
        double y = secondRanks[b[unit]];
        cross += x * y;
        firstSquares += x * x;
        secondSquares += y * y;
      }
    }
    if (n < 3 || firstSquares == 0 || secondSquares == 0) {
      return Correlation.undefined(n);
    }
    double value = cross / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares));
    value = Math.max(-1, Math.min(1, value));
    return new Correlation(value, n, Significance.student(value, n));
  }

  /** The mean rank of the units at each place, less the mean of all ranks, (n + 1) / 2. */
  private static double[] centredRanks(int[] counts, int n) {
    double[] ranks = new double[counts.length];
    int below = 0;
    for (int place = 0; place < counts.length; place++) {
      ranks[place] = below + (counts[place] + 1) / 2.0 - (n + 1) / 2.0;
      below += counts[place];
    }
    return ranks;
  }
}
