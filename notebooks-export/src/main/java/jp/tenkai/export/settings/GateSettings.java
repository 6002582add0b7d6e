package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A gate that a candidate has to pass to be ranked: exactly one of the two bounds is given.
 *
 * @param atLeast lower bound in the indicator's unit, or null
 * @param atMost upper bound in the indicator's unit, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GateSettings(
    String id, String indicator, Double atLeast, Double atMost, String reason) {

  public GateSettings {
    if ((atLeast == null) == (atMost == null)) {
      throw new IllegalArgumentException(
          "gate '"
              + id
              + "': expected one of at_least and at_most, found "
              + atLeast
              + ", "
              + atMost);
    }
  }

  /** Whether a figure passes; nothing known (NaN) does not. */
  public boolean passes(double value) {
    return atLeast != null ? value >= atLeast : value <= atMost;
  }

  /** The bound, whichever it is. */
  public double limit() {
    return atLeast != null ? atLeast : atMost;
  }
}
