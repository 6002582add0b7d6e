package jp.tenkai.jobs.compare;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.compare.Players.Happened;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.CountryRanking;
import jp.tenkai.jobs.score.FieldScores;
import jp.tenkai.jobs.score.IndexTree;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.ScoredIndex.Copy;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.units.Units;

/**
 * Splits the change of every field of a strategy. A field's own figures are those of its index in
 * all countries; the others are the other fields. Which countries are ranked, for whatever reason,
 * is membership here.
 */
final class FieldChanges {
  private final Mixture mixture;
  private final boolean membersChanged;
  private final Map<FieldId, Map<Where, Figure>> figures = new TreeMap<>();
  private final Map<FieldId, Map<Where, Figure>> changed = new TreeMap<>();
  private final Map<FieldId, Set<Cause>> causes = new TreeMap<>();
  private final Map<FieldId, Integer> concerning = new HashMap<>();
  private final Map<State, IndexResult> results = new HashMap<>();
  private final Map<State, Double> scores = new HashMap<>();

  private record Where(IndicatorId indicator, CountryCode country) implements Comparable<Where> {
    @Override
    public int compareTo(Where other) {
      int first = indicator.compareTo(other.indicator);
      return first == 0 ? country.compareTo(other.country) : first;
    }
  }

  /** One field's index: its own figures, who is in, and the configuration. */
  private record State(FieldId field, Set<Cause> own, boolean members, int keys) {}

  FieldChanges(Mixture mixture) {
    this.mixture = mixture;
    int all = mixture.last().keys();
    boolean moved = mixture.membersChanged();
    for (int keys : new int[] {0, all}) {
      moved |= !sameCountries(ranking(false, keys), ranking(true, keys));
    }
    this.membersChanged = moved;
    for (Level level : List.of(Level.BEFORE, mixture.last())) {
      Configuration configuration = mixture.configuration(level);
      for (FieldConf field : configuration.fields().values()) {
        IndexTree.ofField(configuration, mixture.conf(level), field)
            .places()
            .forEach(place -> note(field.id(), place.indicator()));
      }
    }
    figures
        .keySet()
        .forEach(
            field -> {
              Map<Where, Figure> own = new TreeMap<>(figures.get(field));
              own.values().removeIf(figure -> !figure.isChanged());
              Set<Cause> found = EnumSet.noneOf(Cause.class);
              own.values().forEach(figure -> found.addAll(figure.causes()));
              changed.put(field, own);
              causes.put(field, found);
              concerning.put(field, keysOf(field));
            });
  }

  private void note(FieldId field, IndicatorId indicator) {
    Map<Where, Figure> own = figures.computeIfAbsent(field, f -> new HashMap<>());
    for (CountryCode country : mixture.countries()) {
      own.computeIfAbsent(
          new Where(indicator, country),
          where -> mixture.figure(Optional.of(field), indicator, country));
    }
  }

  /** A bit for each key that is not about another field alone. */
  private int keysOf(FieldId field) {
    int bits = 0;
    for (int key = 0; key < mixture.keys().size(); key++) {
      ConfigurationKey one = mixture.keys().get(key);
      boolean elsewhere =
          one.remade().isEmpty()
              && one.paths().stream()
                  .allMatch(p -> p.get(0).equals("fields") && !p.get(1).equals(field.id()));
      bits |= elsewhere ? 0 : 1 << key;
    }
    return bits;
  }

  private static boolean sameCountries(CountryRanking one, CountryRanking other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int unit = 0; unit < one.size(); unit++) {
      if (!one.country(unit).code().equals(other.country(unit).code())
          || one.isRanked(unit) != other.isRanked(unit)
          || one.units().isReference(unit) != other.units().isReference(unit)) {
        return false;
      }
    }
    return true;
  }

  /** Who is ranked: the whole country ranking moves with the membership. */
  private CountryRanking ranking(boolean members, int keys) {
    return mixture.ranking(new Level(members, members && mixture.membersChanged(), keys));
  }

  /** The parts of what moved a field that has a score in both worlds. */
  List<Part> parts(FieldId field, boolean ranked) {
    boolean others =
        causes.entrySet().stream()
            .anyMatch(one -> !one.getKey().equals(field) && !one.getValue().isEmpty());
    Players players = new Players(causes.get(field), others, membersChanged, mixture.keys());
    return players.parts(state -> score(field, state), state -> rank(field, state), ranked);
  }

  double score(FieldId field, Level level) {
    return score(field, new Happened(level.data() ? causes.get(field) : Set.of(), level));
  }

  /** The place among all fields where everything is of one release. */
  int rank(FieldId field, Level level) {
    return rank(field, new Happened(level.data() ? causes.get(field) : Set.of(), level));
  }

  /** Everything as after; membership moves here more often than for countries. */
  Level last() {
    return new Level(true, membersChanged, mixture.last().keys());
  }

  private int rank(FieldId field, Happened state) {
    double own = score(field, state);
    int rank = 1;
    for (FieldId rival : mixture.configuration(world(state)).fields().keySet()) {
      if (!rival.equals(field)) {
        rank += score(rival, state.level()) > own ? 1 : 0;
      }
    }
    return rank;
  }

  private Level world(Happened state) {
    return new Level(
        false, state.level().members() && mixture.membersChanged(), state.level().keys());
  }

  private State state(FieldId field, Happened happened) {
    return new State(
        field,
        EnumSet.copyOf(withNone(happened.own())),
        happened.level().members(),
        happened.level().keys() & concerning.get(field));
  }

  /** An empty set of an enum has to know its type. */
  private static EnumSet<Cause> withNone(Set<Cause> own) {
    return own.isEmpty() ? EnumSet.noneOf(Cause.class) : EnumSet.copyOf(own);
  }

  private double score(FieldId field, Happened happened) {
    State state = state(field, happened);
    return scores.computeIfAbsent(state, s -> scoreOf(s, result(s), -1, -1));
  }

  /** The field's score, one country's place taken by a copy of it. */
  private double scoreOf(State state, IndexResult result, int replaced, int copy) {
    CountryRanking ranking = ranking(state.members(), state.keys());
    double limit = conf(state).strategies().values().iterator().next().coverage().field();
    double[] points = new double[ranking.size()];
    boolean[] among = ranking.ranked();
    for (int unit = 0; unit < points.length; unit++) {
      int place = unit == replaced ? copy : unit;
      points[unit] = result.score(place);
      among[unit] &= !Double.isNaN(points[unit]) && result.coverage(place) >= limit;
    }
    return FieldScores.ofBest(points, among);
  }

  private Configuration conf(State state) {
    return mixture.configuration(
        new Level(false, state.members() && mixture.membersChanged(), state.keys()));
  }

  private IndexResult result(State state) {
    return results.computeIfAbsent(state, s -> result(s, List.of()));
  }

  private IndexResult result(State state, List<Copy> copies) {
    CountryRanking ranking = ranking(state.members(), state.keys());
    Units units = ranking.units();
    List<Country> countries = ranking.selection().countries();
    Map<Where, Figure> own = figures.get(state.field());
    Configuration configuration = conf(state);
    IndexTree tree =
        IndexTree.ofField(
            configuration,
            configuration.strategies().values().iterator().next(),
            configuration.fields().get(state.field()));
    return ScoredIndex.scores(
        copies,
        tree,
        units,
        countries,
        (indicator, country) ->
            own.get(new Where(indicator, country)).at(state.own(), state.keys()));
  }

  /** Each field's own figures that moved its score most. */
  List<MovedFigure> moved(FieldId field) {
    Map<Where, Double> first = effects(field, Level.BEFORE);
    Map<Where, Double> last = effects(field, last());
    List<MovedFigure> all = new ArrayList<>();
    changed
        .get(field)
        .forEach(
            (where, figure) ->
                all.add(
                    new MovedFigure(
                        where.country(),
                        where.indicator(),
                        figure,
                        (first.getOrDefault(where, 0.0) - last.getOrDefault(where, 0.0)) / 2)));
    return CountryChanges.largest(all);
  }

  private Map<Where, Double> effects(FieldId field, Level level) {
    State state = state(field, new Happened(level.data() ? causes.get(field) : Set.of(), level));
    CountryRanking ranking = ranking(state.members(), state.keys());
    List<Copy> copies = new ArrayList<>();
    List<Where> places = new ArrayList<>();
    Map<CountryCode, Integer> units = new HashMap<>();
    for (int unit = 0; unit < ranking.size(); unit++) {
      if (ranking.isRanked(unit)) {
        units.put(ranking.country(unit).code(), unit);
      }
    }
    changed
        .get(field)
        .forEach(
            (where, figure) -> {
              if (units.containsKey(where.country())) {
                PanelCell cell = level.data() ? figure.old() : figure.now();
                copies.add(new Copy(units.get(where.country()), Map.of(where.indicator(), cell)));
                places.add(where);
              }
            });
    IndexResult result = result(state, copies);
    double whole = score(field, level);
    Map<Where, Double> effects = new LinkedHashMap<>();
    for (int copy = 0; copy < places.size(); copy++) {
      int unit = copies.get(copy).unit();
      effects.put(places.get(copy), scoreOf(state, result, unit, ranking.size() + copy) - whole);
    }
    return effects;
  }

  Set<FieldId> fields() {
    return new TreeSet<>(figures.keySet());
  }
}
