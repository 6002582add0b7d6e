package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import jp.tenkai.export.text.Bilingual;

/** A source with its publisher, its licence, and how it wants to be named. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceSettings(
    Bilingual name,
    Bilingual publisher,
    String licence,
    String terms,
    String attribution,
    String reason) {

  public SourceSettings {
    attribution = Objects.requireNonNullElse(attribution, "");
    reason = Objects.requireNonNullElse(reason, "");
  }
}
