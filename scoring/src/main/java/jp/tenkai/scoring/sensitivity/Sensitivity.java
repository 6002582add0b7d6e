package jp.tenkai.scoring.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.scoring.sample.SeededDraws;
import jp.tenkai.scoring.sensitivity.SobolIndex.Verdict;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Variance-based sensitivity indices from the outputs of a {@link SensitivityDesign}.
 *
 * <p>First order: {@code mean(y_B (y_ABi - y_A)) / V} on centred outputs (Saltelli et al. 2010);
 * total: {@code mean((y_A - y_ABi)^2) / (2 V)} (Jansen 1999, "Analysis of variance designs for
 * model output", Computer Physics Communications 117). Each is applied to what a fitted polynomial
 * leaves over, and the polynomial's own part, which is known exactly, is added: a regression
 * control variate. On an output that the polynomial cannot follow it changes nothing in the mean.
 *
 * <p>Intervals: bootstrap over the base points, the same resample for every term and for the
 * variance, percentiles; the polynomial stays as it is.
 *
 * @param indices one an input
 * @param variance of the output
 * @param failed base points that were left out because at least one of their rows failed
 */
public record Sensitivity(List<SobolIndex> indices, double variance, int failed) {

  /** An output that moves by no more than rounding is constant. */
  private static final double ROUNDING = 1e-12;

  public Sensitivity {
    indices = List.copyOf(indices);
  }

  /**
   * Estimates the indices of every input.
   *
   * @param outputs one a row of the design, NaN for a row that failed
   * @param names one an input
   * @throws IllegalArgumentException when lengths differ or more base points failed than the rule
   *     allows
   */
  public static Sensitivity of(
      SensitivityDesign design, double[] outputs, List<String> names, SensitivityRule rule) {
    if (outputs.length != design.rows() || names.size() != design.inputs()) {
      throw new IllegalArgumentException(
          "Sensitivity: expected "
              + design.rows()
              + " outputs and "
              + design.inputs()
              + " names, but found "
              + outputs.length
              + " and "
              + names.size());
    }
    Terms terms = new Terms(design, outputs);
    int failed = design.base() - terms.size();
    if (failed > rule.mostFailed() * design.base() || terms.size() < 2) {
      throw new IllegalArgumentException(
          "Sensitivity: expected at most "
              + rule.mostFailed()
              + " of the base points to fail, but "
              + failed
              + " of "
              + design.base()
              + " did");
    }
    if (terms.isConstant()) {
      List<SobolIndex> zeros = new ArrayList<>();
      names.forEach(
          name -> zeros.add(new SobolIndex(name, 0, 0, 0, 0, 0, 0, Verdict.CONSTANT_OUTPUT, 0)));
      return new Sensitivity(zeros, 0, failed);
    }
    double[][] first = new double[names.size()][rule.resamples()];
    double[][] total = new double[names.size()][rule.resamples()];
    for (int resample = 0; resample < rule.resamples(); resample++) {
      int[] drawn = SeededDraws.resample(rule.seed(), resample, "base", terms.size());
      double variance = terms.variance(drawn);
      for (int input = 0; input < names.size(); input++) {
        first[input][resample] = terms.first(input, drawn) / variance;
        total[input][resample] = terms.total(input, drawn) / variance;
      }
    }
    int[] drawn = new int[terms.size()];
    Arrays.fill(drawn, 1);
    double variance = terms.variance(drawn);
    List<SobolIndex> indices = new ArrayList<>();
    for (int input = 0; input < names.size(); input++) {
      double tail = (1 - rule.level()) / 2;
      SobolIndex index =
          new SobolIndex(
              names.get(input),
              terms.first(input, drawn) / variance,
              Statistics.quantile(first[input], tail),
              Statistics.quantile(first[input], 1 - tail),
              terms.total(input, drawn) / variance,
              Statistics.quantile(total[input], tail),
              Statistics.quantile(total[input], 1 - tail),
              Verdict.RELIABLE,
              0);
      indices.add(judged(index, design.base(), rule.widest()));
    }
    return new Sensitivity(indices, variance, failed);
  }

  private static SobolIndex judged(SobolIndex index, int base, double widest) {
    if (index.width() <= widest) {
      return index;
    }
    double needed = base * Math.pow(index.width() / widest, 2);
    int power = 1;
    while (power < needed && power < 1 << 30) {
      power <<= 1;
    }
    return new SobolIndex(
        index.input(),
        index.first(),
        index.firstLow(),
        index.firstHigh(),
        index.total(),
        index.totalLow(),
        index.totalHigh(),
        Verdict.WITHHELD,
        power);
  }

  /** The width of the widest interval, 0 for a constant output: what an early stop looks at. */
  public double widestInterval() {
    return indices.stream().mapToDouble(SobolIndex::width).max().orElse(0);
  }

  /** What each base point adds to each estimator. */
  private static final class Terms {
    private final double[] squares;
    private final double[] means;
    private final double[][] firsts;
    private final double[][] totals;
    private final double surrogateVariance;
    private final double[] surrogateFirst;
    private final double[] surrogateTotal;
    private final boolean[] active;
    private boolean constant;

    Terms(SensitivityDesign design, double[] outputs) {
      int base = design.base();
      int inputs = design.inputs();
      int[] whole =
          IntStream.range(0, base)
              .filter(
                  k ->
                      IntStream.range(0, inputs + 2)
                          .noneMatch(block -> Double.isNaN(outputs[block * base + k])))
              .toArray();
      squares = new double[whole.length];
      means = new double[whole.length];
      firsts = new double[inputs][whole.length];
      totals = new double[inputs][whole.length];
      surrogateFirst = new double[inputs];
      surrogateTotal = new double[inputs];
      active = new boolean[inputs];
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      List<double[]> rows = new ArrayList<>();
      double[] present = new double[whole.length * (inputs + 2)];
      for (int block = 0; block < inputs + 2; block++) {
        for (int k : whole) {
          double output = outputs[block * base + k];
          low = Math.min(low, output);
          high = Math.max(high, output);
          present[rows.size()] = output;
          rows.add(design.row((long) block * base + k));
          if (block >= 2) {
            active[block - 2] |= output != outputs[k];
          }
        }
      }
      constant = !(high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high)));
      if (constant) {
        surrogateVariance = 0;
        return;
      }
      Surrogate surrogate = new Surrogate(rows.toArray(double[][]::new), present, active);
      surrogateVariance = surrogate.variance();
      double[] y = new double[present.length];
      double[] h = new double[present.length];
      for (int row = 0; row < present.length; row++) {
        y[row] = present[row] - surrogate.centre();
        h[row] = surrogate.at(rows.get(row));
      }
      int n = whole.length;
      // The output's own mean, from what the polynomial (whose mean is 0) leaves over.
      double mean = 0;
      for (int row = 0; row < 2 * n; row++) {
        mean += (y[row] - h[row]) / (2 * n);
      }
      for (int row = 0; row < y.length; row++) {
        y[row] -= mean;
      }
      for (int k = 0; k < n; k++) {
        squares[k] = y[k] * y[k] - h[k] * h[k] + y[n + k] * y[n + k] - h[n + k] * h[n + k];
        means[k] = y[k] - h[k] + y[n + k] - h[n + k];
        for (int input = 0; input < inputs; input++) {
          int mixed = (2 + input) * n + k;
          double moved = y[mixed] - y[k];
          double movedSurrogate = h[mixed] - h[k];
          firsts[input][k] = y[n + k] * moved - h[n + k] * movedSurrogate;
          totals[input][k] = (moved * moved - movedSurrogate * movedSurrogate) / 2;
        }
      }
      for (int input = 0; input < inputs; input++) {
        surrogateFirst[input] = surrogate.first(input);
        surrogateTotal[input] = surrogate.total(input);
      }
    }

    int size() {
      return squares.length;
    }

    boolean isConstant() {
      return constant;
    }

    /**
     * @param drawn how often each base point counts
     */
    double variance(int[] drawn) {
      double square = 0;
      double mean = 0;
      for (int k = 0; k < drawn.length; k++) {
        square += drawn[k] * squares[k];
        mean += drawn[k] * means[k];
      }
      int n = 2 * drawn.length;
      double spread = surrogateVariance + square / n - (mean / n) * (mean / n);
      return spread * n / (n - 1);
    }

    double first(int input, int[] drawn) {
      return active[input] ? surrogateFirst[input] + mean(firsts[input], drawn) : 0;
    }

    double total(int input, int[] drawn) {
      return active[input] ? surrogateTotal[input] + mean(totals[input], drawn) : 0;
    }

    private static double mean(double[] terms, int[] drawn) {
      double sum = 0;
      for (int k = 0; k < drawn.length; k++) {
        sum += drawn[k] * terms[k];
      }
      return sum / drawn.length;
    }
  }
}
