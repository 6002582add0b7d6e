package jp.tenkai.jobs.tables;

import java.util.SortedSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.YearFigure;
import tech.tablesaw.api.Table;

/** The history behind each indicator that is read from series. */
final class FigureTable {
  /** What a reader of a country report looks back to. */
  private static final int FIRST_YEAR = 2000;

  private FigureTable() {}

  static Table of(
      Configuration configuration,
      Panel panel,
      Holdings holdings,
      SortedSet<CountryCode> countries) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.FIGURES);
    for (YearFigure figure :
        YearFigure.read(configuration, panel, holdings, countries, FIRST_YEAR)) {
      TableBuilder.Row row =
          rows.row()
              .text("country", figure.country().iso3())
              .text("indicator", figure.indicator().id())
              .whole("year", figure.year())
              .real("value", figure.value())
              .real("low", figure.low())
              .real("high", figure.high());
      LineageCells.put(row, figure.lineage()).end();
    }
    return rows.build();
  }
}
