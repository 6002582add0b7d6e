package jp.tenkai.jobs.refresh;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Label;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.export.text.StrategyLabel;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.PillarId;
import jp.tenkai.jobs.configuration.Words;
import jp.tenkai.jobs.tables.AllTables;

/** The names that publications print, from the configuration. */
public final class PublicLabels {
  private PublicLabels() {}

  /** The labels of everything that a release's tables name by id. */
  public static Labels of(Configuration configuration) {
    Map<String, StrategyLabel> strategies = new LinkedHashMap<>();
    Map<String, Label> pillars = new LinkedHashMap<>();
    configuration
        .strategies()
        .values()
        .forEach(
            strategy -> {
              strategies.put(
                  strategy.id().id(),
                  new StrategyLabel(words(strategy.name()), words(strategy.question())));
              strategy
                  .pillars()
                  .forEach((id, pillar) -> pillars.putIfAbsent(id.id(), label(pillar.name())));
            });
    // A strategy may leave a pillar out; the tables and the workbook keep its column.
    PillarId.KNOWN.forEach(id -> pillars.putIfAbsent(id, Label.of(id, id)));
    Bilingual shown = new Phrases().text("table.shown");
    pillars.put(AllTables.SHOWN, Label.of(shown.en(), shown.ja()));
    Map<String, Label> fields = new LinkedHashMap<>();
    configuration.fields().values().forEach(f -> fields.put(f.id().id(), label(f.name())));
    Map<String, Label> indicators = new LinkedHashMap<>();
    configuration
        .indicators()
        .values()
        .forEach(i -> indicators.put(i.id().id(), new Label(words(i.name()), words(i.unit()))));
    return new Labels(strategies, fields, pillars, indicators);
  }

  /** Field ids with their names for narrow places. */
  static Map<String, Bilingual> briefFields(Configuration configuration) {
    Map<String, Bilingual> brief = new LinkedHashMap<>();
    configuration.fields().values().forEach(f -> brief.put(f.id().id(), words(f.brief())));
    return brief;
  }

  private static Label label(Words words) {
    return Label.of(words.en(), words.ja());
  }

  private static Bilingual words(Words words) {
    return new Bilingual(words.en(), words.ja());
  }
}
