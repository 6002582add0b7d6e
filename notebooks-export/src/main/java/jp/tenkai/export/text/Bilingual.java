package jp.tenkai.export.text;

import java.util.Objects;

/** One text in both languages. Either may be empty, never null. */
public record Bilingual(String en, String ja) {

  public Bilingual {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(ja, "ja");
  }

  /** A pair that is empty in both languages: nothing to say. */
  public static Bilingual none() {
    return new Bilingual("", "");
  }

  /** The text in one language. */
  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case JA -> ja;
    };
  }

  public boolean isEmpty() {
    return en.isEmpty() && ja.isEmpty();
  }
}
