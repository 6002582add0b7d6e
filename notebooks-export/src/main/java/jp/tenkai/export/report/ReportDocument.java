package jp.tenkai.export.report;

import java.util.List;

/** The whole report as one document. */
final class ReportDocument {

  private ReportDocument() {}

  /** Written twice: the table of contents stands before the headings it lists. */
  static String html(ReportContext report) {
    ReportWriter first = new ReportWriter(report);
    write(report, first, List.of());
    ReportWriter second = new ReportWriter(report);
    write(report, second, first.headings());
    return second.document();
  }

  private static void write(
      ReportContext report, ReportWriter out, List<ReportWriter.Heading> headings) {
    TitlePage.write(report, out);
    ContentsPage.write(report, out, headings);
    SummaryChapter.write(report, out);
    RankingChapter.write(report, out);
    ReasonsChapter.write(report, out);
    FieldsChapter.write(report, out);
    RobustnessChapter.write(report, out);
    ChangesChapter.write(report, out);
    MethodChapter.write(report, out);
    AuditChapter.write(report, out);
    BacktestChapter.write(report, out);
    DataChapter.write(report, out);
    LimitsChapter.write(report, out);
    GlossaryChapter.write(report, out);
  }
}
