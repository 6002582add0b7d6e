package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/** An indicator with its weight among its siblings, which need not add up to 1, and why. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Weighted(String indicator, double weight, String reason) {

  public Weighted {
    reason = Objects.requireNonNullElse(reason, "");
  }
}
