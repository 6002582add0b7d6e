package jp.tenkai.export.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import tech.tablesaw.api.Table;

/** What every chapter needs: the release, the strategy, the language and its words. */
record ReportContext(
    ReleaseContents contents,
    StrategySettings strategy,
    StrategyTables tables,
    Language language,
    Catalogue catalogue,
    Map<String, Bilingual> countries) {

  static ReportContext of(ReleaseContents contents, String strategy, Language language) {
    StrategyTables tables = StrategyTables.of(contents, strategy);
    Map<String, Bilingual> countries = new HashMap<>();
    for (Table table : List.of(tables.ranked(), tables.yardsticks(), tables.unranked())) {
      TableRow.stream(table)
          .forEach(
              row ->
                  countries.put(
                      row.text("country"),
                      new Bilingual(row.text("name_en"), row.text("name_ja"))));
    }
    return new ReportContext(
        contents,
        contents.settings().strategy(strategy),
        tables,
        language,
        Catalogue.of(language),
        Map.copyOf(countries));
  }

  String release() {
    return contents.name().toString();
  }

  /** The strategy's name. */
  String name() {
    return in(strategy.name());
  }

  /** A text in the report's language; the wave of Japanese ranges is the wide one. */
  String in(Bilingual text) {
    String words = text.in(language);
    return language == Language.JA ? words.replace('~', '～') : words;
  }

  /** A figure in its own unit, with the minus sign that all numbers of the report have. */
  String figure(double value) {
    return numbers().brief(value).replace('-', '−');
  }

  /** A message; values are pairs of placeholder and text. */
  String say(String key, String... values) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      named.put(values[i], values[i + 1]);
    }
    return catalogue.text(key, named);
  }

  NumberText numbers() {
    return NumberText.of(language);
  }

  /** Several names in one text. */
  String list(List<String> names) {
    return String.join(say("report.list.separator"), names);
  }

  /** The text of a column that stands in both languages, such as {@code name}. */
  String text(TableRow row, String column) {
    return in(new Bilingual(row.text(column + "_en"), row.text(column + "_ja")));
  }

  /** The name of a country, the code itself where the ranking doesn't hold it. */
  String country(String code) {
    Bilingual name = countries.get(code);
    return name == null ? code : in(name);
  }

  String field(String id) {
    return in(contents.settings().field(id).name());
  }

  String fieldBrief(String id) {
    return in(contents.settings().field(id).brief());
  }

  String indicator(String id) {
    return in(contents.settings().indicator(id).name());
  }

  String unit(String id) {
    return in(contents.settings().indicator(id).unit());
  }

  /** The rows of a table that are about this strategy. */
  List<TableRow> rows(TableSpec spec) {
    return TableRow.stream(contents.table(spec))
        .filter(row -> row.text("strategy").equals(strategy.id()))
        .toList();
  }

  /** The ranked candidates, best first. */
  List<TableRow> ranked() {
    return TableRow.stream(tables.ranked()).toList();
  }

  /** The number of an INT column as text; a dash where it is missing. */
  String whole(TableRow row, String column) {
    var value = row.whole(column);
    return numbers().count(value.isPresent() ? value.getAsLong() : Double.NaN);
  }

  /** A rank interval such as {@code 2–6}. */
  String interval(TableRow row) {
    return whole(row, "rank_low") + "–" + whole(row, "rank_high");
  }
}
