package jp.tenkai.export.site;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.export.text.StrategyLabel;
import tech.tablesaw.api.Table;

/** The first page: each strategy with its question, its leading countries and fields. */
final class IndexPage {

  private static final int LEADERS = 5;

  private IndexPage() {}

  static String html(ReleaseContents contents, Phrases phrases, List<PageContext> strategies) {
    Html html = new Html();
    Frame.open(html, phrases.text("index.title"), contents);
    html.open("header");
    html.both(
        "p",
        phrases.text(
            "page.header.release", Map.of("release", contents.name(), "date", contents.date())),
        "class",
        "release");
    html.both("h1", phrases.text("index.title"));
    html.both("p", phrases.text("index.lead"), "class", "question").close("header").line();
    html.open("main").open("div", "class", "cards");
    strategies.forEach(page -> card(page, html));
    html.close("div").close("main");
    Frame.close(html, contents, phrases);
    return html.document();
  }

  private static void card(PageContext page, Html html) {
    StrategyLabel label = page.labels().strategy(page.tables().strategy());
    html.line().open("section", "class", "card").open("h2");
    html.open("a", "href", Site.fileName(page.tables().strategy())).both(label.name()).close("a");
    html.close("h2").both("p", label.question());
    html.both("h3", page.say("index.countries")).open("ol");
    TableRow.stream(first(page.tables().ranked()))
        .forEach(row -> html.both("li", PageContext.name(row)));
    html.close("ol").both("h3", page.say("index.fields")).open("ol");
    TableRow.stream(first(page.tables().fields()))
        .forEach(row -> html.both("li", page.labels().field(row.text("field")).name()));
    html.close("ol").close("section");
  }

  private static Table first(Table table) {
    return table.first(Math.min(LEADERS, table.rowCount()));
  }
}
