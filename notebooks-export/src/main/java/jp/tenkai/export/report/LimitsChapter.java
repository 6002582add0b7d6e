package jp.tenkai.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;

/** What the ranking can't say. */
final class LimitsChapter {

  private static final List<String> ALWAYS =
      List.of(
          "report.limits.close",
          "report.limits.public_data",
          "report.limits.no_cause",
          "report.limits.shared_codes",
          "report.limits.weights");

  private LimitsChapter() {}

  static void write(ReportContext report, ReportWriter out) {
    out.chapterOnPage("report.limits.title");
    List<String> points = new ArrayList<>();
    ALWAYS.forEach(key -> points.add(report.say(key)));
    gaps(report, points);
    nonCommercial(report, points);
    out.points(points);
    if (!report.contents().notes().isEmpty()) {
      out.paragraph(report.say("report.limits.notes"));
      Html html = out.html();
      html.open("ul");
      report.contents().notes().forEach(note -> html.element("li", note, "lang", "en"));
      html.close("ul");
    }
  }

  private static void gaps(ReportContext report, List<String> points) {
    long imputed = report.ranked().stream().mapToLong(row -> row.whole("imputed").orElse(0)).sum();
    long filled =
        report.ranked().stream().filter(row -> row.whole("imputed").orElse(0) > 0).count();
    points.add(
        report.say(
            "report.limits.gaps",
            "cells",
            report.numbers().count(imputed),
            "countries",
            Long.toString(filled)));
    OptionalLong oldest =
        report.rows(ReleaseTables.COVERAGE).stream()
            .map(row -> row.whole("oldest_year"))
            .filter(OptionalLong::isPresent)
            .mapToLong(OptionalLong::getAsLong)
            .min();
    oldest.ifPresent(
        year -> points.add(report.say("report.limits.oldest", "year", Long.toString(year))));
  }

  private static void nonCommercial(ReportContext report, List<String> points) {
    List<String> names =
        TableRow.stream(report.contents().table(ReleaseTables.SOURCES))
            .filter(DataChapter::nonCommercial)
            .map(row -> report.text(row, "name"))
            .distinct()
            .toList();
    if (!names.isEmpty()) {
      points.add(report.say("report.limits.non_commercial", "sources", report.list(names)));
    }
  }
}
