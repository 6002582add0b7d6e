package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;

/** The sheets that defend a rank: its parts, how firm it is, and what would raise it. */
final class EvidenceSheets {

  private final Book book;
  private final Countries countries;
  private final Headers headers;

  EvidenceSheets(Book book, Countries countries) {
    this.book = book;
    this.countries = countries;
    this.headers = new Headers(book, Wording.BOTH);
  }

  void components(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.COMPONENTS;
    List<SheetColumn<TableRow>> columns = new ArrayList<>(countries.columns());
    columns.add(
        headers.<TableRow>text("pillar", Look.TEXT, row -> node(row.text("pillar"))).wide(30));
    columns.addAll(indicatorColumns("indicator"));
    columns.add(headers.of(spec, "raw"));
    columns.add(headers.<TableRow>text("unit", Look.TEXT, this::unit).wide(24));
    columns.add(headers.of(spec, "year"));
    columns.add(headers.of(spec, "normalised").drawn(Emphasis.SCORE_BAR));
    columns.add(headers.number("weight", Look.FINE_SHARE, row -> row.real("weight")));
    columns.add(headers.number("contribution", Look.POINTS, row -> row.real("contribution")));
    columns.add(headers.of(spec, "versus_median").drawn(Emphasis.POINTS_SHADE));
    columns.add(headers.coded(spec, "status", "workbook.status").wide(18));
    columns.add(headers.of(spec, "rule").wide(24));
    columns.add(headers.of(spec, "source").wide(16));
    columns.add(headers.of(spec, "series").wide(24));
    columns.add(headers.of(spec, "file").wide(40));
    columns.addAll(headers.of(spec, "row", "vintage"));
    columns.add(headers.of(spec, "licence").wide(24));
    columns.add(headers.coded(spec, "terms", "terms").wide(16));
    List<String> pillars = List.copyOf(book.strategy().pillars().keySet());
    List<TableRow> rows =
        TableRow.stream(book.tables().components())
            .filter(row -> row.text("field").isEmpty() && countries.scored(row))
            .sorted(Comparator.comparingInt(row -> place(pillars, row.text("pillar"))))
            .toList();
    write(sheet, Topic.COMPONENTS, columns, countries.sorted(rows));
  }

  void robustness(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.ROBUSTNESS;
    List<SheetColumn<TableRow>> columns = new ArrayList<>(countries.columns());
    columns.addAll(headers.of(spec, "p05", "p50", "p95", "mean_rank"));
    columns.add(headers.of(spec, "top_chance").drawn(Emphasis.SHARE_BAR));
    columns.add(headers.of(spec, "draws"));
    scenarios().forEach((scenario, column) -> columns.add(column));
    List<TableRow> rows =
        TableRow.stream(book.rows(spec)).filter(row -> row.text("field").isEmpty()).toList();
    write(sheet, Topic.ROBUSTNESS, columns, countries.sorted(rows));
  }

  /** A column for each scenario: the rank it gives. */
  private Map<String, SheetColumn<TableRow>> scenarios() {
    Map<String, SheetColumn<TableRow>> columns = new LinkedHashMap<>();
    Map<String, Map<String, TableRow>> ranks = new LinkedHashMap<>();
    TableRow.stream(book.rows(ReleaseTables.SENSITIVITY))
        .forEach(
            row ->
                ranks
                    .computeIfAbsent(row.text("scenario"), id -> new LinkedHashMap<>())
                    .put(row.text("country"), row));
    ranks.forEach(
        (scenario, rows) -> {
          TableRow any = rows.values().iterator().next();
          Bilingual name = new Bilingual(any.text("scenario_en"), any.text("scenario_ja"));
          columns.put(
              scenario,
              SheetColumn.<TableRow>number(
                      headers.wording().header(name),
                      Look.RANK,
                      row -> {
                        TableRow found = rows.get(row.text("country"));
                        return found == null ? Double.NaN : Headers.whole(found, "rank");
                      })
                  .wide(20));
        });
    return columns;
  }

  void gains(Sheet sheet) throws IOException {
    TableSpec spec = ReleaseTables.GAINS;
    List<SheetColumn<TableRow>> columns = new ArrayList<>(countries.columns());
    columns.add(headers.coded(spec, "change", "workbook.change").wide(16));
    columns.add(
        headers
            .<TableRow>text("node", Look.TEXT, row -> node(row.text("code").split("/", 2)[0]))
            .wide(30));
    columns.addAll(indicatorColumns("code"));
    columns.add(headers.coded(spec, "reachable", "workbook.reachable").wide(16));
    columns.addAll(headers.of(spec, "places", "from_points", "to_points"));
    columns.addAll(headers.of(spec, "from_value", "to_value"));
    columns.add(
        headers
            .<TableRow>text(
                "unit", Look.TEXT, row -> row.text("change").equals("weight") ? "" : unit(row))
            .wide(24));
    List<TableRow> rows =
        TableRow.stream(book.rows(spec))
            .sorted(
                Comparator.comparing((TableRow row) -> !row.text("reachable").equals("yes"))
                    .thenComparing(row -> row.text("change")))
            .toList();
    write(sheet, Topic.GAINS, columns, countries.sorted(rows));
  }

  /** The indicator of a row in both languages; empty where its code names none. */
  private List<SheetColumn<TableRow>> indicatorColumns(String column) {
    return List.of(
        headers
            .<TableRow>text("indicator_ja", Look.TEXT, row -> indicator(row.text(column)).ja())
            .wide(30),
        headers
            .<TableRow>text("indicator_en", Look.TEXT, row -> indicator(row.text(column)).en())
            .wide(32));
  }

  private Bilingual indicator(String code) {
    String id = code.substring(code.indexOf('/') + 1);
    return book.labels().indicators().containsKey(id)
        ? book.labels().indicator(id).name()
        : Bilingual.none();
  }

  /** The unit of a row's indicator in both languages. */
  private String unit(TableRow row) {
    String column = row.table().columnNames().contains("indicator") ? "indicator" : "code";
    String id = row.text(column).substring(row.text(column).indexOf('/') + 1);
    return book.labels().indicators().containsKey(id)
        ? headers.wording().header(book.labels().indicator(id).unit())
        : "";
  }

  /** A pillar or an axis in both languages. */
  private String node(String id) {
    if (book.labels().pillars().containsKey(id)) {
      return headers.line(book.labels().pillar(id).name());
    }
    return book.strategy().axes().containsKey(id)
        ? headers.line(book.strategy().axes().get(id).name())
        : id;
  }

  private static int place(List<String> order, String id) {
    int place = order.indexOf(id);
    return place < 0 ? order.size() : place;
  }

  private void write(
      Sheet sheet, Topic topic, List<SheetColumn<TableRow>> columns, List<TableRow> rows)
      throws IOException {
    new DataSheet<>(headers.title(topic), headers.note(topic), 4, columns).write(sheet, rows);
  }
}
