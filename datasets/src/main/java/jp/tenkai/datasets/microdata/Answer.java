package jp.tenkai.datasets.microdata;

import java.util.OptionalDouble;
import jp.tenkai.datasets.observation.Figure;

/**
 * What a respondent's row holds in one column. Codes that a survey's code book calls "refused" or
 * "don't know" (7, 9, 99) are numbers here: only the code book can tell.
 */
public sealed interface Answer {
  /** No answer: the question was not put, or nothing is known. */
  record Missing() implements Answer {}

  /** A finite number, be it an amount or a code. */
  record Amount(double value) implements Answer {
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("an amount must be finite, found " + value);
      }
    }
  }

  /** A text, such as the label of a category. */
  record Words(String text) implements Answer {
    public Words {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a blank text is a missing answer");
      }
    }
  }

  /**
   * The answer in a cell. Blanks, R's NA and NaN, a spreadsheet's {@code #N/A}, and the dots of
   * Stata and SAS ({@code .}, {@code .a} to {@code .z}) are missing. A number beyond a double is a
   * text.
   */
  static Answer of(String cell) {
    String plain = cell.strip();
    boolean nothing =
        switch (plain) {
          case "", "NA", "NaN", "#N/A", "." -> true;
          default -> plain.length() == 2 && plain.charAt(0) == '.' && isLetter(plain.charAt(1));
        };
    if (nothing) {
      return new Missing();
    }
    OptionalDouble number = Figure.parse(plain);
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? new Amount(number.getAsDouble())
        : new Words(plain);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
