package jp.tenkai.jobs.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.StrategyId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.score.CountryRanking;

/**
 * Makes up a release before that of the small world: the same with something else in it, which
 * published what the engine makes of it. All values are made up.
 */
final class EarlierState {
  static final StrategyId SMALL = new StrategyId("small");

  private ReleaseState state;

  private EarlierState(ReleaseState state) {
    this.state = state;
  }

  /** The release of the small world as it is. */
  static ReleaseState now() {
    try {
      return ReleaseState.of(MadeRelease.small().reader());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** To be changed. */
  static EarlierState start() {
    return new EarlierState(now());
  }

  EarlierState figure(String indicator, String country, UnaryOperator<PanelCell> change) {
    Map<IndicatorId, Map<CountryCode, PanelCell>> cells = new TreeMap<>();
    state.cells().forEach((id, row) -> cells.put(id, new TreeMap<>(row)));
    cells
        .get(IndicatorId.of(indicator))
        .computeIfPresent(CountryCode.of(country), (c, old) -> change.apply(old));
    state = with(state.configuration(), state.countries(), state.fields(), cells);
    return this;
  }

  /** Changes the strategy's part of the configuration. */
  EarlierState configured(Consumer<ObjectNode> change) {
    ObjectNode tree = state.configuration().deepCopy();
    change.accept(tree);
    state = with(tree, state.countries(), state.fields(), state.cells());
    return this;
  }

  EarlierState without(String country) {
    Map<StrategyId, Map<CountryCode, ReleaseState.Member>> countries = new LinkedHashMap<>();
    state.countries().forEach((strategy, all) -> countries.put(strategy, new TreeMap<>(all)));
    countries.get(SMALL).remove(CountryCode.of(country));
    state = with(state.configuration(), countries, state.fields(), state.cells());
    return this;
  }

  /** What the engine makes of it. */
  ReleaseState published() {
    Mixture alone = new Mixture(state, state, SMALL);
    CountryRanking ranking = alone.ranking(Level.BEFORE);
    Map<CountryCode, ReleaseState.Member> members = new TreeMap<>();
    for (int unit = 0; unit < ranking.size(); unit++) {
      CountryCode code = ranking.country(unit).code();
      Place place = new Place(ranking.score(unit), ranking.rank(unit));
      members.put(
          code,
          new ReleaseState.Member(place, state.countries().get(SMALL).get(code).isYardstick()));
    }
    FieldChanges fields = new FieldChanges(alone);
    Map<FieldId, Place> places = new HashMap<>();
    for (FieldId field : fields.fields()) {
      places.put(
          field, new Place(fields.score(field, Level.BEFORE), fields.rank(field, Level.BEFORE)));
    }
    return with(
        state.configuration(), Map.of(SMALL, members), Map.of(SMALL, places), state.cells());
  }

  private ReleaseState with(
      JsonNode configuration,
      Map<StrategyId, Map<CountryCode, ReleaseState.Member>> countries,
      Map<StrategyId, Map<FieldId, Place>> fields,
      Map<IndicatorId, Map<CountryCode, PanelCell>> cells) {
    return new ReleaseState(
        "2026Q3",
        "earlier",
        configuration,
        countries,
        fields,
        cells,
        state.fieldCells(),
        state.incomeGroups(),
        state.history());
  }
}
