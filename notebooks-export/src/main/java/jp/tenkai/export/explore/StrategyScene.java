package jp.tenkai.export.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.geo.WorldMap;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** One strategy's rows and its map, made once for all of its pages. */
record StrategyScene(StrategySettings settings, StrategyTables tables, WorldMap map) {

  static StrategyScene of(ReleaseContents contents, StrategySettings settings) {
    StrategyTables tables = StrategyTables.of(contents, settings.id());
    List<String> candidates = new ArrayList<>(codes(tables.ranked()));
    candidates.addAll(codes(tables.unranked()));
    List<String> shown = new ArrayList<>(candidates);
    shown.addAll(codes(tables.yardsticks()));
    return new StrategyScene(settings, tables, WorldMap.of(shown, candidates));
  }

  /** Ranked candidates by rank, then yardsticks, then candidates without rank. */
  Stream<TableRow> countries() {
    return Stream.of(tables.ranked(), tables.yardsticks(), tables.unranked())
        .flatMap(TableRow::stream);
  }

  void map(PageWords page, Html html) {
    MapPage.write(page, html, this);
  }

  void axes(PageWords page, Html html) {
    AxesPage.write(page, html, this);
  }

  private static List<String> codes(Table table) {
    return table.stringColumn("country").asList();
  }
}
