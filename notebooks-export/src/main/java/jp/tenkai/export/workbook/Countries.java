package jp.tenkai.export.workbook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.TableRow;

/**
 * The countries of a strategy in the order of the ranking, for tables that know them by code only.
 */
final class Countries {

  private final Book book;
  private final Map<String, TableRow> rows = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  Countries(Book book) {
    this.book = book;
    for (TableRow row : RankingSheet.rows(book)) {
      places.put(row.text("country"), places.size());
      rows.put(row.text("country"), row);
    }
  }

  /** Puts the rows of better ranked countries first and keeps the order within a country. */
  List<TableRow> sorted(List<TableRow> table) {
    return table.stream()
        .sorted(
            Comparator.comparingInt(row -> places.getOrDefault(row.text("country"), rows.size())))
        .toList();
  }

  /** Whether a country is ranked or a yardstick. */
  boolean scored(TableRow row) {
    TableRow country = rows.get(row.text("country"));
    return country != null && !country.text("standing").equals("unranked");
  }

  /** Rank, both names, code and standing of the country that a row is about. */
  List<SheetColumn<TableRow>> columns() {
    Headers headers = new Headers(book, Wording.BOTH);
    return List.of(
        headers
            .<TableRow>number(
                "rank_published",
                Look.RANK,
                row -> {
                  TableRow country = rows.get(row.text("country"));
                  return country == null ? Double.NaN : Headers.whole(country, "rank");
                })
            .wide(12),
        SheetColumn.link(
            headers.header("country_ja"),
            row ->
                new SheetColumn.Link(
                    of(row, "name_ja"), book.countryPage(row.text("country"), Wording.JA))),
        SheetColumn.link(
            headers.header("country_en"),
            row ->
                new SheetColumn.Link(
                    of(row, "name_en"), book.countryPage(row.text("country"), Wording.EN))),
        headers.text("country_code", Look.CODE, row -> row.text("country")));
  }

  SheetColumn<TableRow> standing() {
    Headers headers = new Headers(book, Wording.BOTH);
    return headers
        .<TableRow>text(
            "standing",
            Look.CODE,
            row -> {
              String standing = of(row, "standing");
              return standing.isEmpty() ? "" : headers.words("standing", standing);
            })
        .wide(18);
  }

  /** The name of a country code in a language's column; the code where it has none. */
  String name(String code, String column) {
    TableRow row = rows.get(code);
    return row == null ? code : row.text(column);
  }

  private String of(TableRow row, String column) {
    TableRow country = rows.get(row.text("country"));
    return country == null ? "" : country.text(column);
  }
}
