package jp.tenkai.export.report;

import java.util.List;
import jp.tenkai.export.html.Html;

/** The table of contents; the style sheet adds the page numbers. */
final class ContentsPage {

  private ContentsPage() {}

  static void write(ReportContext report, ReportWriter out, List<ReportWriter.Heading> headings) {
    Html html = out.html();
    html.line().open("div", "class", "contents");
    html.element("p", report.say("report.contents"), "class", "contents-title");
    html.open("ul");
    for (ReportWriter.Heading heading : headings) {
      html.open("li", "class", "level-" + heading.level());
      html.element("a", heading.text(), "href", "#" + heading.id()).close("li").line();
    }
    html.close("ul").close("div");
  }
}
