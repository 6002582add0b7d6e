package jp.tenkai.jobs.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.compare.Players.Happened;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.score.CountryRanking;
import jp.tenkai.jobs.score.ScoredIndex;
import jp.tenkai.jobs.score.ScoredIndex.Copy;
import jp.tenkai.scoring.index.IndexResult;

/**
 * Splits the change of every country of a strategy.
 *
 * <p>What a coalition is worth to a country: its score with its own figures as the coalition has
 * them, in the world as the coalition has it. Medians that fill gaps are the world's. Its rank is
 * the place that this score takes among the ranked ones of that world.
 */
final class CountryChanges {
  private final Mixture mixture;
  private final boolean dataChanged;
  private final Map<CountryCode, Map<IndicatorId, Figure>> figures = new TreeMap<>();
  private final Map<Happened, Map<CountryCode, Double>> scores = new HashMap<>();

  CountryChanges(Mixture mixture) {
    this.mixture = mixture;
    Set<IndicatorId> scored = new TreeSet<>();
    for (Level level : List.of(Level.BEFORE, mixture.last())) {
      mixture
          .ranking(level)
          .index()
          .tree()
          .places()
          .forEach(place -> scored.add(place.indicator()));
    }
    Set<IndicatorId> gates = new TreeSet<>();
    for (Level level : List.of(Level.BEFORE, mixture.last())) {
      mixture.conf(level).gates().forEach(gate -> gates.add(gate.indicator()));
    }
    boolean any = false;
    for (CountryCode country : mixture.countries()) {
      Map<IndicatorId, Figure> changed = new TreeMap<>();
      for (IndicatorId indicator : scored) {
        Figure figure = mixture.figure(Optional.empty(), indicator, country);
        if (figure.isChanged()) {
          changed.put(indicator, figure);
        }
      }
      figures.put(country, changed);
      any |= !changed.isEmpty();
      for (IndicatorId indicator : gates) {
        any |= mixture.figure(Optional.empty(), indicator, country).isChanged();
      }
    }
    this.dataChanged = any;
    mixture.levels().forEach(this::score);
  }

  private Set<Cause> causes(CountryCode country) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    figures.get(country).values().forEach(figure -> causes.addAll(figure.causes()));
    return causes;
  }

  /** Every country with every set of its own causes, in one go. */
  private void score(Level level) {
    CountryRanking ranking = mixture.ranking(level);
    List<Copy> copies = new ArrayList<>();
    List<Happened> states = new ArrayList<>();
    for (int unit = 0; unit < ranking.size(); unit++) {
      CountryCode country = ranking.country(unit).code();
      for (Set<Cause> own : subsets(causes(country))) {
        Map<IndicatorId, PanelCell> other = new TreeMap<>();
        figures
            .get(country)
            .forEach(
                (indicator, figure) -> {
                  PanelCell cell = figure.at(own, level.keys());
                  if (!cell.equals(figure.at(level))) {
                    other.put(indicator, cell);
                  }
                });
        if (other.isEmpty()) {
          put(new Happened(own, level), country, ranking.score(unit));
        } else {
          copies.add(new Copy(unit, other));
          states.add(new Happened(own, level));
        }
      }
    }
    IndexResult result = copied(level, copies);
    for (int copy = 0; copy < copies.size(); copy++) {
      put(
          states.get(copy),
          ranking.country(copies.get(copy).unit()).code(),
          result.score(ranking.size() + copy));
    }
  }

  private IndexResult copied(Level level, List<Copy> copies) {
    CountryRanking ranking = mixture.ranking(level);
    return ScoredIndex.scores(
        copies,
        ranking.index().tree(),
        ranking.units(),
        ranking.selection().countries(),
        mixture.panel(level)::cell);
  }

  private void put(Happened state, CountryCode country, double score) {
    scores.computeIfAbsent(state, s -> new HashMap<>()).put(country, score);
  }

  static List<Set<Cause>> subsets(Set<Cause> causes) {
    List<Set<Cause>> subsets = new ArrayList<>();
    subsets.add(EnumSet.noneOf(Cause.class));
    for (Cause cause : causes) {
      for (Set<Cause> smaller : List.copyOf(subsets)) {
        Set<Cause> larger = EnumSet.of(cause);
        larger.addAll(smaller);
        subsets.add(larger);
      }
    }
    return subsets;
  }

  /** The place in a ranking. */
  static int unit(CountryRanking ranking, CountryCode country) {
    for (int unit = 0; unit < ranking.size(); unit++) {
      if (ranking.country(unit).code().equals(country)) {
        return unit;
      }
    }
    return -1;
  }

  /** The parts of what moved a country that has a score in both worlds. */
  List<Part> parts(CountryCode country, boolean ranked) {
    Players players =
        new Players(causes(country), dataChanged, mixture.membersChanged(), mixture.keys());
    return players.parts(
        state -> score(state, country),
        state -> rank(state.level(), country, score(state, country)),
        ranked);
  }

  private double score(Happened state, CountryCode country) {
    return scores.get(state).get(country);
  }

  /** The place that a score takes for a country; what it has without a score is left aside. */
  int rank(Level level, CountryCode country, double score) {
    CountryRanking ranking = mixture.ranking(level);
    int rank = 1;
    for (int unit = 0; unit < ranking.size(); unit++) {
      boolean rival = ranking.isRanked(unit) && !ranking.country(unit).code().equals(country);
      rank += rival && ranking.score(unit) > score ? 1 : 0;
    }
    return rank;
  }

  /** Each country's own figures that moved its score most. */
  Map<CountryCode, List<MovedFigure>> moved() {
    Map<CountryCode, Map<IndicatorId, Double>> first = effects(Level.BEFORE);
    Map<CountryCode, Map<IndicatorId, Double>> last = effects(mixture.last());
    Map<CountryCode, List<MovedFigure>> moved = new TreeMap<>();
    figures.forEach(
        (country, changed) -> {
          List<MovedFigure> all = new ArrayList<>();
          changed.forEach(
              (indicator, figure) -> {
                double in =
                    first.getOrDefault(country, Map.of()).getOrDefault(indicator, Double.NaN);
                double out =
                    last.getOrDefault(country, Map.of()).getOrDefault(indicator, Double.NaN);
                all.add(new MovedFigure(country, indicator, figure, (in - out) / 2));
              });
          moved.put(country, largest(all));
        });
    return moved;
  }

  static List<MovedFigure> largest(List<MovedFigure> all) {
    return all.stream()
        .filter(figure -> Math.abs(figure.points()) > 0)
        .sorted(
            Comparator.comparingDouble((MovedFigure figure) -> -Math.abs(figure.points()))
                .thenComparing(MovedFigure::indicator)
                .thenComparing(MovedFigure::country))
        .limit(Change.FIGURES)
        .toList();
  }

  /** What each changed figure does by itself where everything else is of one release. */
  private Map<CountryCode, Map<IndicatorId, Double>> effects(Level level) {
    CountryRanking ranking = mixture.ranking(level);
    List<Copy> copies = new ArrayList<>();
    List<IndicatorId> indicators = new ArrayList<>();
    for (int unit = 0; unit < ranking.size(); unit++) {
      for (var one : figures.get(ranking.country(unit).code()).entrySet()) {
        PanelCell cell = level.data() ? one.getValue().old() : one.getValue().now();
        copies.add(new Copy(unit, Map.of(one.getKey(), cell)));
        indicators.add(one.getKey());
      }
    }
    IndexResult result = copied(level, copies);
    Map<CountryCode, Map<IndicatorId, Double>> effects = new LinkedHashMap<>();
    for (int copy = 0; copy < copies.size(); copy++) {
      int unit = copies.get(copy).unit();
      effects
          .computeIfAbsent(ranking.country(unit).code(), c -> new TreeMap<>())
          .put(indicators.get(copy), result.score(ranking.size() + copy) - ranking.score(unit));
    }
    return effects;
  }
}
