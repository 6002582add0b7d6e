package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;

/**
 * The sheet of countries by fields: in each cell the class and the score of the field there, in the
 * class's colour. Countries stand in the order of the ranking, fields in the order of theirs.
 */
final class MatrixSheet {

  private static final int FROZEN = 3;
  private static final int FIRST_FIELD = 5;
  private static final int FIELD_WIDTH = 12;

  private final Book book;
  private final Headers headers;
  private final Map<String, TableRow> cells = new HashMap<>();

  MatrixSheet(Book book, Wording wording) {
    this.book = book;
    this.headers = new Headers(book, wording);
    TableRow.stream(book.tables().opportunity())
        .forEach(row -> cells.put(key(row.text("country"), row.text("field")), row));
  }

  void write(Sheet sheet) throws IOException {
    List<TableRow> rows =
        Stream.of(book.tables().ranked(), book.tables().yardsticks())
            .flatMap(TableRow::stream)
            .toList();
    List<String> fields = book.tables().fields().stringColumn("field").asList();
    DataSheet<TableRow> data =
        new DataSheet<>(
            headers.title(Topic.MATRIX), headers.note(Topic.MATRIX), FROZEN, columns(fields));
    data.fill(sheet, rows);
    for (int row = 0; row < rows.size(); row++) {
      for (int field = 0; field < fields.size(); field++) {
        TableRow cell = cells.get(key(rows.get(row).text("country"), fields.get(field)));
        colour(sheet, DataSheet.FIRST + row, FIRST_FIELD + field, cell);
      }
    }
    for (int field = 0; field < fields.size(); field++) {
      link(sheet, FIRST_FIELD + field, fields.get(field));
    }
    sheet.finish(data.lastLine(rows), data.columns().size() - 1);
  }

  private List<SheetColumn<TableRow>> columns(List<String> fields) {
    TableSpec spec = ReleaseTables.RANKING;
    List<SheetColumn<TableRow>> columns = new ArrayList<>();
    columns.add(headers.of(spec, "rank"));
    columns.add(headers.country(spec, headers.wording()));
    columns.add(headers.of(spec, "country").wide(8));
    columns.add(headers.of(spec, "score").drawn(Emphasis.SCORE_BAR));
    columns.add(headers.scoreClass("class"));
    for (String field : fields) {
      String name = headers.line(book.labels().field(field).name());
      columns.add(
          new SheetColumn<>(
              name,
              FIELD_WIDTH,
              Look.SCORE,
              Emphasis.NONE,
              (sheet, line, column, row, width) ->
                  score(sheet, line, column, cells.get(key(row.text("country"), field)))));
    }
    return columns;
  }

  /** Makes a field's header open its page. */
  private void link(Sheet sheet, int column, String field) {
    String page = book.fieldPage(field, headers.wording());
    if (!page.isEmpty()) {
      String name = headers.line(book.labels().field(field).name());
      sheet.link(DataSheet.HEADER, column, name, page);
      sheet
          .range(DataSheet.HEADER, column, DataSheet.HEADER, column)
          .style()
          .fontColor(Paint.ON_HEADER)
          .set();
    }
  }

  private int score(Sheet sheet, int line, int column, TableRow cell) {
    if (cell == null || Double.isNaN(cell.real("score"))) {
      sheet.text(line, column, headers.line(book.text("nodata")));
    } else {
      sheet.number(line, column, cell.real("score"));
    }
    return 1;
  }

  private static void colour(Sheet sheet, int line, int column, TableRow cell) {
    if (cell == null || Double.isNaN(cell.real("score"))) {
      sheet.range(line, column, line, column).style().fontColor(Paint.SOFT).fontSize(8).set();
      return;
    }
    String letter = cell.text("class");
    ClassCell.paint(sheet, line, column, letter);
    sheet.range(line, column, line, column).style().format(ClassCell.format(letter)).set();
  }

  private static String key(String country, String field) {
    return country + "/" + field;
  }
}
