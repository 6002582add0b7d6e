package jp.tenkai.scoring.sensitivity;

/** The values of a surrogate over one base row, without the surrogate's mean. */
final class SurrogateRow {

  private final double[] blocks;
  private final double[] withInput;

  /**
   * @param blocks the value in each block
   * @param withInput by input, the part of the value in block B that depends on the input
   */
  SurrogateRow(double[] blocks, double[] withInput) {
    this.blocks = blocks;
    this.withInput = withInput;
  }

  double[] blocks() {
    return blocks;
  }

  /** The part of the value in block B that does not depend on the input. */
  double without(int input) {
    return blocks[SensitivityDesign.B] - withInput[input];
  }
}
