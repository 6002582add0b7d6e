package jp.tenkai.export.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import jp.tenkai.export.text.Bilingual;

/**
 * A pillar of the country index: the axis it belongs to, its weight there, and its indicators.
 *
 * @param axis id of the axis
 * @param weight within the axis
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PillarSettings(
    String axis, Bilingual name, double weight, String reason, List<Weighted> indicators) {

  public PillarSettings {
    indicators = List.copyOf(indicators);
  }

  /** The weight of all its indicators together, as they are written. */
  public double written() {
    return indicators.stream().mapToDouble(Weighted::weight).sum();
  }
}
