package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.Table;

/** The sheets of results in both languages: the fields, every field in every country, coverage. */
final class ResultSheets {

  private final Book book;
  private final Countries countries;
  private final Headers headers;

  ResultSheets(Book book, Countries countries) {
    this.book = book;
    this.countries = countries;
    this.headers = new Headers(book, Wording.BOTH);
  }

  void fields(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.FIELD_RANKING;
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.of(spec, "rank"));
    columns.add(field(spec, "name_ja", Wording.JA).wide(30));
    columns.add(field(spec, "name_en", Wording.EN).wide(38));
    columns.addAll(headers.of(spec, "rank_low", "rank_high"));
    columns.add(headers.of(spec, "score").drawn(Emphasis.SCORE_BAR));
    for (String best : List.of("best_country_1", "best_country_2", "best_country_3")) {
      columns.add(
          SheetColumn.link(
              headers.wording().header(spec.column(best).label()),
              row ->
                  new SheetColumn.Link(
                      row.text(best).isEmpty() ? "" : countries.name(row.text(best), "name_ja"),
                      book.countryPage(row.text(best), Wording.JA))));
    }
    columns.add(headers.of(spec, "countries"));
    write(sheet, Topic.FIELDS, 3, columns, TableRow.stream(book.tables().fields()).toList());
  }

  void opportunity(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.OPPORTUNITY;
    List<SheetColumn<TableRow>> columns = new ArrayList<>(countries.columns());
    columns.add(field(spec, "field_ja", Wording.JA).wide(26));
    columns.add(field(spec, "field_en", Wording.EN).wide(34));
    columns.add(countries.standing());
    columns.addAll(headers.of(spec, "rank_in_country", "rank_in_country_low"));
    columns.addAll(headers.of(spec, "rank_in_country_high", "rank_in_field"));
    columns.add(headers.of(spec, "score").drawn(Emphasis.SCORE_BAR));
    columns.add(headers.scoreClass("class"));
    columns.addAll(headers.of(spec, "attractiveness", "feasibility"));
    for (String pillar : book.strategy().pillars().keySet()) {
      columns.add(
          SheetColumn.<TableRow>number(
                  headers.wording().header(book.labels().pillar(pillar).name()),
                  Look.SCORE,
                  row -> row.real(pillar))
              .drawn(Emphasis.SCORE_SHADE));
    }
    columns.add(headers.millions("imports", "imports_kusd"));
    columns.add(headers.millions("japan_imports", "japan_imports_kusd"));
    columns.add(headers.japanShare(spec));
    columns.add(headers.of(spec, "coverage").drawn(Emphasis.SHARE_BAR));
    columns.addAll(headers.of(spec, "reason_ja", "reason_en"));
    write(sheet, Topic.OPPORTUNITY, 6, columns, byCountry(book.tables().opportunity()));
  }

  void coverage(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.COVERAGE;
    List<SheetColumn<TableRow>> columns = new ArrayList<>(countries.columns());
    columns.add(countries.standing());
    columns.add(headers.of(spec, "coverage").drawn(Emphasis.SHARE_BAR));
    columns.addAll(headers.of(spec, "needed", "observed", "imputed", "missing", "too_old"));
    columns.addAll(headers.of(spec, "not_applicable", "oldest_year", "newest_year"));
    write(sheet, Topic.COVERAGE, 4, columns, byCountry(book.rows(spec)));
  }

  private List<TableRow> byCountry(Table table) {
    return countries.sorted(TableRow.stream(table).toList());
  }

  private SheetColumn<TableRow> field(TableSpec spec, String column, Wording names) {
    return SheetColumn.link(
        headers.wording().header(spec.column(column).label()),
        row -> new SheetColumn.Link(row.text(column), book.fieldPage(row.text("field"), names)));
  }

  private void write(
      Sheet sheet,
      Topic topic,
      int frozen,
      List<SheetColumn<TableRow>> columns,
      List<TableRow> rows)
      throws IOException {
    new DataSheet<>(headers.title(topic), headers.note(topic), frozen, columns).write(sheet, rows);
  }
}
