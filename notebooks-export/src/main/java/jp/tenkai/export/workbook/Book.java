package jp.tenkai.export.workbook;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.Phrases;
import tech.tablesaw.api.Table;

/**
 * What one workbook is made from.
 *
 * @param keys of the catalogue
 */
record Book(
    ReleaseContents contents,
    StrategySettings strategy,
    StrategyTables tables,
    Labels labels,
    Phrases phrases,
    Set<String> keys) {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

  static Book of(ReleaseContents contents, String strategy) {
    return new Book(
        contents,
        contents.settings().strategy(strategy),
        StrategyTables.of(contents, strategy),
        contents.labels(),
        new Phrases(),
        new TreeSet<>(Catalogue.of(Language.JA).keys()));
  }

  /** The strategy's rows of a table. */
  Table rows(TableSpec spec) {
    Table table = contents.table(spec);
    return table.where(table.stringColumn("strategy").isEqualTo(strategy.id()));
  }

  Bilingual text(String key) {
    return phrases.text("workbook." + key);
  }

  Bilingual text(String key, Map<String, ?> values) {
    return phrases.text("workbook." + key, values);
  }

  /** The meaning of a code of a table; the code itself where the catalogue doesn't know it. */
  Bilingual meaning(String prefix, String code) {
    String key = prefix + "." + code.replace('-', '_');
    return keys.contains(key) ? phrases.text(key) : new Bilingual(code, code);
  }

  /** The name of the sheet of a topic. */
  String sheet(Topic topic, Wording wording) {
    return wording.line(text("sheet." + topic.key()));
  }

  /** The page of a country; empty when the code is none. */
  String countryPage(String code, Wording wording) {
    return COUNTRY.matcher(code).matches() ? site(wording) + "country/" + code + ".html" : "";
  }

  /** The page of a field; empty when the release knows no such field. */
  String fieldPage(String id, Wording wording) {
    return labels.fields().containsKey(id) ? site(wording) + "field/" + id + ".html" : "";
  }

  /** The way from the workbook to the site. */
  String site(Wording wording) {
    return wording == Wording.EN ? "../site/en/" : "../site/";
  }
}
