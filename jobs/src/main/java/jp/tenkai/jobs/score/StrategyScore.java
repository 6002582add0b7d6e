package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.ClassLimits;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.RobustnessConf;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.rank.ClassScale;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankInterval;
import jp.tenkai.scoring.robustness.RankSummary;
import jp.tenkai.scoring.units.Units;

/** Everything that one strategy's computation gives: countries, fields, ranks, intervals. */
public final class StrategyScore {
  /** How many of a field's best countries make up the field's own score. */
  public static final int BEST_COUNTRIES = 10;

  /** How many fields count as a country's top; what the chance in the robustness table means. */
  public static final int TOP_FIELDS = 3;

  private final Configuration configuration;
  private final StrategyConf strategy;
  private final Panel panel;
  private final StrategyUnits selection;
  private final Units units;
  private final ScoredIndex countryIndex;
  private final Map<FieldId, ScoredIndex> fieldIndexes = new LinkedHashMap<>();
  private final boolean[] ranked;
  private final int[] ranks;
  private final List<RankInterval> intervals;
  private final FieldScores fields;
  private final Map<Scenario, int[]> scenarioRanks = new EnumMap<>(Scenario.class);

  private StrategyScore(
      Configuration configuration, StrategyConf strategy, Panel panel, StrategyUnits selection) {
    this.configuration = configuration;
    this.strategy = strategy;
    this.panel = panel;
    this.selection = selection;
    this.units = selection.units(PeerLabels.of(strategy.method().impute()));
    this.countryIndex =
        ScoredIndex.of(
            IndexTree.ofCountry(configuration, strategy),
            selection.countries(),
            units,
            panel::cell);
    for (FieldConf field : configuration.fields().values()) {
      fieldIndexes.put(
          field.id(),
          ScoredIndex.of(
              IndexTree.ofField(configuration, strategy, field),
              selection.countries(),
              units,
              (indicator, country) -> panel.cell(field.id(), indicator, country)));
    }
    this.ranked = new boolean[units.size()];
    for (int unit = 0; unit < ranked.length; unit++) {
      ranked[unit] =
          standing(unit) == Standing.CANDIDATE && !Double.isNaN(countryIndex.result().score(unit));
    }
    this.ranks = Ranks.competition(countryIndex.result().scores(), ranked);
    RobustnessConf robustness = strategy.robustness();
    StrategyDraws draws = new StrategyDraws(robustness);
    RankSummary summary = new RankSummary(robustness.interval(), robustness.top());
    this.intervals = summary.ofUnits(draws.scores(countryIndex), ranked);
    this.fields = new FieldScores(this, draws, new RankSummary(robustness.interval(), TOP_FIELDS));
    for (Scenario scenario : Scenario.values()) {
      scenarioRanks.put(scenario, scenario.ranks(this));
    }
  }

  /** Scores one strategy on the panel. */
  public static StrategyScore of(
      Configuration configuration,
      StrategyConf strategy,
      Panel panel,
      Map<CountryCode, IncomeGroup> incomeGroups) {
    return new StrategyScore(
        configuration, strategy, panel, StrategyUnits.of(strategy, panel, incomeGroups));
  }

  /** What a country is in the ranking. */
  public Standing standing(int unit) {
    CountryCode code = country(unit).code();
    if (selection.isYardstick(code)) {
      return Standing.YARDSTICK;
    }
    boolean in =
        selection.stoppedAtGate(code).isEmpty()
            && countryIndex.result().coverage(unit) >= strategy.coverage().country();
    return in ? Standing.CANDIDATE : Standing.UNRANKED;
  }

  /** The class of a score; empty without one. */
  public String classOf(double score) {
    ClassLimits limits = strategy.classes();
    return new ClassScale(limits.a(), limits.b(), limits.c(), limits.d())
        .classOf(score)
        .map(Enum::name)
        .orElse("");
  }

  public Configuration configuration() {
    return configuration;
  }

  public StrategyConf strategy() {
    return strategy;
  }

  public Panel panel() {
    return panel;
  }

  public StrategyUnits selection() {
    return selection;
  }

  Units units() {
    return units;
  }

  /** Whose median filled a gap: an M49 area such as Eastern Africa, or all candidates. */
  public String circle(int grouping, int unit) {
    return grouping == Imputed.ALL_UNITS ? PeerLabels.EVERYBODY : units.label(grouping, unit);
  }

  public int size() {
    return units.size();
  }

  public Country country(int unit) {
    return selection.countries().get(unit);
  }

  public ScoredIndex countryIndex() {
    return countryIndex;
  }

  /** The index of each field, in the order of the configuration. */
  public Map<FieldId, ScoredIndex> fieldIndexes() {
    return fieldIndexes;
  }

  public boolean isRanked(int unit) {
    return ranked[unit];
  }

  /** A copy of which units have a rank. */
  public boolean[] ranked() {
    return ranked.clone();
  }

  /** 1 is best; {@link Ranks#UNRANKED} without a rank. */
  public int rank(int unit) {
    return ranks[unit];
  }

  /** The rank under a scenario; {@link Ranks#UNRANKED} without one. */
  public int rank(Scenario scenario, int unit) {
    return scenarioRanks.get(scenario)[unit];
  }

  public RankInterval interval(int unit) {
    return intervals.get(unit);
  }

  public FieldScores fields() {
    return fields;
  }

  /** The ranked candidates, best first; ties by code. */
  public List<Integer> inOrder() {
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < size(); unit++) {
      if (ranked[unit]) {
        order.add(unit);
      }
    }
    order.sort((a, b) -> ranks[a] == ranks[b] ? a - b : ranks[a] - ranks[b]);
    return order;
  }

  /** How many candidates have a rank. */
  public int rankedCount() {
    int count = 0;
    for (boolean one : ranked) {
      count += one ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return strategy.id() + " " + Arrays.toString(ranks);
  }
}
