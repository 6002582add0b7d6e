package jp.tenkai.export.about;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Language;

/** The ledger of software, by kind. */
final class SoftwarePage {

  private static final List<String> KINDS =
      List.of("own", "run-time", "font", "data", "style", "script", "library");

  private SoftwarePage() {}

  static void write(PageWords page, Html html) {
    Map<String, List<TableRow>> kinds = new LinkedHashMap<>();
    List<TableRow> rows = TableRow.stream(page.contents().table(ReleaseTables.SOFTWARE)).toList();
    for (String kind : KINDS) {
      kinds.put(kind, rows.stream().filter(row -> row.text("kind").equals(kind)).toList());
    }
    long stated = rows.stream().filter(row -> !row.text("support_until").isEmpty()).count();
    html.element(
            "p",
            page.say(
                "about.software.lead",
                Map.of(
                    "pieces", page.numbers().count(rows.size()),
                    "stated", page.numbers().count(stated))),
            "class",
            "lead")
        .line();
    html.open("p").text(page.say("about.software.note")).text(" ");
    html.element(
        "a", page.say("about.whole_table"), "href", page.place().publication("data/software.csv"));
    html.close("p").line();
    kinds.forEach(
        (kind, pieces) -> {
          if (!pieces.isEmpty()) {
            table(page, html, kind, pieces);
          }
        });
  }

  private static void table(PageWords page, Html html, String kind, List<TableRow> pieces) {
    String name = page.say("about.software.kind." + kind);
    html.element("h2", name, "id", kind).line();
    page.openTable(
        html,
        "table-" + kind,
        page.captionOf(name, page.say("about.software.title")),
        "about.column.name",
        "about.column.version",
        "about.column.place",
        "page.column.licence",
        "about.column.until",
        "about.column.support_basis");
    for (TableRow piece : pieces) {
      html.open("tr").open("th", "scope", "row").name(piece.text("name")).close("th");
      html.element("td", piece.text("version"));
      html.element("td", piece.text("place"), "lang", "en");
      html.element("td", piece.text("licence"), "lang", "en");
      html.element(
          "td",
          piece.text("support_until").isEmpty()
              ? page.say("about.software.none")
              : piece.text("support_until"));
      html.open("td");
      basis(page, html, piece);
      html.close("td").close("tr").line();
    }
    page.closeTable(html);
  }

  private static void basis(PageWords page, Html html, TableRow piece) {
    if (piece.text("support_source").isEmpty()) {
      return;
    }
    boolean japanese = page.language() == Language.JA;
    html.text(piece.text(japanese ? "support_basis_ja" : "support_basis_en")).text(" ");
    html.text(page.say("about.software.checked", Map.of("day", piece.text("support_checked"))));
    html.open("p", "class", "source").element("code", piece.text("support_source")).close("p");
  }
}
