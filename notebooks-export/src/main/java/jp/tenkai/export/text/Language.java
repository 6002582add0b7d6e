package jp.tenkai.export.text;

import java.util.Locale;

/** A language of the outputs. Japanese stands first wherever both are shown. */
public enum Language {
  EN("en", Locale.ENGLISH),
  JA("ja", Locale.JAPANESE);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** The BCP 47 tag, as in the {@code lang} attribute of HTML. */
  public String tag() {
    return tag;
  }

  /** The locale whose grouping and decimal marks numbers follow. */
  public Locale locale() {
    return locale;
  }

  /**
   * Reads a tag such as {@code ja} or {@code ja-JP}.
   *
   * @throws IllegalArgumentException when it is neither English nor Japanese
   */
  public static Language parse(String text) {
    String head = text.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    for (Language language : values()) {
      if (language.tag.equals(head)) {
        return language;
      }
    }
    throw new IllegalArgumentException("language: found '" + text + "', expected 'en' or 'ja'");
  }
}
