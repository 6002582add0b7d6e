package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/**
 * How far reporters err, from how far they lie from their partners. The residual r of a flow (ln of
 * the importer's value without its margin over the exporter's) is the importer's error less the
 * exporter's. Where errors are independent and normal, r has the variance v + u: the exporter's and
 * the importer's. They are found by maximum likelihood with k prior pairs of the average m/2, m
 * being the mean of r squared:
 *
 * <p>minimise sum over flows (ln(v_i + u_j) + r^2 / (v_i + u_j)) + k sum over exporters and
 * importers (ln v + (m/2) / v)
 *
 * <p>by expectation and maximisation (Dempster, Laird and Rubin 1977): of r squared, each side is
 * expected to owe v^2 r^2 / (v + u)^2 + v u / (v + u), and its variance is the mean of that with
 * the prior. The prior has two tasks. It draws reporters of whom little is known towards the
 * average. And it settles what two reports can't: adding a number to all v and taking it from all u
 * changes no flow. Exporters as a whole and importers as a whole are taken to err alike.
 *
 * <p>Residuals beyond the cap count as the cap: a report that is wrong by a factor of a thousand is
 * of another unit or another product, and says no more than one that is wrong by a factor of ten.
 *
 * <p>Against BACI (section 2.4): they decompose the absolute log ratio by a weighted analysis of
 * variance; squares are taken here because variances of independent errors add up, absolute values
 * do not. Plain least squares on the squares is left aside: the few reporters far off rule it, and
 * it called France's exports of vaccines free of any error.
 */
public final class Reliability {
  private static final int MOST_ROUNDS = 20_000;
  private static final double SETTLED = 1e-10;

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
    for (int round = 0; round < MOST_ROUNDS && mean > 0; round++) {
      double[] owed = new double[reporters];
      double[] otherOwed = new double[reporters];
      for (int f = 0; f < squares.length; f++) {
        double a = v[exporter[f]];
        double b = u[importer[f]];
        double shared = a * b / (a + b);
        double perVariance = squares[f] / (a + b) / (a + b);
        owed[exporter[f]] += a * a * perVariance + shared;
        otherOwed[importer[f]] += b * b * perVariance + shared;
      }
      double moved = means(v, owed, exporterPairs, mean, prior);
      moved = Math.max(moved, means(u, otherOwed, importerPairs, mean, prior));
      if (moved < SETTLED) {
        break;
      }
    }
    return new Reliability(
        mean,
        estimates(v, squares, exporter, u, importer, prior),
        exporterPairs,
        estimates(u, squares, importer, v, exporter, prior),
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

  /** Takes the means with the prior; gives the largest move as a share. */
  private static double means(
      double[] variances, double[] owed, int[] pairs, double mean, double prior) {
    double moved = 0;
    for (int r = 0; r < variances.length; r++) {
      double next = (owed[r] + prior * mean / 2) / (pairs[r] + prior);
      moved = Math.max(moved, Math.abs(next / variances[r] - 1));
      variances[r] = next;
    }
    return moved;
  }

  /**
   * The variances with standard errors, its partners' variances taken as known: what normal errors
   * would give, or what the reporter's flows show by how unlike they are, whichever is larger. The
   * latter says nothing of a reporter with few flows.
   */
  private static Estimate[] estimates(
      double[] own, double[] squares, int[] side, double[] others, int[] otherSide, double prior) {
    double[] scores = new double[own.length];
    double[] information = new double[own.length];
    for (int f = 0; f < squares.length; f++) {
      double variance = own[side[f]] + others[otherSide[f]];
      double score = (squares[f] / variance - 1) / variance;
      scores[side[f]] += score * score;
      information[side[f]] += 1 / (variance * variance);
    }
    Estimate[] estimates = new Estimate[own.length];
    for (int r = 0; r < own.length; r++) {
      double all = information[r] + prior / (own[r] * own[r]);
      double error = Math.max(Math.sqrt(scores[r]) / all, Math.sqrt(2 / all));
      estimates[r] = new Estimate(own[r], own[r] > 0 ? error : 0);
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
