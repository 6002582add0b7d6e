package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Locale;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.compare.Change;
import jp.tenkai.jobs.compare.MovedFigure;
import jp.tenkai.jobs.compare.Part;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.panel.PanelCell;
import tech.tablesaw.api.Table;

/** The changes since the quarter before: their causes, and the figures that moved them most. */
final class AttributionTables {
  private AttributionTables() {}

  static Table parts(List<Change> changes, String previousRelease) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.ATTRIBUTION);
    for (Change change : changes) {
      for (Part part : change.parts()) {
        rows.row()
            .text("strategy", change.strategy().id())
            .text("kind", change.kind().word())
            .text("id", change.id())
            .text("previous_release", previousRelease)
            .text("cause", part.cause().word())
            .text("key", part.key())
            .real("points", part.points())
            .real("places", part.places())
            .end();
      }
    }
    return rows.build();
  }

  static Table figures(List<Change> changes, Configuration configuration) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.MOVED_FIGURES);
    for (Change change : changes) {
      int place = 0;
      for (MovedFigure figure : change.figures()) {
        place++;
        var indicator = configuration.indicators().get(figure.indicator());
        TableBuilder.Row row =
            rows.row()
                .text("strategy", change.strategy().id())
                .text("kind", change.kind().word())
                .text("id", change.id())
                .whole("place", place)
                .text("country", figure.country().iso3())
                .text("indicator", figure.indicator().id())
                .text("cause", figure.cause().word())
                .real("points", figure.points())
                .text("unit", indicator == null ? "" : indicator.unit().en());
        put(row, "previous_", figure.before());
        row.real("restated_value", figure.restated());
        put(row, "", figure.after());
        row.end();
      }
    }
    return rows.build();
  }

  private static void put(TableBuilder.Row row, String prefix, PanelCell cell) {
    row.text(prefix + "status", cell.state().name().toLowerCase(Locale.ROOT))
        .real(prefix + "value", cell.value())
        .text(prefix + "source", cell.lineage().source())
        .text(prefix + "vintage", cell.lineage().vintage());
    if (cell.year() == 0) {
      row.missing(prefix + "year");
    } else {
      row.whole(prefix + "year", cell.year());
    }
  }
}
