package jp.tenkai.datasets.indextable;

/**
 * One row of the second file.
 *
 * @param line its line, from 1
 * @param level 1 for an indicator, upwards for aggregates, 0 for other rows
 * @param direction +1 when more is better, -1 when less is, 0 for other rows
 * @param weight at least 0; NaN for other rows
 * @param unit in which it is measured, may be empty
 * @param target the value a distance to the target is measured to, NaN when not stated
 * @param denominator the code of the column it is divided by, empty for none
 * @param scale what the denominator is divided by first, 1 when not stated
 * @param low the low goalpost, NaN when not stated
 * @param high the high goalpost, NaN when not stated
 * @param parent the code of the aggregate above, empty for the root and for other rows
 */
public record MetaRow(
    long line,
    NodeKind kind,
    String code,
    String name,
    int level,
    int direction,
    double weight,
    String unit,
    double target,
    String denominator,
    double scale,
    double low,
    double high,
    String parent) {

  /** True for a row that stands in the tree. */
  public boolean isNode() {
    return kind == NodeKind.INDICATOR || kind == NodeKind.AGGREGATE;
  }
}
