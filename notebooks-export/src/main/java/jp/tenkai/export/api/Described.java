package jp.tenkai.export.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.tenkai.export.datapackage.ColumnTexts;
import jp.tenkai.export.table.ColumnSpec;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.export.text.Bilingual;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The description of a table's columns as a table of its own. */
final class Described {

  private Described() {}

  static Table columns(TableSpec spec) {
    ColumnTexts texts = new ColumnTexts();
    List<StringColumn> columns = new ArrayList<>();
    for (String name : List.of("name", "type")) {
      columns.add(StringColumn.create(name));
    }
    for (String name : List.of("title", "unit", "description")) {
      columns.add(StringColumn.create(name + "_en"));
      columns.add(StringColumn.create(name + "_ja"));
    }
    for (ColumnSpec column : spec.columns()) {
      columns.get(0).append(column.name());
      columns.get(1).append(column.type().name().toLowerCase(Locale.ROOT));
      append(columns, 2, column.label());
      append(columns, 4, texts.unit(spec, column));
      append(columns, 6, texts.description(spec, column));
    }
    return Table.create(spec.name() + "_columns", columns.toArray(StringColumn[]::new));
  }

  private static void append(List<StringColumn> columns, int first, Bilingual text) {
    columns.get(first).append(text.en());
    columns.get(first + 1).append(text.ja());
  }
}
