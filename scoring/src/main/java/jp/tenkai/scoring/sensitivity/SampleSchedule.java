package jp.tenkai.scoring.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * How many base rows to compute before looking at the intervals again: the number doubles until the
 * precision is reached or the most is spent. Each step keeps the rows of the one before.
 *
 * @param first the base rows of the first look, best a power of two
 * @param most the base rows not to be passed
 */
public record SampleSchedule(int first, int most) {

  public SampleSchedule {
    if (first < 2 || most < first) {
      throw new IllegalArgumentException(
          "Base rows: expected a first look of 2 or more and no more than the most, but found "
              + first
              + " and "
              + most);
    }
  }

  /** The base rows at each look, rising. */
  public List<Integer> sizes() {
    List<Integer> sizes = new ArrayList<>();
    for (long size = first; size <= most; size *= 2) {
      sizes.add((int) size);
    }
    return List.copyOf(sizes);
  }

  /**
   * Whether every interval is at most as wide as asked; a constant output is precise, a result from
   * too few base rows is not.
   *
   * @param asked the width, as a share of the variance
   */
  public static boolean precisionReached(SensitivityResult result, double asked) {
    return result.outcome() == SensitivityResult.Outcome.CONSTANT_OUTPUT
        || (result.baseRows() >= Bootstrap.LEAST_BASE_ROWS && result.width() <= asked);
  }
}
