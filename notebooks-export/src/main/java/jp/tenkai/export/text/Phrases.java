package jp.tenkai.export.text;

import java.util.Map;

/** Both catalogues side by side: a message key gives the text in Japanese and in English. */
public final class Phrases {

  private final Catalogue en = Catalogue.of(Language.EN);
  private final Catalogue ja = Catalogue.of(Language.JA);

  /** The message of a key without placeholders, in both languages. */
  public Bilingual text(String key) {
    return text(key, Map.of());
  }

  /** The message of a key with the same values filled into both languages. */
  public Bilingual text(String key, Map<String, ?> values) {
    return new Bilingual(en.text(key, values), ja.text(key, values));
  }
}
