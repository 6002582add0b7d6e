package jp.tenkai.export.report;

import java.util.List;
import java.util.function.Consumer;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;

/** A table that is being written, row by row and cell by cell. */
final class ReportTable {

  private final Html html;
  private final List<Column> columns;
  private boolean rowOpen;
  private int cell;

  /**
   * A column.
   *
   * @param width in percent of the table's
   * @param css {@code number}, {@code centre} or empty
   */
  record Column(String head, double width, String css) {

    static Column text(String head, double width) {
      return new Column(head, width, "");
    }

    static Column number(String head, double width) {
      return new Column(head, width, "number");
    }

    static Column centre(String head, double width) {
      return new Column(head, width, "centre");
    }
  }

  ReportTable(Html html, String caption, List<Column> columns) {
    this.html = html;
    this.columns = columns;
    html.line().open("table").element("caption", caption).open("thead").open("tr");
    for (Column column : columns) {
      html.element(
          "th",
          column.head(),
          "scope",
          "col",
          "class",
          column.css(),
          "style",
          "width: " + column.width() + "%");
    }
    html.close("tr").close("thead").line().open("tbody");
  }

  ReportTable row() {
    return row("");
  }

  ReportTable row(String css) {
    if (rowOpen) {
      html.close("tr");
    }
    html.line().open("tr", "class", css);
    rowOpen = true;
    cell = 0;
    return this;
  }

  /** The cell that names the row. */
  ReportTable head(String text) {
    html.element("th", text, "scope", "row", "class", columns.get(cell++).css());
    return this;
  }

  ReportTable cell(String text) {
    html.element("td", text, "class", columns.get(cell++).css());
    return this;
  }

  /** A cell in the other language, or of several parts. */
  ReportTable cell(Consumer<Html> content) {
    html.open("td", "class", columns.get(cell++).css());
    content.accept(html);
    html.close("td");
    return this;
  }

  /** A cell with a look of its own. */
  ReportTable styled(String css, Consumer<Html> content) {
    html.open("td", "class", css);
    cell++;
    content.accept(html);
    html.close("td");
    return this;
  }

  /** A class letter on its colour; a dash where there is none. */
  ReportTable badge(String letter) {
    var scoreClass = ScoreClass.parse(letter);
    if (scoreClass.isEmpty()) {
      return cell("–");
    }
    return cell(out -> out.element("span", letter, "class", "badge " + scoreClass.get().css()));
  }

  /** Ends the table. */
  void close() {
    if (rowOpen) {
      html.close("tr");
    }
    html.close("tbody").close("table").close("div");
  }
}
