package jp.tenkai.scoring.robustness;

import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Draws of all weights of a tree: each weight, at each level, times {@code 1 + U} with U uniform
 * between minus and plus {@code spread}.
 *
 * <p>A draw is a function of (seed, draw number, node code) and of nothing else: not of the thread,
 * the order, or the other nodes. Two trees that share a code share its draws, so that they can be
 * compared draw by draw.
 *
 * <p>Source of the scheme: weight noise of COINr 1.1.14 ({@code get_noisy_weights}); the mixing
 * function is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number
 * generators", OOPSLA).
 *
 * @param draws how many times the weights are drawn, at least 1
 * @param spread from 0 (the stated weights) to below 1
 */
public record WeightNoise(int draws, double spread, long seed) {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  public WeightNoise {
    if (draws < 1) {
      throw new IllegalArgumentException("Draws: expected at least 1, but found " + draws);
    }
    if (!(spread >= 0 && spread < 1)) {
      throw new IllegalArgumentException(
          "Spread of the weights: expected 0 to below 1, but found " + spread);
    }
  }

  /** The factor of a node's weight in a draw, from 1 - spread to 1 + spread. */
  public double factor(int draw, String code) {
    return factor(draw, hash(code));
  }

  /** The scores of all draws: one row a draw, one column a unit, NaN = no score. */
  public double[][] scores(IndexResult result) {
    return scores(result, 0, draws);
  }

  /**
   * The scores of the draws from {@code first} to before {@code end}: any cut into ranges gives the
   * same rows, so that a caller may compute them side by side.
   */
  public double[][] scores(IndexResult result, int first, int end) {
    if (first < 0 || end > draws || first > end) {
      throw new IllegalArgumentException(
          "Range of draws: expected within 0 to " + draws + ", but found " + first + " to " + end);
    }
    Hierarchy hierarchy = result.hierarchy();
    int units = result.units().size();
    double[] stated = hierarchy.weights();
    double[] drawn = new double[stated.length];
    long[] hashes = new long[stated.length];
    double[][] values = new double[stated.length][units];
    double[][] generated = new double[stated.length][units];
    for (int node = 0; node < stated.length; node++) {
      hashes[node] = hash(hierarchy.node(node).code());
      if (hierarchy.isLeaf(node)) {
        values[node] = result.leaf(hierarchy.leafPosition(node)).normalised().values();
        hierarchy.generate(node, values[node], generated[node], result.units());
      }
    }
    double[][] scores = new double[end - first][];
    for (int draw = first; draw < end; draw++) {
      for (int node = 0; node < stated.length; node++) {
        drawn[node] = stated[node] * factor(draw, hashes[node]);
      }
      hierarchy.aggregate(drawn, values, generated, result.units());
      scores[draw - first] = values[0].clone();
    }
    return scores;
  }

  private double factor(int draw, long hash) {
    long bits = mix(mix(seed + hash) + (draw + 1) * GOLDEN_GAMMA);
    // The upper 53 bits make a double in [0, 1).
    double uniform = (bits >>> 11) * 0x1.0p-53;
    return 1 + spread * (2 * uniform - 1);
  }

  private static long hash(String code) {
    long hash = 0;
    for (int i = 0; i < code.length(); i++) {
      hash = mix(hash + GOLDEN_GAMMA + code.charAt(i));
    }
    return hash;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
