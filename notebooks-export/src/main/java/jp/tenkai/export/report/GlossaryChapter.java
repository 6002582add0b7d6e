package jp.tenkai.export.report;

import java.util.List;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;

/** The terms of the report in both languages. */
final class GlossaryChapter {

  private static final List<String> TERMS =
      List.of(
          "candidate",
          "yardstick",
          "field",
          "indicator",
          "pillar",
          "attractiveness",
          "feasibility",
          "score",
          "class",
          "interval",
          "normalisation",
          "goalpost",
          "weight",
          "geometric_mean",
          "contribution",
          "coverage",
          "imputation",
          "gate",
          "sensitivity",
          "backtest",
          "correlation",
          "vintage",
          "rca",
          "che",
          "uhc",
          "ncd");

  private GlossaryChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapterOnPage("report.glossary.title");
    Phrases phrases = new Phrases();
    out.html().line().open("div", "class", "dense");
    ReportTable table =
        out.table(
            report.say("report.glossary.table"),
            Column.text(report.say("report.column.japanese"), 24),
            Column.text(report.say("report.column.english"), 24),
            Column.text(report.say("report.column.meaning"), 52));
    for (String term : TERMS) {
      Bilingual name = phrases.text("report.term." + term);
      table.row();
      table.cell(html -> html.element("b", name.ja(), "lang", "ja"));
      table.cell(html -> html.element("span", name.en(), "lang", "en"));
      table.cell(report.say("report.term." + term + ".meaning"));
    }
    table.close();
    out.html().close("div");
  }
}
