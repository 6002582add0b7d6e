package jp.tenkai.scoring.sensitivity;

import java.util.List;

/**
 * What one output owes to each input.
 *
 * @param baseRows the base rows that the estimates use
 * @param leftOut the base rows left out because the output failed in one of their blocks
 * @param mean the output's mean
 * @param variance the output's variance, in squared units of the output
 * @param inputs in the order of the design's columns
 */
public record SensitivityResult(
    Outcome outcome,
    int baseRows,
    int leftOut,
    double mean,
    double variance,
    List<InputSensitivity> inputs) {

  /** What the indices say. */
  public enum Outcome {
    /** The indices are estimates. */
    ESTIMATED,
    /** The output has the same value in every row: all indices are 0, since nothing varies. */
    CONSTANT_OUTPUT
  }

  public SensitivityResult {
    inputs = List.copyOf(inputs);
  }

  /**
   * Whether every interval is at most as wide as asked; a constant output is precise, a result from
   * too few base rows is not.
   *
   * @param asked the width, as a share of the variance
   */
  public boolean isPrecise(double asked) {
    return outcome == Outcome.CONSTANT_OUTPUT
        || (baseRows >= Bootstrap.LEAST_BASE_ROWS && width() <= asked);
  }

  /** The width of the widest interval, 0 for a constant output. */
  public double width() {
    return inputs.stream().mapToDouble(input -> input.index().width()).max().orElse(0);
  }
}
