package jp.tenkai.export.notebook;

/** A cell that could not be compiled or ended in an exception. */
public final class CellFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  CellFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
