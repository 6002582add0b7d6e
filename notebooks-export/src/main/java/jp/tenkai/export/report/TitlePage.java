package jp.tenkai.export.report;

import jp.tenkai.export.html.Html;

/** The first page: what the report is, of which release, and how to check it. */
final class TitlePage {

  private TitlePage() {}

  static void write(ReportContext report, ReportWriter out) {
    Html html = out.html();
    html.line().open("div", "class", "title-page");
    html.element("p", report.say("report.title.kind"), "class", "kind");
    html.element("h1", report.name());
    html.element("p", report.in(report.strategy().question()), "class", "question");
    html.open("table", "class", "facts").open("tbody");
    fact(html, report.say("report.title.release"), report.release());
    fact(html, report.say("report.title.date"), report.contents().date().toString());
    fact(
        html,
        report.say("report.title.made"),
        "Tenkai " + report.contents().version() + " (" + report.contents().commit() + ")");
    fact(html, report.say("report.title.digest"), grouped(report.contents().tablesSha256()));
    html.close("tbody").close("table");
    html.element("p", report.say("report.title.rests"), "class", "note");
    html.element("p", report.say("report.title.caution"), "class", "note");
    html.close("div");
  }

  private static void fact(Html html, String name, String value) {
    html.open("tr").element("th", name, "scope", "row").element("td", value).close("tr");
  }

  /** In groups of eight, so that two people can compare them aloud. */
  private static String grouped(String digest) {
    return digest.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
