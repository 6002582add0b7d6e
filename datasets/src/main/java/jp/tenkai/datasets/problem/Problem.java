package jp.tenkai.datasets.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One reason why an input cannot be used.
 *
 * @param code what is wrong
 * @param file the file as the user knows it; empty when no file is concerned
 * @param line the line in the file, from 1; 0 when no line is concerned
 * @param found what stands there, shortened to a readable length
 * @param expected what should stand there, in words that need no translation: names, codes, forms
 */
public record Problem(ProblemCode code, String file, long line, String found, String expected)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int READABLE = 160;

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(expected, "expected");
    if (line < 0) {
      throw new IllegalArgumentException("line must be 0 or more, found " + line);
    }
    found = shortened(Objects.requireNonNull(found, "found"));
  }

  private static String shortened(String text) {
    String flat = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return flat.length() <= READABLE ? flat : flat.substring(0, READABLE) + "…";
  }

  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return code + " at " + where + ": found '" + found + "', expected " + expected;
  }
}
