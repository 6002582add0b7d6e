package jp.tenkai.jobs.configuration;

/** A name or sentence in both languages; neither is blank. */
public record Words(String en, String ja) {
  public Words {
    if (en.isBlank() || ja.isBlank()) {
      throw new IllegalArgumentException("text must be there in en and ja, found '" + en + "'");
    }
  }
}
