package jp.tenkai.scoring.explain;

import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Why each unit has the score it has.
 *
 * <p><b>Contribution</b> of a leaf: its value times the partial derivative of the score. By Euler's
 * theorem on functions homogeneous of degree 1, and every tree of weighted means is one, the
 * contributions of a unit add up to its score. Under arithmetic means this is weight times value;
 * under a geometric mean each child has its weight's share of the mean.
 *
 * <p><b>Difference</b> of a leaf: its part of the distance between the unit's score and the
 * benchmark's, the benchmark being aggregated with the unit's own present leaves and weights. At
 * every group the distance is split by {@link Mean#slope}: weight times {@code x - b} under an
 * arithmetic mean, {@code L(G, B) w ln(x / b)} with the logarithmic mean L under a geometric one
 * (the LMDI of Ang 2005, "The LMDI approach to decomposition analysis: a practical guide", Energy
 * Policy 33(7)). A child's part is split in turn by multiplying down to its leaves. The differences
 * of a unit add up to its score less the benchmark's, without a remainder.
 *
 * <p>Leaves and units are named by position as in {@link IndexResult}.
 */
public final class Explanation {

  private final IndexResult result;
  private final double[] profile;
  private final double[][] benchmark;
  private final double[][] contributions;
  private final double[][] differences;

  private Explanation(IndexResult result, double[] profile) {
    this.result = result;
    this.profile = profile.clone();
    this.benchmark = benchmarkValues();
    this.contributions = new double[profile.length][result.units().size()];
    this.differences = new double[profile.length][result.units().size()];
    for (int unit = 0; unit < result.units().size(); unit++) {
      split(unit);
    }
  }

  /** Explains against the median profile: each leaf's median value over the reference units. */
  public static Explanation of(IndexResult result) {
    double[] medians = new double[result.spec().leaves().size()];
    boolean[] reference = result.units().reference();
    for (int leaf = 0; leaf < medians.length; leaf++) {
      double[] values = result.leaf(leaf).normalised().values();
      medians[leaf] = Statistics.median(Statistics.present(values, reference));
    }
    return new Explanation(result, medians);
  }

  /**
   * Explains against a profile of the caller's choice.
   *
   * @param profile one normalised value a leaf; a leaf that is NaN is compared with itself
   */
  public static Explanation against(IndexResult result, double[] profile) {
    if (profile.length != result.spec().leaves().size()) {
      throw new IllegalArgumentException(
          "Benchmark profile: expected "
              + result.spec().leaves().size()
              + " values, one a leaf, but found "
              + profile.length);
    }
    return new Explanation(result, profile);
  }

  /** The weight with which the leaf enters the unit's score, 0 when it plays no part. */
  public double effectiveWeight(int leaf, int unit) {
    return result.effectiveWeight(leaf, unit);
  }

  /**
   * The leaf's part of the unit's score: 0 when the leaf plays no part, NaN when the unit has no
   * score.
   */
  public double contribution(int leaf, int unit) {
    return contributions[leaf][unit];
  }

  /**
   * The leaf's part of {@code score - benchmarkScore}: 0 when the leaf plays no part, NaN when the
   * unit has no score.
   */
  public double difference(int leaf, int unit) {
    return differences[leaf][unit];
  }

  /** The leaf's value in the benchmark profile, NaN when no reference unit has one. */
  public double benchmark(int leaf) {
    return profile[leaf];
  }

  /** The score of the benchmark profile over the unit's present leaves and weights. */
  public double benchmarkScore(int unit) {
    return benchmark[0][unit];
  }

  /** The profile through the same aggregation, holding for each unit the leaves it has. */
  private double[][] benchmarkValues() {
    Hierarchy hierarchy = result.hierarchy();
    int units = result.units().size();
    double[][] values = new double[hierarchy.size()][units];
    double[][] generated = new double[hierarchy.size()][units];
    for (int leaf = 0; leaf < profile.length; leaf++) {
      int node = hierarchy.leafNode(leaf);
      for (int unit = 0; unit < units; unit++) {
        double own = result.nodeValue(node, unit);
        boolean comparable = !Double.isNaN(own) && !Double.isNaN(profile[leaf]);
        values[node][unit] = comparable ? profile[leaf] : own;
      }
      hierarchy.generate(node, values[node], generated[node], result.units());
    }
    hierarchy.aggregate(hierarchy.weights(), values, generated, result.units());
    return values;
  }

  private void split(int unit) {
    Hierarchy hierarchy = result.hierarchy();
    double[] derivative = new double[hierarchy.size()];
    double[] chord = new double[hierarchy.size()];
    derivative[0] = 1;
    chord[0] = 1;
    for (int node = 1; node < hierarchy.size(); node++) {
      int parent = hierarchy.parent(node);
      Mean mean = hierarchy.mean(parent);
      double own = result.nodeValue(node, unit);
      double whole = result.nodeValue(parent, unit);
      double other = benchmark[node][unit];
      double otherWhole = benchmark[parent][unit];
      derivative[node] = derivative[parent] * ratio(mean, own, own, whole, whole);
      chord[node] = chord[parent] * ratio(mean, own, other, whole, otherWhole);
      if (hierarchy.isLeaf(node)) {
        int leaf = hierarchy.leafPosition(node);
        double weight = result.nodeWeight(node, unit);
        contributions[leaf][unit] = part(unit, weight, derivative[node] * own);
        differences[leaf][unit] = part(unit, weight, chord[node] * (own - other));
      }
    }
  }

  private double part(int unit, double weight, double scaled) {
    if (Double.isNaN(result.score(unit))) {
      return Double.NaN;
    }
    return weight == 0 ? 0 : weight * scaled;
  }

  private static double ratio(Mean mean, double a, double b, double wholeA, double wholeB) {
    double whole = mean.slope(wholeA, wholeB);
    // Only a power mean of zeros has a flat chord, and then every child is zero: nothing to split.
    return whole == 0 ? 1 : mean.slope(a, b) / whole;
  }
}
