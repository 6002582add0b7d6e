package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/**
 * How far reporters err, from how far they lie from their partners. The residual r of a flow (ln of
 * the importer's value without its margin over the exporter's) is the importer's error less the
 * exporter's; where those are independent, r squared is the exporter's variance v plus the
 * importer's u on average. Both are found by least squares, not below 0:
 *
 * <p>minimise sum over flows (r^2 - v_i - u_j)^2 + k sum over exporters (v_i - m/2)^2 + k sum over
 * importers (u_j - m/2)^2
 *
 * <p>with m the mean of r squared and k the prior pairs, by coordinate descent. The second part has
 * two tasks. It draws reporters of whom little is known towards the average. And it settles what
 * two reports can't: adding a number to all v and taking it from all u changes no fit. Exporters as
 * a whole and importers as a whole are taken to err alike.
 *
 * <p>Residuals beyond the cap count as the cap: a report that is wrong by a factor of a thousand is
 * of another unit or another product, and says no more than one that is wrong by a factor of ten.
 *
 * <p>Against BACI (section 2.4): they decompose the absolute log ratio by a weighted analysis of
 * variance; squares are taken here because variances of independent errors add up, absolute values
 * do not.
 */
public final class Reliability {
  private static final int MOST_ROUNDS = 100_000;
  private static final double SETTLED = 1e-13;

  private final double mean;
  private final Estimate[] exporters;
  private final Estimate[] importers;
  private final int[] exporterPairs;
  private final int[] importerPairs;
  private final double leastWeight;

  private Reliability(
      double mean,
      Estimate[] exporters,
      int[] exporterPairs,
      Estimate[] importers,
      int[] importerPairs,
      double leastWeight) {
    this.mean = mean;
    this.exporters = exporters;
    this.importers = importers;
    this.exporterPairs = exporterPairs;
    this.importerPairs = importerPairs;
    this.leastWeight = leastWeight;
  }

  /**
   * Judges reporters by flows that both sides saw.
   *
   * @param residuals of the flows; there may be none
   * @param exporter the number of each flow's exporter, from 0
   * @param importer the number of each flow's importer, from 0
   * @param reporters how many numbers there are
   */
  static Reliability of(
      double[] residuals, int[] exporter, int[] importer, int reporters, MirrorMethod method) {
    double cap = Math.log(method.capFactor());
    double[] squares =
        Arrays.stream(residuals).map(r -> Math.min(Math.abs(r), cap)).map(r -> r * r).toArray();
    double mean = squares.length == 0 ? 0 : Arrays.stream(squares).sum() / squares.length;
    double prior = method.priorPairs();
    int[] exporterPairs = counts(exporter, reporters);
    int[] importerPairs = counts(importer, reporters);
    double[] v = new double[reporters];
    double[] u = new double[reporters];
    Arrays.fill(v, mean / 2);
    Arrays.fill(u, mean / 2);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = step(v, squares, exporter, u, importer, exporterPairs, mean, prior);
      moved = Math.max(moved, step(u, squares, importer, v, exporter, importerPairs, mean, prior));
      if (moved <= SETTLED * mean) {
        break;
      }
    }
    return new Reliability(
        mean,
        estimates(v, squares, exporter, u, importer, exporterPairs, prior),
        exporterPairs,
        estimates(u, squares, importer, v, exporter, importerPairs, prior),
        importerPairs,
        method.leastWeight());
  }

  private static int[] counts(int[] reporter, int reporters) {
    int[] counts = new int[reporters];
    for (int r : reporter) {
      counts[r]++;
    }
    return counts;
  }

  /** The best variances of one side given those of the other; gives the largest move. */
  private static double step(
      double[] own,
      double[] squares,
      int[] side,
      double[] others,
      int[] otherSide,
      int[] pairs,
      double mean,
      double prior) {
    double[] sums = new double[own.length];
    for (int f = 0; f < squares.length; f++) {
      sums[side[f]] += squares[f] - others[otherSide[f]];
    }
    double moved = 0;
    for (int r = 0; r < own.length; r++) {
      double next = Math.max(0, (sums[r] + prior * mean / 2) / (pairs[r] + prior));
      moved = Math.max(moved, Math.abs(next - own[r]));
      own[r] = next;
    }
    return moved;
  }

  /**
   * The variances with standard errors: what one reporter's flows scatter around the fit, taking
   * its partners' variances as known.
   */
  private static Estimate[] estimates(
      double[] own,
      double[] squares,
      int[] side,
      double[] others,
      int[] otherSide,
      int[] pairs,
      double prior) {
    double[] scatter = new double[own.length];
    for (int f = 0; f < squares.length; f++) {
      double off = squares[f] - own[side[f]] - others[otherSide[f]];
      scatter[side[f]] += off * off;
    }
    Estimate[] estimates = new Estimate[own.length];
    for (int r = 0; r < own.length; r++) {
      estimates[r] = new Estimate(own[r], Math.sqrt(scatter[r]) / (pairs[r] + prior));
    }
    return estimates;
  }

  /** The variance of a reporter's log errors as exporter; half the mean where it has no pair. */
  public Estimate exporter(int reporter) {
    return exporters[reporter];
  }

  /** The variance of a reporter's log errors as importer; half the mean where it has no pair. */
  public Estimate importer(int reporter) {
    return importers[reporter];
  }

  /** How many flows of a reporter as exporter were seen by both sides. */
  public int exporterPairs(int reporter) {
    return exporterPairs[reporter];
  }

  /** How many flows of a reporter as importer were seen by both sides. */
  public int importerPairs(int reporter) {
    return importerPairs[reporter];
  }

  /** The mean of the capped squares of the residuals; 0 where there are none. */
  public double mean() {
    return mean;
  }

  /**
   * The weight of the exporter's report in the mean of both: the importer's variance over the sum
   * of both, which makes the mean's variance least; never below the least weight nor above 1 less
   * it. The importer's report has the rest. One half where neither errs.
   */
  public double exporterWeight(int exporter, int importer) {
    double v = exporters[exporter].value();
    double u = importers[importer].value();
    double weight = v + u > 0 ? u / (v + u) : 0.5;
    return Math.min(1 - leastWeight, Math.max(leastWeight, weight));
  }
}
