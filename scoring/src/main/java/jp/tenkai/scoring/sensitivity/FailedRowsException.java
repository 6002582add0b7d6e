package jp.tenkai.scoring.sensitivity;

/** So many rows of a design have no output that indices of the rest would mean little. */
public final class FailedRowsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int failed;
  private final int baseRows;

  FailedRowsException(int failed, int baseRows, double limit) {
    super(
        "Base rows without an output in some block: expected at most "
            + limit
            + " of all and 2 or more left, but found "
            + failed
            + " of "
            + baseRows
            + "; repair the calculation or narrow the inputs that make it fail");
    this.failed = failed;
    this.baseRows = baseRows;
  }

  /** The base rows in which a block failed. */
  public int failed() {
    return failed;
  }

  /** The base rows of the design. */
  public int baseRows() {
    return baseRows;
  }
}
