package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/** How figures become points and points become a score. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MethodSettings(
    Scale scale, String normalise, String treat, Impute impute, Means means) {

  /** The points that the lower and the upper goalpost stand for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Scale(double low, double high, String reason) {}

  /** How gaps are filled. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Impute(String method, String group, int atLeast, String reason) {

    public Impute {
      // Some methods know no groups.
      group = Objects.requireNonNullElse(group, "");
    }
  }

  /** The mean on each level: {@code arithmetic} or {@code geometric}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Means(String pillar, String axis, String overall, String reason) {}
}
