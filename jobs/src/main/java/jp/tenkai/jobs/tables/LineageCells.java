package jp.tenkai.jobs.tables;

import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.panel.Lineage;

/** The columns that say where a figure comes from, in every table of single figures. */
final class LineageCells {
  private LineageCells() {}

  static TableBuilder.Row put(TableBuilder.Row row, Lineage lineage) {
    if (lineage.row() == 0) {
      row.missing("row");
    } else {
      row.whole("row", lineage.row());
    }
    return row.text("source", lineage.source())
        .text("series", lineage.series())
        .text("file", lineage.file())
        .text("vintage", lineage.vintage())
        .text("licence", lineage.licence())
        .text("terms", lineage.terms());
  }
}
