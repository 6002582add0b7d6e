package jp.tenkai.export.settings;

import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Label;

/**
 * An indicator: what it is called, in which unit, and how a figure becomes points.
 *
 * @param direction {@code up} where a higher figure gives more points, else {@code down}
 * @param low figure at the lower goalpost
 * @param high figure at the upper goalpost
 * @param log whether equal ratios, not equal differences, count equally
 * @param maxAge greatest age of a figure in years
 * @param shownOnly shown beside the score and not scored
 */
public record IndicatorSettings(
    String id,
    Bilingual name,
    Bilingual unit,
    String direction,
    double low,
    double high,
    boolean log,
    int maxAge,
    boolean shownOnly,
    String reason,
    String scaleReason) {

  /** Its name and unit. */
  public Label label() {
    return new Label(name, unit);
  }
}
