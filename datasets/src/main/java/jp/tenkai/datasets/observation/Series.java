package jp.tenkai.datasets.observation;

import java.util.Objects;
import jp.tenkai.datasets.file.SourceId;

/** One indicator as its source names it, such as worldbank-wdi SP.POP.TOTL. */
public record Series(SourceId source, String code) {
  public Series {
    Objects.requireNonNull(source, "source");
    if (code.isBlank()) {
      throw new IllegalArgumentException("series code must not be blank, source " + source);
    }
  }

  @Override
  public String toString() {
    return source + ":" + code;
  }
}
