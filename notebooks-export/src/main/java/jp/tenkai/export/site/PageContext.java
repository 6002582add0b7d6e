package jp.tenkai.export.site;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.export.text.Phrases;

/** What every section of a strategy's page needs: tables, names, phrases, number formats. */
record PageContext(
    ReleaseContents contents,
    StrategyTables tables,
    Labels labels,
    Phrases phrases,
    Map<String, Bilingual> countryNames) {

  static PageContext of(ReleaseContents contents, Labels labels, Phrases phrases, String strategy) {
    StrategyTables tables = StrategyTables.of(contents, strategy);
    Map<String, Bilingual> names = new HashMap<>();
    TableRow.stream(tables.ranked()).forEach(row -> names.put(row.text("country"), name(row)));
    TableRow.stream(tables.yardsticks()).forEach(row -> names.put(row.text("country"), name(row)));
    TableRow.stream(tables.unranked()).forEach(row -> names.put(row.text("country"), name(row)));
    return new PageContext(contents, tables, labels, phrases, Map.copyOf(names));
  }

  /** The name of a country in a row of the ranking. */
  static Bilingual name(TableRow row) {
    return new Bilingual(row.text("name_en"), row.text("name_ja"));
  }

  /** The name of a country code, the code itself where the ranking doesn't hold it. */
  Bilingual country(String code) {
    return countryNames.getOrDefault(code, new Bilingual("", code));
  }

  Bilingual say(String key) {
    return phrases.text(key);
  }

  /** Numbers without words look the same in both languages. */
  NumberText numbers() {
    return NumberText.of(Language.JA);
  }
}
