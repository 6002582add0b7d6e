package jp.tenkai.scoring.sample;

import java.util.List;
import org.apache.commons.math3.special.Erf;

/**
 * Random draws, each a function of (seed, replicate, item code) and of nothing else: not of the
 * thread, the order, or the other items. The uniform and the normal draw of one address rise and
 * fall together; an item that needs two unrelated draws needs two codes.
 */
public record SeededDraws(long seed) {

  /** A draw from the uniform distribution on [0, 1). */
  public double uniform(long replicate, String code) {
    return Mix.uniform(bits(replicate, code));
  }

  /** A draw from the standard normal distribution, by its inverse distribution function. */
  public double normal(long replicate, String code) {
    return normal(bits(replicate, code));
  }

  /**
   * A draw of shares that add up to 1: item {@code k} has mean {@code m = shares[k] / sum} and
   * variance {@code m (1 - m) / (concentration + 1)}. An item of share 0 gets exactly 0.
   *
   * <p>The draw is a vector of gamma draws of shape {@code m * concentration}, divided by its sum.
   * An item's gamma draw depends on its own code only, so the order of the items is free.
   *
   * @param codes the items, one for each share
   * @param shares the mean shares up to a common factor, none negative, not all 0
   * @param concentration above 0; large draws stay near the mean shares
   */
  public double[] dirichlet(
      long replicate, List<String> codes, double[] shares, double concentration) {
    double sum = checkedSum(codes, shares, concentration);
    double[] logs = new double[shares.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int item = 0; item < shares.length; item++) {
      logs[item] =
          shares[item] == 0
              ? Double.NEGATIVE_INFINITY
              : logGamma(bits(replicate, codes.get(item)), shares[item] / sum * concentration);
      largest = Math.max(largest, logs[item]);
    }
    // Small shapes give draws below the smallest double; their logarithms are harmless.
    double[] drawn = new double[shares.length];
    double total = 0;
    for (int item = 0; item < shares.length; item++) {
      drawn[item] = Math.exp(logs[item] - largest);
      total += drawn[item];
    }
    for (int item = 0; item < shares.length; item++) {
      drawn[item] /= total;
    }
    return drawn;
  }

  private static double checkedSum(List<String> codes, double[] shares, double concentration) {
    if (codes.size() != shares.length) {
      throw new IllegalArgumentException(
          "Mean shares: expected one for each of "
              + codes.size()
              + " items, but found "
              + shares.length);
    }
    double sum = 0;
    for (int item = 0; item < shares.length; item++) {
      if (!(shares[item] >= 0 && Double.isFinite(shares[item]))) {
        throw new IllegalArgumentException(
            "Mean share of " + codes.get(item) + ": expected 0 or more, but found " + shares[item]);
      }
      sum += shares[item];
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("Mean shares: expected one above 0, but all are 0");
    }
    if (!(concentration > 0 && Double.isFinite(concentration))) {
      throw new IllegalArgumentException(
          "Concentration: expected above 0, but found " + concentration);
    }
    return sum;
  }

  /**
   * The logarithm of a gamma draw of the given shape and scale 1: the rejection method of Marsaglia
   * and Tsang (2000), "A simple method for generating gamma variables", ACM Transactions on
   * Mathematical Software 26(3), with their boost for shapes below 1. Each try takes the next two
   * values of the address's own stream.
   */
  private static double logGamma(long address, double shape) {
    long state = address;
    if (shape < 1) {
      state += Mix.STEP;
      double boost = Math.log(Mix.openUniform(Mix.mix(state))) / shape;
      return logGamma(Mix.mix(state ^ address), shape + 1) + boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal(Mix.mix(state += Mix.STEP));
      double u = Mix.openUniform(Mix.mix(state += Mix.STEP));
      double root = 1 + c * x;
      if (root > 0) {
        double logV = 3 * Math.log(root);
        if (Math.log(u) < x * x / 2 + d - d * Math.exp(logV) + d * logV) {
          return Math.log(d) + logV;
        }
      }
    }
  }

  private static double normal(long bits) {
    return Math.sqrt(2) * Erf.erfInv(2 * Mix.openUniform(bits) - 1);
  }

  private long bits(long replicate, String code) {
    return Mix.mix(Mix.mix(seed + Mix.hash(code)) + (replicate + 1) * Mix.STEP);
  }
}
