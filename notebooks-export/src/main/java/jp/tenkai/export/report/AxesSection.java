package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.chart.TwoAxes;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** Need without capacity, and capacity without need, told apart in one picture. */
final class AxesSection {

  private static final String ATTRACTIVENESS = "attractiveness";
  private static final String FEASIBILITY = "feasibility";

  private AxesSection() {}

  static void write(ReportContext report, ReportWriter out) {
    AxisSettings attractiveness = report.strategy().axes().get(ATTRACTIVENESS);
    AxisSettings feasibility = report.strategy().axes().get(FEASIBILITY);
    Map<String, TwoAxes.Spread> spreads = spreads(report);
    List<TwoAxes.Point> points = new ArrayList<>();
    TableRow.stream(report.tables().yardsticks())
        .forEach(row -> point(report, row, TwoAxes.Kind.YARDSTICK, spreads).ifPresent(points::add));
    TableRow.stream(report.tables().ranked())
        .forEach(row -> point(report, row, TwoAxes.Kind.CANDIDATE, spreads).ifPresent(points::add));
    if (attractiveness == null || feasibility == null || points.isEmpty()) {
      return;
    }
    out.html().line().open("div", "class", "keep");
    out.section(report.say("report.axes.title"));
    out.paragraph(report.say("report.axes.lead"));
    out.openFigure();
    TwoAxes.draw(
        out.html(),
        points,
        score(report, attractiveness.weight(), feasibility.weight()),
        new TwoAxes.AxisNames(report.in(attractiveness.name()), report.in(feasibility.name())),
        report.say("report.axes.figure"),
        report.say("report.axes.figure_text"));
    out.closeFigure(report.say("report.axes.figure"));
    out.note(report.say("report.axes.note"));
    if (!spreads.isEmpty()) {
      out.note(report.say("report.axes.ellipse"));
    }
    out.source("ranking, robustness");
    out.html().close("div");
  }

  private static TwoAxes.Score score(
      ReportContext report, double attractiveness, double feasibility) {
    boolean geometric = report.strategy().method().means().overall().equals("geometric");
    return new TwoAxes.Score(
        geometric ? TwoAxes.Mean.GEOMETRIC : TwoAxes.Mean.ARITHMETIC,
        attractiveness / (attractiveness + feasibility),
        report.strategy().classes().entrySet().stream()
            .map(bound -> new TwoAxes.Bound(bound.getKey(), bound.getValue()))
            .toList());
  }

  private static Optional<TwoAxes.Point> point(
      ReportContext report, TableRow row, TwoAxes.Kind kind, Map<String, TwoAxes.Spread> spreads) {
    Optional<ScoreClass> scoreClass = ScoreClass.parse(row.text("class"));
    if (Double.isNaN(row.real(ATTRACTIVENESS)) || Double.isNaN(row.real(FEASIBILITY))) {
      return Optional.empty();
    }
    String name = report.text(row, "name");
    return scoreClass.map(
        letter ->
            new TwoAxes.Point(
                name,
                name,
                "",
                kind,
                letter,
                row.real(ATTRACTIVENESS),
                row.real(FEASIBILITY),
                spreads.getOrDefault(row.text("country"), TwoAxes.Spread.unknown())));
  }

  /** How far the axes of each ranked country spread over the draws. */
  private static Map<String, TwoAxes.Spread> spreads(ReportContext report) {
    Map<String, TwoAxes.Spread> spreads = new HashMap<>();
    for (TableRow row : report.rows(ReleaseTables.ROBUSTNESS)) {
      if (row.text("field").isEmpty() && !Double.isNaN(row.real("axes_correlation"))) {
        spreads.put(
            row.text("country"),
            new TwoAxes.Spread(
                row.real("attractiveness_sd"),
                row.real("feasibility_sd"),
                row.real("axes_correlation")));
      }
    }
    return spreads;
  }
}
