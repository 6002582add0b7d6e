package jp.tenkai.export.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The display names a release needs, by id. The order of {@code strategies} and {@code fields} is
 * the order of pages, sheets and matrix columns; it is kept. An id without a label is an error, so
 * that no page shows a bare id.
 *
 * @param strategies by strategy id, in display order
 * @param fields by field id, in display order
 * @param pillars by pillar id
 * @param indicators by indicator id
 */
public record Labels(
    Map<String, StrategyLabel> strategies,
    Map<String, Label> fields,
    Map<String, Label> pillars,
    Map<String, Label> indicators) {

  public Labels {
    strategies = keepOrder(strategies);
    fields = keepOrder(fields);
    pillars = keepOrder(pillars);
    indicators = keepOrder(indicators);
  }

  /** The label of a strategy id; an unknown id is refused. */
  public StrategyLabel strategy(String id) {
    return find("strategy", strategies, id);
  }

  /** The label of a field id; an unknown id is refused. */
  public Label field(String id) {
    return find("field", fields, id);
  }

  /** The label of a pillar id; an unknown id is refused. */
  public Label pillar(String id) {
    return find("pillar", pillars, id);
  }

  /** The label of an indicator id; an unknown id is refused. */
  public Label indicator(String id) {
    return find("indicator", indicators, id);
  }

  private static <T> Map<String, T> keepOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static <T> T find(String what, Map<String, T> map, String id) {
    T label = map.get(id);
    if (label == null) {
      throw new IllegalArgumentException(
          "no label for " + what + " '" + id + "'; known: " + new TreeSet<>(map.keySet()));
    }
    return label;
  }
}
