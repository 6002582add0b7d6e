package jp.tenkai.export.site;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.text.StrategyLabel;

/** One strategy's page. */
final class StrategyPage {

  private static final List<String> READING =
      List.of("page.reading.rank", "page.reading.score", "page.reading.axes", "page.reading.gaps");

  private StrategyPage() {}

  static String html(PageContext page) {
    Html html = new Html();
    StrategyLabel label = page.labels().strategy(page.tables().strategy());
    Frame.open(html, label.name(), page.contents());
    html.open("header");
    html.both(
        "p",
        page.phrases()
            .text(
                "page.header.release",
                Map.of("release", page.contents().name(), "date", page.contents().date())),
        "class",
        "release");
    html.both("h1", label.name()).both("p", label.question(), "class", "question");
    html.close("header").line().open("main").line();
    navigation(page, html);
    html.open("section", "id", "reading").both("h2", page.say("page.reading.title"));
    html.open("ol", "class", "reading");
    READING.forEach(key -> html.both("li", page.say(key)).line());
    html.close("ol").close("section");
    RankingSection.ranked(page, html);
    RankingSection.yardsticks(page, html);
    FieldSection.write(page, html);
    MatrixSection.write(page, html);
    UnrankedSection.write(page, html);
    SourceSection.write(page, html);
    html.close("main");
    Frame.close(html, page.contents(), page.phrases());
    return html.document();
  }

  private static void navigation(PageContext page, Html html) {
    html.open("nav");
    link(page, html, "index.html", "page.navigation.index");
    link(page, html, "#ranking", "page.ranking.title");
    if (!page.tables().yardsticks().isEmpty()) {
      link(page, html, "#yardsticks", "page.yardsticks.title");
    }
    link(page, html, "#fields-ranking", "page.fields.title");
    link(page, html, "#matrix", "page.matrix.title");
    if (!page.tables().unranked().isEmpty()) {
      link(page, html, "#unranked", "page.unranked.title");
    }
    link(page, html, "#sources", "page.sources.title");
    html.close("nav").line();
  }

  private static void link(PageContext page, Html html, String target, String key) {
    html.both("a", page.say(key), "href", target).text(" ");
  }
}
