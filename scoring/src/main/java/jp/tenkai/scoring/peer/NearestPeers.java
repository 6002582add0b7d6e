package jp.tenkai.scoring.peer;

import java.util.Arrays;
import java.util.stream.IntStream;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Finds the units most like another by Euclidean distance, each feature divided by its standard
 * deviation over the units that have every feature. A feature that is the same everywhere tells
 * nobody apart and counts nothing.
 */
public final class NearestPeers {
  private final double[][] scaled;

  private NearestPeers(double[][] scaled) {
    this.scaled = scaled;
  }

  /**
   * Prepares the distances.
   *
   * @param features one array a feature, one value a unit; NaN is unknown
   */
  public static NearestPeers by(double[]... features) {
    int units = features.length == 0 ? 0 : features[0].length;
    for (double[] feature : features) {
      if (feature.length != units) {
        throw new IllegalArgumentException(
            "features: expected " + units + " values each, found " + feature.length);
      }
    }
    boolean[] known = new boolean[units];
    for (int unit = 0; unit < units; unit++) {
      int at = unit;
      known[unit] = Arrays.stream(features).noneMatch(feature -> Double.isNaN(feature[at]));
    }
    double[][] scaled = new double[features.length][];
    for (int i = 0; i < scaled.length; i++) {
      double spread = Statistics.standardDeviation(Statistics.present(features[i], known));
      scaled[i] = Arrays.stream(features[i]).map(value -> scaled(value, spread)).toArray();
    }
    return new NearestPeers(scaled);
  }

  private static double scaled(double value, double spread) {
    return Double.isNaN(value) || spread > 0 ? value / spread : 0;
  }

  /**
   * The distance of two units in standard deviations; NaN where either lacks a feature. A distance
   * over no feature is 0.
   */
  public double distance(int one, int other) {
    double sum = 0;
    for (double[] feature : scaled) {
      double difference = feature[one] - feature[other];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  /**
   * The nearest units, nearest first; of two as near the one that stands first. Fewer than wanted
   * where there are not so many, none where the unit lacks a feature. A unit is never its own peer.
   *
   * @param among the units that may be named, one flag a unit
   */
  public int[] of(int unit, boolean[] among, int wanted) {
    return IntStream.range(0, among.length)
        .filter(other -> other != unit && among[other] && !Double.isNaN(distance(unit, other)))
        .boxed()
        .sorted((a, b) -> compare(unit, a, b))
        .limit(wanted)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int compare(int unit, int a, int b) {
    int byDistance = Double.compare(distance(unit, a), distance(unit, b));
    return byDistance == 0 ? Integer.compare(a, b) : byDistance;
  }
}
