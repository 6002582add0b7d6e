package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.NumberText;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;

/** The sheet of the ranking: what is published, and beside it what the reader's weights give. */
final class RankingSheet {

  private static final TableSpec SPEC = ReleaseTables.RANKING;
  private static final int FROZEN = 4;

  private final Book book;
  private final Headers headers;
  private final RankingCells cells;
  private final LiveFormulas formulas;
  private final WeightCells weights;

  RankingSheet(Book book, Wording wording, RankingCells cells, WeightCells weights) {
    this.book = book;
    this.headers = new Headers(book, wording);
    this.cells = cells;
    this.weights = weights;
    this.formulas = new LiveFormulas(cells, weights, headers.words("standing", "candidate"));
  }

  /** The rows in the sheet's order: the ranked, the yardsticks, the unranked. */
  static List<TableRow> rows(Book book) {
    return Stream.of(book.tables().ranked(), book.tables().yardsticks(), book.tables().unranked())
        .flatMap(TableRow::stream)
        .toList();
  }

  void write(Sheet sheet) throws IOException {
    List<TableRow> rows = rows(book);
    String title =
        headers.line(
            book.text(
                "ranking.title",
                Map.of(
                    "strategy", headers.line(book.strategy().name()),
                    "release", book.contents().name())));
    DataSheet<TableRow> data =
        new DataSheet<>(title, headers.note(Topic.RANKING), FROZEN, columns());
    data.fill(sheet, rows);
    if (!rows.isEmpty()) {
      live(sheet);
    }
    int yardsticks = DataSheet.FIRST + book.tables().ranked().rowCount();
    int unranked = yardsticks + book.tables().yardsticks().rowCount();
    for (int line : new int[] {yardsticks, unranked}) {
      if (line > DataSheet.FIRST && line <= cells.lastLine()) {
        divide(sheet, line - 1, data.columns().size() - 1);
      }
    }
    status(sheet);
    sheet.finish(cells.lastLine(), data.columns().size() - 1);
  }

  /** Cells that follow the weights are tinted; their class has the class's colour. */
  private void live(Sheet sheet) {
    List<Integer> columns = new ArrayList<>(List.of(RankingCells.LIVE_RANK, RankingCells.MOVE));
    columns.add(RankingCells.LIVE_SCORE);
    cells.strategy().axes().keySet().forEach(id -> columns.add(cells.axis(id)));
    for (int column : columns) {
      sheet
          .range(DataSheet.FIRST, column, cells.lastLine(), column)
          .style()
          .fillColor(Paint.LIVE)
          .set();
    }
    String first = CellName.of(DataSheet.FIRST, RankingCells.LIVE_CLASS);
    for (ScoreClass letter : ScoreClass.values()) {
      sheet
          .range(
              DataSheet.FIRST, RankingCells.LIVE_CLASS, cells.lastLine(), RankingCells.LIVE_CLASS)
          .style()
          .fillColor(Paint.of(letter.fill()))
          .fontColor(Paint.of(letter.textOnFill()))
          .set(
              new ConditionalFormattingExpressionRule(
                  Xml.escaped(first + "=\"" + letter.name() + "\""), true));
    }
  }

  /** A strong line under the ranked and under the yardsticks. */
  private static void divide(Sheet sheet, int line, int lastColumn) {
    sheet
        .range(line, 0, line, lastColumn)
        .style()
        .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
        .borderColor(BorderSide.BOTTOM, Paint.HEADER)
        .set();
  }

  /** Says over the table whether it shows the published weights or those of the reader. */
  private void status(Sheet sheet) {
    Bilingual same = book.text("status.same");
    Bilingual changed = book.text("status.changed");
    String formula =
        "IF("
            + weights.changes()
            + "=0,"
            + CellName.text(headers.line(same))
            + ","
            + CellName.text(headers.line(changed))
            + ")";
    sheet.formula(0, RankingCells.STATUS, formula, headers.line(same));
    sheet
        .range(0, RankingCells.STATUS, 0, RankingCells.STATUS)
        .style()
        .bold()
        .fontColor(Paint.WARNING)
        .set();
  }

  private List<SheetColumn<TableRow>> columns() {
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.number("rank_published", Look.RANK, row -> Headers.whole(row, "rank")));
    columns.add(formula("rank_live", Look.RANK, formulas::rank));
    columns.add(formula("move", Look.MOVE, formulas::move));
    columns.add(headers.country(SPEC, headers.wording()));
    columns.add(headers.of(SPEC, "country").wide(8));
    columns.add(headers.coded(SPEC, "standing", "standing"));
    columns.add(headers.number("score_published", Look.SCORE, row -> row.real("score")));
    columns.add(formula("score_live", Look.SCORE, formulas::score).drawn(Emphasis.SCORE_BAR));
    columns.add(headers.scoreClass("class_published"));
    columns.add(formula("class_live", Look.LETTER, formulas::scoreClass));
    cells.strategy().axes().forEach((id, axis) -> columns.add(axis(id, axis.name())));
    for (String pillar : cells.pillars()) {
      String name = headers.wording().header(cells.strategy().pillars().get(pillar).name());
      columns.add(
          SheetColumn.<TableRow>number(name, Look.SCORE, row -> row.real(pillar))
              .drawn(Emphasis.SCORE_SHADE));
    }
    columns.addAll(headers.of(SPEC, "rank_low", "rank_high"));
    columns.add(headers.of(SPEC, "top_chance").drawn(Emphasis.SHARE_BAR));
    columns.add(headers.of(SPEC, "coverage").drawn(Emphasis.SHARE_BAR));
    for (String field : List.of("field_1", "field_2", "field_3")) {
      columns.add(field(field).wide(15));
    }
    columns.add(reasons("strengths", "strong_1", "strong_2"));
    columns.add(reasons("weaknesses", "weak_1", "weak_2"));
    String tail = headers.wording() == Wording.EN ? "_en" : "_ja";
    columns.add(headers.of(SPEC, "mark" + tail).wide(16));
    columns.add(headers.of(SPEC, "reason" + tail).wide(36));
    return columns;
  }

  private SheetColumn<TableRow> axis(String id, Bilingual name) {
    String header =
        headers.wording().header(book.text("column.axis_live", Map.of("axis", "{axis}")));
    return new SheetColumn<>(
        header.replace("{axis}", headers.line(name)),
        Look.SCORE.width() + 1,
        Look.SCORE,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> formulas.axis(sheet, line, column, row, id));
  }

  private SheetColumn<TableRow> field(String column) {
    return SheetColumn.link(
        headers.wording().header(SPEC.column(column).label()),
        row -> {
          String id = row.text(column);
          return id.isEmpty()
              ? new SheetColumn.Link("", "")
              : new SheetColumn.Link(
                  headers.line(book.contents().settings().field(id).brief()),
                  book.fieldPage(id, headers.wording()));
        });
  }

  private SheetColumn<TableRow> reasons(String key, String first, String second) {
    return headers
        .<TableRow>text(
            key,
            Look.SENTENCE,
            row ->
                Stream.of(first, second)
                    .map(column -> reason(row, column))
                    .filter(reason -> !reason.isEmpty())
                    .collect(Collectors.joining("\n")))
        .wide(52);
  }

  private String reason(TableRow row, String column) {
    double points = row.real(column + "_points");
    if (row.text(column).isEmpty() || Double.isNaN(points)) {
      return "";
    }
    String size = NumberText.of(headers.wording().language()).points(points);
    String name = headers.line(book.labels().indicator(row.text(column)).name());
    return headers.line(book.text("reason", Map.of("indicator", name, "points", size)));
  }

  private interface Formula {
    int write(Sheet sheet, int line, int column, TableRow row);
  }

  private SheetColumn<TableRow> formula(String key, Look look, Formula formula) {
    return new SheetColumn<>(
        headers.header(key),
        look.width(),
        look,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> formula.write(sheet, line, column, row));
  }
}
