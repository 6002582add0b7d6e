package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.report.ReportTable.Column;
import jp.tenkai.export.settings.GateSettings;
import jp.tenkai.export.settings.IndicatorSettings;
import jp.tenkai.export.settings.MarkSettings;
import jp.tenkai.export.settings.MethodSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.Weighted;

/** How a figure becomes a score, with every weight and its reason. */
final class MethodChapter {

  private MethodChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapter("report.method.title");
    out.section(report.say("report.method.score"));
    score(report, out);
    out.section(report.say("report.method.rules"));
    rules(report, out);
    out.section(report.say("report.method.weights"));
    out.paragraph(report.say("report.method.weights_lead"));
    upperWeights(report, out);
    indicatorWeights(report, out);
  }

  private static void score(ReportContext report, ReportWriter out) {
    MethodSettings method = report.strategy().method();
    List<String> steps = new ArrayList<>();
    steps.add(
        report.say(
            "report.method.step_points",
            "low",
            report.numbers().figure(method.scale().low()),
            "high",
            report.numbers().figure(method.scale().high())));
    steps.add(
        report.say(
            "report.method.step_impute", "least", Integer.toString(method.impute().atLeast())));
    steps.add(
        report.say(
            "report.method.step_means",
            "pillar",
            mean(report, method.means().pillar()),
            "axis",
            mean(report, method.means().axis()),
            "overall",
            mean(report, method.means().overall())));
    List<String> classes = new ArrayList<>();
    report
        .strategy()
        .classes()
        .forEach(
            (letter, bound) ->
                classes.add(
                    report.say(
                        "report.method.class",
                        "class",
                        letter,
                        "bound",
                        report.numbers().figure(bound))));
    steps.add(report.say("report.method.step_classes", "classes", report.list(classes)));
    steps.add(
        report.say(
            "report.method.step_coverage",
            "country",
            report.numbers().percent(report.strategy().coverage().country()),
            "field",
            report.numbers().percent(report.strategy().coverage().field())));
    out.points(steps);
  }

  private static String mean(ReportContext report, String mean) {
    return mean.equals("geometric")
        ? report.say("report.method.geometric")
        : report.say("report.method.arithmetic");
  }

  private static void rules(ReportContext report, ReportWriter out) {
    ReportTable table =
        out.shortTable(
            report.say("report.method.gates_table"),
            Column.text(report.say("report.column.indicator"), 28),
            Column.text(report.say("report.column.condition"), 24),
            Column.text(report.say("report.column.reason_original"), 48));
    for (GateSettings gate : report.strategy().gates()) {
      table.row().head(report.indicator(gate.indicator()));
      table.cell(
          report.say(
              gate.atLeast() != null ? "report.method.at_least" : "report.method.at_most",
              "limit",
              report.figure(gate.limit()),
              "unit",
              report.unit(gate.indicator())));
      original(table, gate.reason());
    }
    table.close();
    if (!report.strategy().marks().isEmpty()) {
      List<String> marks = new ArrayList<>();
      for (MarkSettings mark : report.strategy().marks()) {
        marks.add(
            report.say(
                "report.method.mark",
                "country",
                report.country(mark.country()),
                "mark",
                report.in(mark.mark()),
                "source",
                mark.source()));
      }
      out.paragraph(report.say("report.method.marks"));
      out.points(marks);
    }
  }

  private static void upperWeights(ReportContext report, ReportWriter out) {
    ReportTable table =
        out.table(
            report.say("report.method.upper_table"),
            Column.text(report.say("report.column.axis_pillar"), 30),
            Column.number(report.say("report.column.weight"), 12),
            Column.text(report.say("report.column.reason_original"), 58));
    report
        .strategy()
        .axes()
        .forEach(
            (axisId, axis) -> {
              table.row("group").head(report.in(axis.name()));
              table.cell(share(report, report.strategy().share(axis)));
              original(table, axis.reason());
              report
                  .strategy()
                  .pillars()
                  .forEach(
                      (id, pillar) -> {
                        if (pillar.axis().equals(axisId)) {
                          table.row().head("　" + report.in(pillar.name()));
                          table.cell(share(report, report.strategy().share(pillar)));
                          original(table, pillar.reason());
                        }
                      });
            });
    table.close();
    out.note(report.say("report.method.weights_note"));
  }

  private static void indicatorWeights(ReportContext report, ReportWriter out) {
    ReportTable table =
        out.table(
            report.say("report.method.indicators_table"),
            Column.text(report.say("report.column.indicator"), 28),
            Column.number(report.say("report.column.weight"), 9),
            Column.text(report.say("report.column.goalposts"), 23),
            Column.centre(report.say("report.column.better"), 8),
            Column.text(report.say("report.column.reason_original"), 32));
    for (Map.Entry<String, PillarSettings> entry : report.strategy().pillars().entrySet()) {
      PillarSettings pillar = entry.getValue();
      table.row("group").head(report.in(pillar.name()));
      table.cell(share(report, report.strategy().share(pillar))).cell("").cell("").cell("");
      for (Weighted weighted : pillar.indicators()) {
        table.row().head(report.indicator(weighted.indicator()));
        table.cell(share(report, report.strategy().share(pillar, weighted)));
        goalposts(report, table, weighted.indicator());
        original(table, weighted.reason());
      }
    }
    table.close();
    out.note(report.say("report.method.indicators_note"));
  }

  private static String share(ReportContext report, double share) {
    return report.numbers().score(100 * share) + "%";
  }

  private static void goalposts(ReportContext report, ReportTable table, String id) {
    IndicatorSettings indicator = report.contents().settings().indicator(id);
    table.cell(
        report.say(
            "report.method.goalposts",
            "low",
            report.figure(indicator.low()),
            "high",
            report.figure(indicator.high()),
            "unit",
            report.in(indicator.unit())));
    boolean up = indicator.direction().equals("up");
    table.cell(report.say(up ? "report.method.up" : "report.method.down"));
  }

  /** Reasons are kept in the language in which they were written. */
  private static void original(ReportTable table, String reason) {
    table.cell(html -> html.element("span", reason, "lang", "en", "class", "original"));
  }
}
