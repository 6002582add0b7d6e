package jp.tenkai.export.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Label;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;

/**
 * Everything that stands in the manifest's configuration and that publications name or explain, in
 * display order.
 *
 * @param strategies by id
 * @param fields by id
 * @param indicators by id
 * @param sources by id
 */
public record ReleaseSettings(
    Map<String, StrategySettings> strategies,
    Map<String, FieldSettings> fields,
    Map<String, IndicatorSettings> indicators,
    Map<String, SourceSettings> sources) {

  /** Stands for a pillar in the components of indicators that are shown and not scored. */
  public static final String SHOWN = "shown";

  public ReleaseSettings {
    strategies = keepOrder(strategies);
    fields = keepOrder(fields);
    indicators = keepOrder(indicators);
    sources = keepOrder(sources);
  }

  /**
   * Reads the manifest's configuration.
   *
   * @throws IllegalArgumentException where it lacks what publications need
   */
  public static ReleaseSettings of(JsonNode configuration) {
    return new SettingsReader(configuration).read();
  }

  /** The strategy of an id; an unknown id is refused. */
  public StrategySettings strategy(String id) {
    return find("strategy", strategies, id);
  }

  /** The field of an id; an unknown id is refused. */
  public FieldSettings field(String id) {
    return find("field", fields, id);
  }

  /** The indicator of an id; an unknown id is refused. */
  public IndicatorSettings indicator(String id) {
    return find("indicator", indicators, id);
  }

  /** The source of an id; an unknown id is refused. */
  public SourceSettings source(String id) {
    return find("source", sources, id);
  }

  /** The names alone. */
  public Labels labels() {
    Map<String, Label> pillars = new LinkedHashMap<>();
    strategies
        .values()
        .forEach(
            strategy ->
                strategy
                    .pillars()
                    .forEach((id, pillar) -> pillars.putIfAbsent(id, labelled(pillar.name()))));
    Bilingual shown = new Phrases().text("table.shown");
    pillars.put(SHOWN, labelled(shown));
    return new Labels(
        mapped(strategies, StrategySettings::label),
        mapped(fields, field -> labelled(field.name())),
        pillars,
        mapped(indicators, IndicatorSettings::label));
  }

  private static Label labelled(Bilingual name) {
    return new Label(name, Bilingual.none());
  }

  private static <T, R> Map<String, R> mapped(Map<String, T> map, Function<T, R> value) {
    Map<String, R> mapped = new LinkedHashMap<>();
    map.forEach((id, entry) -> mapped.put(id, value.apply(entry)));
    return mapped;
  }

  private static <T> Map<String, T> keepOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  private static <T> T find(String what, Map<String, T> map, String id) {
    T found = map.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "the release has no " + what + " '" + id + "'; known: " + new TreeSet<>(map.keySet()));
    }
    return found;
  }
}
