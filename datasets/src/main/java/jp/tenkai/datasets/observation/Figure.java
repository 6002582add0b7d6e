package jp.tenkai.datasets.observation;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.quarantine.Refusal;

/** Reads numbers as sources print them: plain decimal or exponent notation, nothing else. */
public final class Figure {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][+-]?\\d{1,5})?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  /** What spreadsheets show where a formula has no result. */
  private static final Set<String> SHEET_ERRORS =
      Set.of("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!");

  private Figure() {}

  /**
   * The number in a text, surrounded by blanks or not. Empty when it is no number; an infinite
   * value when it is beyond a double, which the caller must refuse as not finite.
   */
  public static OptionalDouble parse(String text) {
    String plain = text.strip();
    return NUMBER.matcher(plain).matches()
        ? OptionalDouble.of(Double.parseDouble(plain))
        : OptionalDouble.empty();
  }

  /** Why a text is no usable number; empty when {@link #parse} gives a finite one. */
  public static Optional<Refusal> refusal(String text) {
    String plain = text.strip();
    if (plain.isEmpty() || SHEET_ERRORS.contains(plain)) {
      return Optional.of(Refusal.NO_VALUE);
    }
    OptionalDouble number = parse(plain);
    if (number.isEmpty()) {
      return Optional.of(
          NOT_FINITE.matcher(plain).matches() ? Refusal.NOT_FINITE : Refusal.BAD_NUMBER);
    }
    return Double.isFinite(number.getAsDouble())
        ? Optional.empty()
        : Optional.of(Refusal.NOT_FINITE);
  }
}
