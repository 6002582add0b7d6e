package jp.tenkai.scoring.sensitivity;

import java.util.Arrays;

/** A design with its outputs: the base rows in which no block failed, and which inputs matter. */
final class Evaluated {

  private final SensitivityDesign design;
  private final double[] outputs;
  private final int[] used;
  private final double shift;

  /**
   * @param outputs one value a row, by the row's number; NaN = failed
   */
  Evaluated(SensitivityDesign design, double[] outputs) {
    if (outputs.length != design.rows()) {
      throw new IllegalArgumentException(
          "Outputs: expected one for each of "
              + design.rows()
              + " rows, but found "
              + outputs.length);
    }
    this.design = design;
    this.outputs = outputs;
    int[] kept = new int[design.baseRows()];
    int count = 0;
    double sum = 0;
    for (int row = 0; row < design.baseRows(); row++) {
      if (succeeded(row)) {
        kept[count++] = row;
        sum += outputs[design.number(SensitivityDesign.A, row)];
      }
    }
    this.used = Arrays.copyOf(kept, count);
    this.shift = count == 0 ? 0 : sum / count;
  }

  SensitivityDesign design() {
    return design;
  }

  /** The number of base rows in which no block failed. */
  int size() {
    return used.length;
  }

  /** The mean of block A, taken off all outputs: squares of a large offset would lose digits. */
  double shift() {
    return shift;
  }

  /** The shifted output of the {@code position}-th used base row. */
  double output(int block, int position) {
    return outputs[used[position] * design.blocks() + block] - shift;
  }

  /** The shifted outputs of all blocks of the {@code position}-th used base row. */
  double[] outputs(int position) {
    double[] row = new double[design.blocks()];
    for (int block = 0; block < row.length; block++) {
      row[block] = output(block, position);
    }
    return row;
  }

  double[] point(int block, int position) {
    return design.row(block, used[position]);
  }

  /** The mean square of what the input's block differs from block A. */
  double meanSquareChange(int input) {
    double sum = 0;
    for (int position = 0; position < used.length; position++) {
      double change =
          output(SensitivityDesign.mixed(input), position) - output(SensitivityDesign.A, position);
      sum += change * change;
    }
    return sum / used.length;
  }

  /** The mean square of the outputs of all blocks around their mean. */
  double variance() {
    double sum = 0;
    double squares = 0;
    for (int position = 0; position < used.length; position++) {
      for (double output : outputs(position)) {
        sum += output;
        squares += output * output;
      }
    }
    double count = (double) used.length * design.blocks();
    return squares / count - sum / count * (sum / count);
  }

  /**
   * True when the outputs differ by no more than rounding: 1e-12 of the largest magnitude, some
   * thousand units in the last place.
   */
  boolean isConstant() {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int row : used) {
      for (int block = 0; block < design.blocks(); block++) {
        double output = outputs[row * design.blocks() + block];
        lowest = Math.min(lowest, output);
        highest = Math.max(highest, output);
      }
    }
    return highest - lowest <= 1e-12 * Math.max(Math.abs(lowest), Math.abs(highest));
  }

  private boolean succeeded(int row) {
    for (int block = 0; block < design.blocks(); block++) {
      double output = outputs[row * design.blocks() + block];
      if (Double.isInfinite(output)) {
        throw new IllegalArgumentException(
            "Output of row "
                + design.number(block, row)
                + ": expected a number, or NaN for a failed row, but found "
                + output);
      }
      if (Double.isNaN(output)) {
        return false;
      }
    }
    return true;
  }
}
