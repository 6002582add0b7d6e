package jp.tenkai.scoring.sensitivity;

import jp.tenkai.scoring.sample.SobolPoints;

/**
 * The rows at which the output is to be computed: radial sampling of Saltelli et al. (2010) on
 * scrambled Sobol points.
 *
 * <p>Rows come in blocks of {@code base} rows: A, B, AB_1 to AB_d, so that the block of a row is
 * index / base. Row n of A and of B are the two halves of point n of a sequence of 2d axes, A the
 * even axes and B the odd ones; row n of AB_i is row n of A with input i taken from B. The first
 * {@code 2 * base} rows are thus a sample of the inputs on their own. Point n is the same whatever
 * the base, so a design with a larger base holds all rows of a smaller one.
 *
 * <p>Any base will do; a power of two uses the Sobol points best.
 *
 * @param base rows in a block, at least 2
 * @param inputs d, from 1 to 500
 */
public record SensitivityDesign(int base, int inputs, long seed) {

  /** The blocks A and B, before those of the inputs. */
  static final int PLAIN_BLOCKS = 2;

  public SensitivityDesign {
    if (base < 2) {
      throw new IllegalArgumentException(
          "Base of the design: expected at least 2 rows, but found " + base);
    }
    if (inputs < 1 || inputs > 500) {
      throw new IllegalArgumentException(
          "Inputs of the design: expected 1 to 500, but found " + inputs);
    }
  }

  /** All rows, {@code base * (inputs + 2)}. */
  public long rows() {
    return (long) base * (inputs + PLAIN_BLOCKS);
  }

  /**
   * One value in [0, 1) for each input.
   *
   * @param index from 0 to before {@link #rows()}
   */
  public double[] row(long index) {
    if (index < 0 || index >= rows()) {
      throw new IllegalArgumentException(
          "Row of the design: expected 0 to " + (rows() - 1) + ", but found " + index);
    }
    int block = (int) (index / base);
    double[] point = new SobolPoints(2 * inputs, seed).point(index % base);
    double[] row = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      boolean fromB = block == 1 || block == input + PLAIN_BLOCKS;
      row[input] = point[2 * input + (fromB ? 1 : 0)];
    }
    return row;
  }
}
