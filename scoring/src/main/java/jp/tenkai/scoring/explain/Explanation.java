package jp.tenkai.scoring.explain;

import java.util.Arrays;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Why each unit has the score it has.
 *
 * <p><b>Contribution</b> of a leaf: what it lifts the score above a unit that is at the bottom of
 * every scale, plus its share of that bottom. The bottom is the lower end of the leaf's scale, or
 * the worst reference unit where the scale has no end. Under arithmetic means a contribution is
 * weight times value; under other aggregations the lift is split by {@link AttributionRule}. The
 * contributions of a unit add up to its score.
 *
 * <p><b>Difference</b> of a leaf: its part of the distance between the unit's score and the
 * benchmark's, split by the same rules. The differences of a unit add up to its score less the
 * benchmark's.
 *
 * <p>Leaves and units are named by position as in {@link IndexResult}.
 */
public final class Explanation {

  private final double[] profile;
  private final double[][] weights;
  private final double[][] contributions;
  private final double[][] differences;
  private final double[] benchmarkScores;

  private Explanation(IndexResult result, double[] profile) {
    int units = result.units().size();
    this.profile = profile.clone();
    this.weights = new double[units][];
    this.contributions = new double[units][];
    this.differences = new double[units][];
    this.benchmarkScores = new double[units];
    Contributions lift = new Contributions(result);
    Attribution difference = new Attribution(result, profile);
    for (int unit = 0; unit < units; unit++) {
      weights[unit] = result.leafWeights(unit);
      contributions[unit] = lift.of(unit);
      double[] benchmark = difference.baseline(unit);
      benchmarkScores[unit] = benchmark[0];
      differences[unit] = difference.parts(unit, benchmark);
    }
  }

  /** Explains against the median profile: each leaf's median value over the reference units. */
  public static Explanation of(IndexResult result) {
    return new Explanation(result, medians(result, result.units().reference()));
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

  /** Each leaf's median normalised value over some units, NaN where none has one. */
  static double[] medians(IndexResult result, boolean[] among) {
    double[] medians = new double[result.spec().leaves().size()];
    Hierarchy hierarchy = result.hierarchy();
    Arrays.setAll(
        medians,
        leaf ->
            Statistics.median(
                Statistics.present(result.nodeValues(hierarchy.leafNode(leaf)), among)));
    return medians;
  }

  /** The weight with which the leaf enters the unit's score, 0 when it plays no part. */
  public double effectiveWeight(int leaf, int unit) {
    return weights[unit][leaf];
  }

  /**
   * The leaf's part of the unit's score: 0 when the leaf plays no part, NaN when the unit has no
   * score.
   */
  public double contribution(int leaf, int unit) {
    return contributions[unit][leaf];
  }

  /**
   * The leaf's part of {@code score - benchmarkScore}: 0 when the leaf plays no part, NaN when the
   * unit has no score.
   */
  public double difference(int leaf, int unit) {
    return differences[unit][leaf];
  }

  /** The leaf's value in the benchmark profile, NaN when no reference unit has one. */
  public double benchmark(int leaf) {
    return profile[leaf];
  }

  /** The score of the benchmark profile over the unit's present leaves and weights. */
  public double benchmarkScore(int unit) {
    return benchmarkScores[unit];
  }
}
