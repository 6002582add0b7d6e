package jp.tenkai.datasets.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A secret, whose text form hides it: it can't reach a log, a record or a message by accident. */
public final class Secret {
  private static final String HIDDEN = "[hidden]";

  /** A shorter beginning of a secret is no longer recognised at the end of a cut text. */
  private static final int LEAST = 4;

  private final String value;

  /** A secret of at least one character that is no blank. */
  public Secret(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a secret is not blank");
    }
    this.value = value.strip();
  }

  /** The secret itself, for its receiver alone. */
  public String reveal() {
    return value;
  }

  /** A text of somebody else without the secret, also where the text was cut within it. */
  public String hideIn(String text) {
    String hidden = text.replace(value, HIDDEN);
    String encoded = encoded();
    hidden = hidden.replace(encoded, HIDDEN).replace(encoded.toLowerCase(Locale.ROOT), HIDDEN);
    String end = hidden.endsWith("…") ? "…" : "";
    String body = hidden.substring(0, hidden.length() - end.length());
    for (int length = value.length() - 1; length >= LEAST; length--) {
      if (body.endsWith(value.substring(0, length))) {
        return body.substring(0, body.length() - length) + HIDDEN + end;
      }
    }
    return hidden;
  }

  /** Whether a text holds the secret. */
  public boolean isIn(String text) {
    return text.contains(value);
  }

  private String encoded() {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
