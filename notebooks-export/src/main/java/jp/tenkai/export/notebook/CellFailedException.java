package jp.tenkai.export.notebook;

/** A cell that could not be compiled or ended in an exception. */
public final class CellFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String name;

  CellFailedException(String name, String message) {
    super(message);
    this.name = name;
  }

  /** The class of the exception, or what is wrong with the code. */
  public String name() {
    return name;
  }
}
