package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Locale;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.quality.Discrepancy;
import jp.tenkai.jobs.quality.GateResult;
import jp.tenkai.jobs.quality.QualityReport;
import tech.tablesaw.api.Table;

/** The tables of what the gates say, and of sources that differ. */
public final class QualityTables {
  private QualityTables() {}

  public static Table quality(QualityReport report) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.QUALITY);
    for (GateResult result : report.results()) {
      rows.row()
          .text("gate", result.gate())
          .text("subject", result.subject())
          .text("verdict", result.verdict().name().toLowerCase(Locale.ROOT))
          .text("accepted", report.waived().contains(result.gate()) ? "accepted" : "")
          .text("found", result.found())
          .text("expected", result.expected())
          .text("example", result.example())
          .text("reason", result.reason())
          .end();
    }
    return rows.build();
  }

  public static Table discrepancies(List<Discrepancy> discrepancies) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.DISCREPANCIES);
    for (Discrepancy d : discrepancies) {
      rows.row()
          .text("group", d.group())
          .text("country", d.country().iso3())
          .whole("year", d.year())
          .text("verdict", d.agrees() ? "agrees" : "differs")
          .real("difference", d.difference())
          .real("tolerance", d.tolerance())
          .text("kept_source", d.kept().source())
          .text("kept_series", d.kept().series())
          .real("kept_value", d.kept().value())
          .text("kept_file", d.kept().file())
          .whole("kept_row", d.kept().row())
          .text("other_source", d.other().source())
          .text("other_series", d.other().series())
          .real("other_value", d.other().value())
          .text("other_file", d.other().file())
          .whole("other_row", d.other().row())
          .end();
    }
    return rows.build();
  }
}
