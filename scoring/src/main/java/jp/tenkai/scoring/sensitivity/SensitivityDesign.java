package jp.tenkai.scoring.sensitivity;

import jp.tenkai.scoring.sample.SobolPoints;

/**
 * The points at which the output is computed: {@code baseRows * (inputs + 2)} rows in blocks. Block
 * A and block B are two independent samples; block {@code mixed(i)} is A with column {@code i} from
 * B. Base row {@code r} is row {@code r} of all blocks.
 *
 * <p>A row is a function of (seed, block, base row) alone and is never stored. Rows are numbered
 * base row by base row, so that a design with more base rows begins with the rows of the smaller
 * one: a doubled sample costs its second half only.
 *
 * <p>Source of the blocks: Saltelli et al. (2010), "Variance based sensitivity analysis of model
 * output", Computer Physics Communications 181(2). A and B are halves of one scrambled Sobol
 * sequence. Column {@code i} of A is its coordinate {@code 2i}, that of B its coordinate {@code 2i
 * + 1}: neighbours among the Sobol dimensions share an even plane, which dimensions far apart often
 * do not at small sizes.
 *
 * @param baseRows at least 2; a power of two makes the best use of the points, and the first points
 *     of the sequence serve any other number
 * @param inputs from 1 to 500
 */
public record SensitivityDesign(int baseRows, int inputs, long seed) {

  /** The block of the first sample. */
  public static final int A = 0;

  /** The block of the second sample. */
  public static final int B = 1;

  private static final int MOST_INPUTS = SobolPoints.MOST_DIMENSIONS / 2;

  public SensitivityDesign {
    if (inputs < 1 || inputs > MOST_INPUTS) {
      throw new IllegalArgumentException(
          "Uncertain inputs: expected 1 to " + MOST_INPUTS + ", but found " + inputs);
    }
    if (baseRows < 2 || (long) baseRows * (inputs + 2) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Base rows: expected 2 to "
              + Integer.MAX_VALUE / (inputs + 2)
              + " with "
              + inputs
              + " inputs, but found "
              + baseRows);
    }
  }

  /** The block that is A with one column from B. */
  public static int mixed(int input) {
    return 2 + input;
  }

  /** The number of blocks: A, B, and one for each input. */
  public int blocks() {
    return inputs + 2;
  }

  /** The number of rows, which is the number of times the output is computed. */
  public int rows() {
    return baseRows * blocks();
  }

  /** The number of a row, from 0 to before {@link #rows()}. */
  public int number(int block, int baseRow) {
    checkAddress(block, baseRow);
    return baseRow * blocks() + block;
  }

  /** The row of the given number: one value in [0, 1) for each input. */
  public double[] row(int number) {
    return row(Math.floorMod(number, blocks()), Math.floorDiv(number, blocks()));
  }

  /** A row of a block: one value in [0, 1) for each input. */
  public double[] row(int block, int baseRow) {
    checkAddress(block, baseRow);
    SobolPoints points = new SobolPoints(2 * inputs, seed);
    double[] row = new double[inputs];
    for (int input = 0; input < inputs; input++) {
      boolean fromB = block == B || block == mixed(input);
      row[input] = points.coordinate(baseRow, 2 * input + (fromB ? 1 : 0));
    }
    return row;
  }

  private void checkAddress(int block, int baseRow) {
    if (block < 0 || block >= blocks()) {
      throw new IllegalArgumentException(
          "Block of the design: expected 0 to before " + blocks() + ", but found " + block);
    }
    if (baseRow < 0 || baseRow >= baseRows) {
      throw new IllegalArgumentException(
          "Base row of the design: expected 0 to before " + baseRows + ", but found " + baseRow);
    }
  }
}
