package jp.tenkai.datasets.who;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * What WHO's display text says about the number beside it. The text itself is never read as a
 * number: it is rounded, holds bounds and blanks as thousands marks.
 */
final class DisplayText {
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("[<>≤≥]?\\s*[+-]?[.\\d].*", Pattern.DOTALL);
  private static final Set<String> SILENT =
      Set.of("", ".", "..", "-", "–", "No data", "No data received", "No response");

  private DisplayText() {}

  /** Why the number beside a text can't be used; empty when the text does not speak against it. */
  static Optional<Refusal> refusal(String display, String number) {
    String text = display.strip();
    boolean words = !NUMBER_LIKE.matcher(text).matches();
    if (SILENT.contains(text)) {
      // A zero beside "No data" is no figure; a number without any text is one.
      return number.isBlank() || !text.isEmpty() ? Optional.of(Refusal.NO_VALUE) : Optional.empty();
    }
    return words || number.isBlank() ? Optional.of(Refusal.TEXT_ANSWER) : Optional.empty();
  }
}
