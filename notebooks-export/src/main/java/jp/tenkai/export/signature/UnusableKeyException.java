package jp.tenkai.export.signature;

import java.io.IOException;
import java.nio.file.Path;

/** A key with which nothing can be signed. */
public final class UnusableKeyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final KeyFault fault;
  private final String file;
  private final String found;
  private final String expected;

  UnusableKeyException(KeyFault fault, Path file, String found, String expected) {
    super("key " + file + ": " + fault + ", found " + found + ", expected " + expected);
    this.fault = fault;
    this.file = file.toString();
    this.found = found;
    this.expected = expected;
  }

  public KeyFault fault() {
    return fault;
  }

  /** The file of the key. */
  public String file() {
    return file;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }
}
