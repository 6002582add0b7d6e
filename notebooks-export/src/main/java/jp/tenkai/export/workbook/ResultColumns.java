package jp.tenkai.export.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import jp.tenkai.export.text.Phrases;

/** The columns of each data sheet. Headers come from the tables' own labels where they fit. */
final class ResultColumns {

  private static final String WHOLE = "0";
  private static final String SCORE = "0.0";
  private static final String POINTS = "+0.0;-0.0;0.0";
  private static final String SHARE = "0%";
  private static final String MILLIONS = "#,##0.0";
  private static final String COUNT = "#,##0";
  private static final List<String> PILLARS =
      List.of("market", "need", "capacity", "access", "edge", "risk");

  private final Labels labels;
  private final Phrases phrases;

  ResultColumns(Labels labels, Phrases phrases) {
    this.labels = labels;
    this.phrases = phrases;
  }

  List<SheetColumn> ranking() {
    TableSpec spec = ReleaseTables.RANKING;
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(rank(spec, "rank"));
    columns.add(text(spec, "name_ja", 20));
    columns.add(text(spec, "name_en", 20));
    columns.add(text(spec, "country", 9));
    columns.add(standing(spec));
    columns.add(rank(spec, "rank_low"));
    columns.add(rank(spec, "rank_high"));
    columns.add(text(spec, "class", 8));
    columns.addAll(scores(spec));
    columns.add(share(spec, "coverage"));
    for (String field : List.of("field_1", "field_2", "field_3")) {
      columns.add(field(spec, field, Language.JA));
    }
    for (String field : List.of("field_1", "field_2", "field_3")) {
      columns.add(field(spec, field, Language.EN));
    }
    columns.add(reasons(Language.JA));
    columns.add(reasons(Language.EN));
    columns.add(text(spec, "mark_ja", 24));
    columns.add(text(spec, "mark_en", 24));
    return columns;
  }

  List<SheetColumn> opportunity() {
    TableSpec spec = ReleaseTables.OPPORTUNITY;
    List<SheetColumn> columns = new ArrayList<>();
    columns.add(text(spec, "name_ja", 20));
    columns.add(text(spec, "field_ja", 24));
    columns.add(text(spec, "name_en", 20));
    columns.add(text(spec, "field_en", 32));
    columns.add(text(spec, "country", 9));
    columns.add(standing(spec));
    columns.add(rank(spec, "rank_in_country"));
    columns.add(rank(spec, "rank_in_field"));
    columns.add(text(spec, "class", 8));
    columns.addAll(scores(spec));
    columns.add(millions("workbook.column.imports", "imports_kusd"));
    columns.add(millions("workbook.column.japan_imports", "japan_imports_kusd"));
    columns.add(share(spec, "japan_share"));
    columns.add(share(spec, "coverage"));
    columns.add(text(spec, "reason_ja", 40));
    columns.add(text(spec, "reason_en", 40));
    return columns;
  }

  List<SheetColumn> components() {
    TableSpec spec = ReleaseTables.COMPONENTS;
    TableSpec ranking = ReleaseTables.RANKING;
    return List.of(
        rank(ranking, "rank"),
        text(ranking, "name_ja", 20),
        text(ranking, "name_en", 20),
        named(spec, "pillar", 16, row -> labels.pillar(row.text("pillar")).name().ja()),
        named(spec, "indicator", 30, row -> labels.indicator(row.text("indicator")).name().ja()),
        named(spec, "indicator", 30, row -> labels.indicator(row.text("indicator")).name().en()),
        real(spec, "raw", "#,##0.####"),
        text(spec, "unit", 18),
        rank(spec, "year"),
        real(spec, "normalised", SCORE),
        real(spec, "weight", "0.0%"),
        real(spec, "contribution", "0.00"),
        real(spec, "versus_median", POINTS),
        text(spec, "status", 12),
        text(spec, "source", 18),
        text(spec, "series", 22),
        text(spec, "vintage", 12),
        text(spec, "licence", 16),
        terms(spec));
  }

  List<SheetColumn> unranked() {
    TableSpec spec = ReleaseTables.RANKING;
    return List.of(
        named(spec, "strategy", 28, row -> labels.strategy(row.text("strategy")).name().ja()),
        text(spec, "name_ja", 20),
        text(spec, "name_en", 20),
        text(spec, "country", 9),
        share(spec, "coverage"),
        text(spec, "reason_ja", 50),
        text(spec, "reason_en", 50));
  }

  List<SheetColumn> sources() {
    TableSpec spec = ReleaseTables.SOURCES;
    return List.of(
        text(spec, "source", 18),
        text(spec, "name_ja", 30),
        text(spec, "name_en", 30),
        text(spec, "publisher", 24),
        text(spec, "licence", 18),
        terms(spec),
        text(spec, "vintage", 12),
        text(spec, "vintage_basis", 24),
        text(spec, "attribution", 40),
        text(spec, "file", 40),
        text(spec, "sha256", 30),
        count(spec, "read"),
        count(spec, "kept"),
        count(spec, "quarantined"));
  }

  private List<SheetColumn> scores(TableSpec spec) {
    List<SheetColumn> columns = new ArrayList<>();
    for (String column : List.of("score", "attractiveness", "feasibility")) {
      columns.add(real(spec, column, SCORE));
    }
    for (String pillar : PILLARS) {
      columns.add(
          SheetColumn.real(labels.pillar(pillar).name(), 11, SCORE, row -> row.real(pillar)));
    }
    return columns;
  }

  private SheetColumn field(TableSpec spec, String column, Language language) {
    return named(
        spec,
        column,
        24,
        row ->
            row.text(column).isEmpty() ? "" : labels.field(row.text(column)).name().in(language));
  }

  private SheetColumn reasons(Language language) {
    return SheetColumn.text(
        phrases.text("workbook.column.reason"), 60, row -> reasons(row, language));
  }

  private String reasons(TableRow row, Language language) {
    List<String> reasons = new ArrayList<>();
    for (String column : List.of("strong_1", "strong_2", "weak_1", "weak_2")) {
      double points = row.real(column + "_points");
      if (!row.text(column).isEmpty() && !Double.isNaN(points)) {
        String name = labels.indicator(row.text(column)).name().in(language);
        String size = NumberText.of(language).score(Math.abs(points));
        String key = points >= 0 ? "reason.above" : "reason.below";
        reasons.add(phrases.text(key, Map.of("indicator", name, "points", size)).in(language));
      }
    }
    return String.join(phrases.text("workbook.separator").in(language), reasons);
  }

  private SheetColumn standing(TableSpec spec) {
    return named(
        spec,
        "standing",
        12,
        row -> {
          Bilingual standing = phrases.text("standing." + row.text("standing"));
          return standing.ja() + " " + standing.en();
        });
  }

  private SheetColumn terms(TableSpec spec) {
    return named(
        spec,
        "terms",
        22,
        row -> {
          if (row.text("terms").isEmpty()) {
            return "";
          }
          Bilingual terms = phrases.text("terms." + row.text("terms").replace('-', '_'));
          return terms.ja() + " " + terms.en();
        });
  }

  private SheetColumn millions(String key, String column) {
    return SheetColumn.real(phrases.text(key), 14, MILLIONS, row -> row.real(column) / 1000);
  }

  private static SheetColumn text(TableSpec spec, String column, double width) {
    return named(spec, column, width, row -> row.text(column));
  }

  private static SheetColumn named(
      TableSpec spec, String column, double width, Function<TableRow, String> text) {
    return SheetColumn.text(spec.column(column).label(), width, text);
  }

  private static SheetColumn rank(TableSpec spec, String column) {
    return SheetColumn.whole(spec.column(column).label(), 9, WHOLE, row -> row.whole(column));
  }

  private static SheetColumn count(TableSpec spec, String column) {
    return SheetColumn.whole(spec.column(column).label(), 11, COUNT, row -> row.whole(column));
  }

  private static SheetColumn share(TableSpec spec, String column) {
    return real(spec, column, SHARE);
  }

  private static SheetColumn real(TableSpec spec, String column, String format) {
    return SheetColumn.real(spec.column(column).label(), 11, format, row -> row.real(column));
  }
}
