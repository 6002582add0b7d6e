package jp.tenkai.datasets.country;

/** A name in English and in Japanese. */
public record Names(String en, String ja) {
  public Names {
    if (en.isBlank() || ja.isBlank()) {
      throw new IllegalArgumentException("a name in both languages, found '" + en + "', '" + ja);
    }
  }
}
