package jp.tenkai.datasets.flows;

import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;

/**
 * Watches whether flows come in the official order: year, exporter, importer, product ascending.
 * Then a flow that stands twice follows itself, and to look at the one before is enough. Where the
 * order breaks this is remembered, because then somebody must compare them all.
 */
final class FlowOrder {
  private static final int COUNTRIES = 1_000;
  private static final int PRODUCTS = 1_000_000;

  private final InputFile file;
  private long first = -1;
  private long last = -1;
  private long value;
  private double quantity;
  private long line;
  private boolean isBroken;

  FlowOrder(InputFile file) {
    this.file = file;
  }

  /**
   * Whether a flow is the one before it once more.
   *
   * @param exporter its number in the file
   * @param importer its number in the file
   * @throws UnusableInput when it is the same flow with other figures
   */
  boolean isRepeated(
      int year, int exporter, int importer, int product, long usd, double tonnes, long at) {
    long key = (((long) year * COUNTRIES + exporter) * COUNTRIES + importer) * PRODUCTS + product;
    if (key == last) {
      if (usd == value && Double.compare(tonnes, quantity) == 0) {
        return true;
      }
      throw new UnusableInput(
          ProblemCode.CONFLICTING_DUPLICATE,
          file.name(),
          at,
          usd + " dollars",
          "the same as on line " + line + ": " + value + " dollars");
    }
    isBroken |= key < last;
    if (first < 0) {
      first = key;
    }
    last = key;
    value = usd;
    quantity = tonnes;
    line = at;
    return false;
  }

  /** A country went by its second number: its flows may stand twice although the order holds. */
  void breakOff() {
    isBroken = true;
  }

  /** Whether a flow may stand twice without following itself. */
  boolean isBroken() {
    return isBroken;
  }

  /** The key of the first flow, -1 when there was none; keys ascend as the official order does. */
  long first() {
    return first;
  }

  /** The key of the last flow, -1 when there was none. */
  long last() {
    return last;
  }
}
