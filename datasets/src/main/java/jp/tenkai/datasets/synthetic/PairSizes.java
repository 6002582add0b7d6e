package jp.tenkai.datasets.synthetic;

import java.util.stream.IntStream;

/**
 * How many products each pair of countries trades: few pairs trade nearly all, most trade a handful
 * or nothing. The weights of exporters and importers are log-normal, as wide as in BACI's 2024;
 * where a pair nears all products it saturates.
 */
final class PairSizes {
  /** Standard deviations of logarithms, fitted by eye to rows per country and pair in BACI 2024. */
  private static final double EXPORTERS = 2.2;

  private static final double IMPORTERS = 1.2;
  private static final double PAIRS = 1.6;
  private static final int HALVINGS = 200;
  private static final double MOST_LOG = 60;

  private PairSizes() {}

  /**
   * Sizes that add up to the rows. No country trades with itself.
   *
   * @param exporters their numbers
   * @param importers their numbers
   * @param products the most that a pair can trade
   * @return by exporter, then importer
   */
  static int[][] of(long rows, int[] exporters, int[] importers, int products, long seed) {
    double[] from = weights(exporters.length, EXPORTERS, new Draws(seed, -1, 0));
    double[] to = weights(importers.length, IMPORTERS, new Draws(seed, -2, 0));
    double[][] pairs = new double[exporters.length][importers.length];
    for (int i = 0; i < exporters.length; i++) {
      Draws draws = new Draws(seed, -3, i);
      for (int j = 0; j < importers.length; j++) {
        double noise = NormalQuantile.of((draws.unit() + 1e-9) / (1 + 2e-9));
        boolean isSelf = exporters[i] == importers[j];
        pairs[i][j] = isSelf ? 0 : from[i] * to[j] * StrictMath.exp(PAIRS * noise);
      }
    }
    double low = -MOST_LOG;
    double high = MOST_LOG;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (sum(pairs, StrictMath.exp(middle), products) < rows) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return whole(pairs, StrictMath.exp(high), products);
  }

  private static double[] weights(int count, double sigma, Draws draws) {
    int[] order = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = StrictMath.exp(sigma * NormalQuantile.of((order[i] + 0.5) / count));
    }
    return weights;
  }

  private static double size(double pair, double scale, int products) {
    return products * -StrictMath.expm1(-pair * scale / products);
  }

  private static double sum(double[][] pairs, double scale, int products) {
    double sum = 0;
    for (double[] row : pairs) {
      for (double pair : row) {
        sum += size(pair, scale, products);
      }
    }
    return sum;
  }

  /** Rounds the running sum, so that what is cut off of one pair goes to the next. */
  private static int[][] whole(double[][] pairs, double scale, int products) {
    int[][] sizes = new int[pairs.length][pairs[0].length];
    double sum = 0;
    long given = 0;
    for (int i = 0; i < pairs.length; i++) {
      for (int j = 0; j < pairs[i].length; j++) {
        sum += size(pairs[i][j], scale, products);
        sizes[i][j] = Math.toIntExact(Math.round(sum) - given);
        given += sizes[i][j];
      }
    }
    return sizes;
  }
}
