package jp.tenkai.export.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;

/** Makes the columns of a sheet in its language, from a table's own labels where they fit. */
record Headers(Book book, Wording wording) {

  /** Columns of a table as they stand there. */
  List<SheetColumn<TableRow>> of(TableSpec spec, String... names) {
    return List.of(names).stream().map(name -> of(spec, name)).toList();
  }

  SheetColumn<TableRow> of(TableSpec spec, String name) {
    ColumnSpec column = spec.column(name);
    String header = wording.header(column.label());
    Look look = Look.of(column.display());
    return switch (column.type()) {
      case TEXT, FLAG -> SheetColumn.text(header, look, row -> row.text(name));
      case INT -> SheetColumn.number(header, look, row -> whole(row, name));
      case REAL -> SheetColumn.number(header, look, row -> row.real(name));
    };
  }

  /** A column of text under a header of the catalogue. */
  <R> SheetColumn<R> text(String key, Look look, Function<R, String> text) {
    return SheetColumn.text(header(key), look, text);
  }

  /** A column of numbers under a header of the catalogue. */
  <R> SheetColumn<R> number(String key, Look look, ToDoubleFunction<R> number) {
    return SheetColumn.number(header(key), look, number);
  }

  /** A column of codes of a table, in words. */
  SheetColumn<TableRow> coded(TableSpec spec, String name, String prefix) {
    return SheetColumn.text(
        wording.header(spec.column(name).label()),
        Look.CODE,
        row -> row.text(name).isEmpty() ? "" : words(prefix, row.text(name)));
  }

  /** The class of a score, in its colour. */
  SheetColumn<TableRow> scoreClass(String key) {
    return new SheetColumn<>(
        header(key),
        Look.LETTER.width(),
        Look.LETTER,
        Emphasis.NONE,
        (sheet, line, column, row, width) -> {
          sheet.text(line, column, row.text("class"));
          ClassCell.paint(sheet, line, column, row.text("class"));
          return 1;
        });
  }

  /** The country in a table's language columns, opening its page. */
  SheetColumn<TableRow> country(TableSpec spec, Wording names) {
    String name = names == Wording.EN ? "name_en" : "name_ja";
    return SheetColumn.link(
        wording.header(spec.column(name).label()),
        row -> new SheetColumn.Link(row.text(name), book.countryPage(row.text("country"), names)));
  }

  /** Imports, stored in thousand US dollars, in million. */
  SheetColumn<TableRow> millions(String key, String name) {
    return number(key, Look.MILLIONS, row -> row.real(name) / 1000);
  }

  /** Japan's share of the imports, from both values, since the table holds it in percent. */
  SheetColumn<TableRow> japanShare(TableSpec spec) {
    return SheetColumn.number(
        wording.header(spec.column("japan_share").label()),
        Look.FINE_SHARE,
        row -> {
          double imports = row.real("imports_kusd");
          return imports > 0 ? row.real("japan_imports_kusd") / imports : Double.NaN;
        });
  }

  String header(String key) {
    return wording.header(book.text("column." + key));
  }

  String header(String key, Map<String, ?> values) {
    return wording.header(book.text("column." + key, values));
  }

  String words(String prefix, String code) {
    return wording.line(book.meaning(prefix, code));
  }

  String title(Topic topic) {
    return wording.of(book.text("sheet." + topic.key()), " ");
  }

  String note(Topic topic) {
    return wording.header(book.text("note." + topic.key()));
  }

  String line(Bilingual text) {
    return wording.line(text);
  }

  static double whole(TableRow row, String name) {
    var value = row.whole(name);
    return value.isPresent() ? value.getAsLong() : Double.NaN;
  }
}
