package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import jp.tenkai.export.text.Bilingual;

/** A remark on a country, such as "visited", with its reason and where that stands. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MarkSettings(String country, Bilingual mark, String reason, String source) {

  public MarkSettings {
    reason = Objects.requireNonNullElse(reason, "");
    source = Objects.requireNonNullElse(source, "");
  }
}
