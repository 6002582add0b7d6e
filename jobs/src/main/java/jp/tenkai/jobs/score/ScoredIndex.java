package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  /**
   * A unit once more, with some other figures.
   *
   * @param unit the place of the unit
   * @param other by indicator, what it has instead
   */
  public record Copy(int unit, Map<IndicatorId, PanelCell> other) {
    public Copy {
      other = Map.copyOf(other);
    }
  }

  static ScoredIndex of(
      IndexTree tree,
      List<Country> countries,
      Units units,
      BiFunction<IndicatorId, CountryCode, PanelCell> panel) {
    List<List<PanelCell>> cells = cells(tree, countries, panel);
    IndexInput input = input(tree.spec(), units, cells);
    IndexResult result = IndexEngine.score(input);
    return new ScoredIndex(tree, cells, input, result, Explanation.of(result));
  }

  /** The scores of an index tree and nothing else. */
  public static IndexResult scores(
      IndexTree tree,
      Units units,
      List<Country> countries,
      BiFunction<IndicatorId, CountryCode, PanelCell> panel) {
    return IndexEngine.score(input(tree.spec(), units, cells(tree, countries, panel)));
  }

  /**
   * The same with copies of units, which come after the units. Everybody else stays as they are: no
   * copy takes part in a median or an extreme.
   */
  public static IndexResult scores(
      List<Copy> copies,
      IndexTree tree,
      Units units,
      List<Country> countries,
      BiFunction<IndicatorId, CountryCode, PanelCell> panel) {
    List<List<PanelCell>> all = new ArrayList<>();
    List<List<PanelCell>> own = cells(tree, countries, panel);
    for (int leaf = 0; leaf < own.size(); leaf++) {
      IndicatorId indicator = tree.places().get(leaf).indicator();
      List<PanelCell> row = new ArrayList<>(own.get(leaf));
      for (Copy copy : copies) {
        PanelCell cell = copy.other().get(indicator);
        row.add(cell == null ? own.get(leaf).get(copy.unit()) : cell);
      }
      all.add(row);
    }
    Units extended = withCopies(units, copies);
    return IndexEngine.score(input(tree.spec(), extended, all));
  }

  private static Units withCopies(Units units, List<Copy> copies) {
    List<String> codes = new ArrayList<>(units.codes());
    for (int i = 0; i < copies.size(); i++) {
      codes.add(units.code(copies.get(i).unit()) + "#" + i);
    }
    List<String[]> groupings = new ArrayList<>();
    for (int grouping = 0; grouping < units.groupings(); grouping++) {
      String[] labels = new String[codes.size()];
      for (int i = 0; i < labels.length; i++) {
        int unit = i < units.size() ? i : copies.get(i - units.size()).unit();
        labels[i] = units.label(grouping, unit);
      }
      groupings.add(labels);
    }
    return new Units(codes, groupings, Arrays.copyOf(units.reference(), codes.size()));
  }

  /** The same cells under another specification of the same leaves. */
  IndexResult rescored(IndexSpec spec, Units units) {
    return IndexEngine.score(input(spec, units, cells));
  }

  private static List<List<PanelCell>> cells(
      IndexTree tree,
      List<Country> countries,
      BiFunction<IndicatorId, CountryCode, PanelCell> panel) {
    return tree.places().stream()
        .map(
            place ->
                countries.stream()
                    .map(country -> panel.apply(place.indicator(), country.code()))
                    .toList())
        .toList();
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
