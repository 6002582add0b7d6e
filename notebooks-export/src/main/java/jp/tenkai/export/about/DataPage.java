package jp.tenkai.export.about;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** Where every figure comes from, what was refused, and how much is observed. */
final class DataPage {

  private DataPage() {}

  static void write(PageWords page, Html html) {
    Map<String, List<TableRow>> sources = new LinkedHashMap<>();
    long read = 0;
    long kept = 0;
    long refused = 0;
    for (TableRow row : TableRow.stream(page.contents().table(ReleaseTables.SOURCES)).toList()) {
      sources.computeIfAbsent(row.text("source"), s -> new ArrayList<>()).add(row);
      read += row.whole("read").orElse(0);
      kept += row.whole("kept").orElse(0);
      refused += row.whole("quarantined").orElse(0);
    }
    html.element(
            "p",
            page.say(
                "about.data.lead",
                Map.of(
                    "sources", sources.size(),
                    "files", page.contents().table(ReleaseTables.SOURCES).rowCount(),
                    "read", page.numbers().count(read),
                    "kept", page.numbers().count(kept),
                    "refused", page.numbers().count(refused))),
            "class",
            "lead")
        .line();
    html.open("ul", "class", "links");
    for (String part :
        new String[] {"sources", "files", "coverage", "refused", "differ", "gates"}) {
      html.open("li");
      html.element("a", page.say("about." + part + ".title"), "href", "#" + part);
      html.close("li");
    }
    html.close("ul").line();
    SourceTables.write(page, html, sources);
    CoverageTables.write(page, html);
    RefusalTables.write(page, html);
  }
}
