package jp.tenkai.export.notebook;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tenkai.export.html.Html;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** How a cell's value is shown: a table as a table, anything else as its text. */
public final class Rendering {

  private static final int MOST_ROWS = 30;
  private static final String MISSING = "–";
  private static final String RIGHT = "text-align: right";
  private static final String LEFT = "text-align: left";

  private Rendering() {}

  public static Output.Value of(Object value) {
    Map<String, String> forms = new LinkedHashMap<>();
    if (value instanceof Table table) {
      forms.put(Output.Value.PLAIN, plain(table));
      forms.put(Output.Value.HTML, html(table));
    } else {
      forms.put(Output.Value.PLAIN, String.valueOf(value));
    }
    return new Output.Value(forms);
  }

  /** Between tabs, as a spreadsheet takes it from the clipboard. */
  private static String plain(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", table.columnNames()));
    for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
      List<String> cells = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        cells.add(oneLine(cell(column, row)));
      }
      lines.add(String.join("\t", cells));
    }
    lines.add(size(table));
    return String.join("\n", lines);
  }

  private static String html(Table table) {
    Html html = new Html();
    html.open("table").open("thead").open("tr");
    for (Column<?> column : table.columns()) {
      html.element("th", column.name(), "scope", "col", "style", side(column));
    }
    html.close("tr").close("thead").open("tbody").line();
    for (int row = 0; row < Math.min(MOST_ROWS, table.rowCount()); row++) {
      html.open("tr");
      for (Column<?> column : table.columns()) {
        // Isolated, so that a mark for text from right to left ends with its cell.
        html.open("td", "style", side(column));
        html.element("bdi", cell(column, row)).close("td");
      }
      html.close("tr").line();
    }
    html.close("tbody").close("table").element("p", size(table));
    return html.fragment();
  }

  private static String size(Table table) {
    return table.rowCount() + " × " + table.columnCount();
  }

  private static String side(Column<?> column) {
    return column instanceof NumericColumn ? RIGHT : LEFT;
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return column instanceof NumericColumn ? MISSING : "";
    }
    if (column instanceof DoubleColumn reals) {
      double real = reals.getDouble(row);
      String pattern = Math.abs(real) >= 1000 ? "#,##0" : "0.####";
      return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(real);
    }
    return column.getString(row);
  }

  /** Line breaks and controls of a text would break the rows of a plain table. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
