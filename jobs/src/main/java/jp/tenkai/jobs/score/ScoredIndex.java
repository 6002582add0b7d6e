package jp.tenkai.jobs.score;

import java.util.List;
import java.util.function.BiFunction;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.scoring.explain.Explanation;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * One index tree with its scores and its explanation, and the panel cells that went in.
 *
 * @param tree the tree
 * @param cells the panel's cells, one row a leaf, one column a unit
 * @param input the same as the scoring library takes them
 * @param result scores at every level
 * @param explanation contributions, from the same computation
 */
public record ScoredIndex(
    IndexTree tree,
    List<List<PanelCell>> cells,
    IndexInput input,
    IndexResult result,
    Explanation explanation) {

  static ScoredIndex of(
      IndexTree tree,
      List<Country> countries,
      Units units,
      BiFunction<IndicatorId, CountryCode, PanelCell> panel) {
    List<List<PanelCell>> cells =
        tree.places().stream()
            .map(
                place ->
                    countries.stream()
                        .map(country -> panel.apply(place.indicator(), country.code()))
                        .toList())
            .toList();
    IndexInput input = input(tree.spec(), units, cells);
    IndexResult result = IndexEngine.score(input);
    return new ScoredIndex(tree, cells, input, result, Explanation.of(result));
  }

  /** The same cells under another specification of the same leaves. */
  IndexResult rescored(IndexSpec spec, Units units) {
    return IndexEngine.score(input(spec, units, cells));
  }

  private static IndexInput input(IndexSpec spec, Units units, List<List<PanelCell>> cells) {
    double[][] values = new double[cells.size()][units.size()];
    Origin[][] origins = new Origin[cells.size()][units.size()];
    for (int leaf = 0; leaf < values.length; leaf++) {
      for (int unit = 0; unit < units.size(); unit++) {
        PanelCell cell = cells.get(leaf).get(unit);
        values[leaf][unit] = cell.value();
        origins[leaf][unit] = origin(cell);
      }
    }
    return new IndexInput(spec, units, values, origins);
  }

  private static Origin origin(PanelCell cell) {
    return switch (cell.state()) {
      case OBSERVED -> Origin.OBSERVED;
      case MISSING -> Origin.MISSING;
      case TOO_OLD -> Origin.TOO_OLD;
      case NOT_APPLICABLE -> Origin.NOT_APPLICABLE;
    };
  }
}
