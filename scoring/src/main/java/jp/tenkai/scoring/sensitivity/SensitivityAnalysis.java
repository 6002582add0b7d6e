package jp.tenkai.scoring.sensitivity;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.sensitivity.SensitivityResult.Outcome;

/**
 * How indices are estimated from the outputs of a design, and when they may be shown.
 *
 * @param resamples of the bootstrap, at least 100
 * @param level the chance aimed at that an interval holds the true index, between 0 and 1
 * @param widthLimit indices with a wider interval are withheld; a share of the variance, above 0
 * @param failureLimit the share of base rows that may fail, from 0 to below 1
 * @param seed of the bootstrap
 */
public record SensitivityAnalysis(
    int resamples, double level, double widthLimit, double failureLimit, long seed) {

  private static final int MOST_BASE_ROWS = 1 << 30;

  public SensitivityAnalysis {
    if (resamples < 100) {
      throw new IllegalArgumentException(
          "Bootstrap resamples: expected at least 100, but found " + resamples);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Level of the intervals: expected between 0 and 1, but found " + level);
    }
    if (!(widthLimit > 0)) {
      throw new IllegalArgumentException(
          "Widest interval to show: expected above 0, but found " + widthLimit);
    }
    if (!(failureLimit >= 0 && failureLimit < 1)) {
      throw new IllegalArgumentException(
          "Share of rows that may fail: expected 0 to below 1, but found " + failureLimit);
    }
  }

  /** 1,000 resamples, level 0.95, intervals up to 0.2 wide, up to 5 % of the base rows failed. */
  public static SensitivityAnalysis of(long seed) {
    return new SensitivityAnalysis(1000, 0.95, 0.2, 0.05, seed);
  }

  /**
   * The indices of all inputs on one output.
   *
   * <p>A base row in which any block failed is left out of all blocks and counted.
   *
   * @param inputs the names of the design's columns
   * @param outputs one value for each row of the design, by the row's number; NaN = failed
   * @throws FailedRowsException when more base rows failed than the limit allows
   */
  public SensitivityResult indices(
      SensitivityDesign design, List<String> inputs, double[] outputs) {
    if (inputs.size() != design.inputs()) {
      throw new IllegalArgumentException(
          "Names of inputs: expected "
              + design.inputs()
              + ", one for each column of the design, but found "
              + inputs.size());
    }
    Evaluated evaluated = new Evaluated(design, outputs);
    int failed = design.baseRows() - evaluated.size();
    if (evaluated.size() < 2 || failed > failureLimit * design.baseRows()) {
      throw new FailedRowsException(failed, design.baseRows(), failureLimit);
    }
    return evaluated.isConstant()
        ? constant(inputs, evaluated, failed)
        : estimated(inputs, evaluated, failed);
  }

  private SensitivityResult constant(List<String> inputs, Evaluated evaluated, int failed) {
    List<InputSensitivity> found =
        inputs.stream()
            .map(
                input ->
                    new InputSensitivity(
                        new SobolIndex(input, 0, 0, 0, 0, 0, 0),
                        Verdict.RELIABLE,
                        evaluated.size()))
            .toList();
    return new SensitivityResult(
        Outcome.CONSTANT_OUTPUT, evaluated.size(), failed, evaluated.shift(), 0, found);
  }

  private SensitivityResult estimated(List<String> inputs, Evaluated evaluated, int failed) {
    Contributions contributions = Contributions.of(evaluated);
    int size = contributions.size();
    double[] sums = new double[contributions.columns()];
    for (int row = 0; row < size; row++) {
      contributions.addTo(sums, row);
    }
    double corrected = Contributions.variance(sums, size);
    // A correction from a handful of rows can overshoot.
    double variance = corrected > 0 ? corrected : evaluated.variance();
    Bootstrap bootstrap = new Bootstrap(contributions, resamples, seed, variance);
    List<InputSensitivity> found = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      int first = Contributions.first(input);
      int total = Contributions.total(input);
      double[] firstInterval = bootstrap.interval(first, level);
      double[] totalInterval = bootstrap.interval(total, level);
      found.add(
          judged(
              new SobolIndex(
                  inputs.get(input),
                  sums[first] / size / variance,
                  firstInterval[0],
                  firstInterval[1],
                  sums[total] / size / variance,
                  totalInterval[0],
                  totalInterval[1]),
              size));
    }
    return new SensitivityResult(
        Outcome.ESTIMATED, size, failed, contributions.mean(), variance, found);
  }

  private InputSensitivity judged(SobolIndex index, int size) {
    double excess = index.width() / widthLimit;
    if (excess <= 1 && size >= Bootstrap.LEAST_BASE_ROWS) {
      return new InputSensitivity(index, Verdict.RELIABLE, size);
    }
    double needed = Math.max(Bootstrap.LEAST_BASE_ROWS, size * excess * excess);
    int enough = 1;
    while (enough < needed && enough < MOST_BASE_ROWS) {
      enough *= 2;
    }
    return new InputSensitivity(index, Verdict.WITHHELD, enough);
  }
}
