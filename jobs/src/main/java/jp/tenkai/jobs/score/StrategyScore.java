package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.jobs.configuration.ClassLimits;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.RobustnessConf;
import jp.tenkai.jobs.configuration.StrategyConf;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.rank.ClassScale;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.robustness.RankSummary;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.units.Units;

/** Everything that one strategy's computation gives: countries, fields, ranks, intervals. */
public final class StrategyScore {
  /** How many of a field's best countries make up the field's own score. */
  public static final int BEST_COUNTRIES = 10;

  /** How many fields count as a country's top; what the chance in the robustness table means. */
  public static final int TOP_FIELDS = 3;

  /** The axes whose spread is published, as the tables name them. */
  private static final List<String> AXES = List.of("attractiveness", "feasibility");

  private final Configuration configuration;
  private final StrategyConf strategy;
  private final Panel panel;
  private final CountryRanking countries;
  private final Map<FieldId, ScoredIndex> fieldIndexes;
  private final List<RankDistribution> intervals;
  private final List<AxisSpread> axisSpreads = new ArrayList<>();
  private final FieldScores fields;
  private final Map<Scenario, int[]> scenarioRanks = new EnumMap<>(Scenario.class);

  private StrategyScore(ScoredStrategy scored) {
    this.configuration = scored.configuration();
    this.strategy = scored.strategy();
    this.panel = scored.panel();
    this.countries = scored.countries();
    this.fieldIndexes = scored.fieldIndexes();
    RobustnessConf robustness = strategy.robustness();
    StrategyDraws draws = new StrategyDraws(robustness);
    RankSummary summary = new RankSummary(robustness.interval(), robustness.top());
    List<Integer> axes = axes(countries.index());
    List<Integer> nodes = new ArrayList<>(axes);
    nodes.add(StrategyDraws.ROOT);
    Map<Integer, double[][]> drawn = draws.values(countries.index(), nodes);
    this.intervals = summary.ofUnits(drawn.get(StrategyDraws.ROOT), countries.ranked());
    for (int unit = 0; unit < countries.size(); unit++) {
      axisSpreads.add(
          axes.size() < 2
              ? AxisSpread.UNKNOWN
              : AxisSpread.of(drawn.get(axes.get(0)), drawn.get(axes.get(1)), unit));
    }
    this.fields = new FieldScores(this, draws, new RankSummary(robustness.interval(), TOP_FIELDS));
    for (Scenario scenario : Scenario.values()) {
      scenarioRanks.put(scenario, scenario.ranks(this));
    }
  }

  /** Draws other weights and figures for a strategy that is scored, and says how ranks move. */
  public static StrategyScore of(ScoredStrategy scored) {
    return new StrategyScore(scored);
  }

  /** The places of the two axes in the tree; fewer where a strategy doesn't have both. */
  private static List<Integer> axes(ScoredIndex index) {
    Hierarchy hierarchy = index.result().hierarchy();
    List<Integer> found = new ArrayList<>();
    for (String code : AXES) {
      for (int node = 0; node < hierarchy.size(); node++) {
        if (hierarchy.node(node).code().equals(code)) {
          found.add(node);
        }
      }
    }
    return found;
  }

  /** What a country is in the ranking. */
  public Standing standing(int unit) {
    return countries.standing(unit);
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
    return countries.selection();
  }

  Units units() {
    return countries.units();
  }

  /** Whose median filled a gap: an M49 area such as Eastern Africa, or all candidates. */
  public String circle(int grouping, int unit) {
    return grouping == Imputed.ALL_UNITS ? PeerLabels.EVERYBODY : units().label(grouping, unit);
  }

  public int size() {
    return countries.size();
  }

  public Country country(int unit) {
    return countries.country(unit);
  }

  public ScoredIndex countryIndex() {
    return countries.index();
  }

  /** The index of each field, in the order of the configuration. */
  public Map<FieldId, ScoredIndex> fieldIndexes() {
    return fieldIndexes;
  }

  public boolean isRanked(int unit) {
    return countries.isRanked(unit);
  }

  /** A copy of which units have a rank. */
  public boolean[] ranked() {
    return countries.ranked();
  }

  /** 1 is best; {@link Ranks#UNRANKED} without a rank. */
  public int rank(int unit) {
    return countries.rank(unit);
  }

  /** The rank under a scenario; {@link Ranks#UNRANKED} without one. */
  public int rank(Scenario scenario, int unit) {
    return scenarioRanks.get(scenario)[unit];
  }

  public RankDistribution interval(int unit) {
    return intervals.get(unit);
  }

  /** How far the country's axes spread over the same draws. */
  public AxisSpread axisSpread(int unit) {
    return axisSpreads.get(unit);
  }

  public FieldScores fields() {
    return fields;
  }

  /** The ranked candidates, best first; ties by code. */
  public List<Integer> inOrder() {
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < size(); unit++) {
      if (isRanked(unit)) {
        order.add(unit);
      }
    }
    order.sort((a, b) -> rank(a) == rank(b) ? a - b : rank(a) - rank(b));
    return order;
  }

  /** How many candidates have a rank. */
  public int rankedCount() {
    int count = 0;
    for (boolean one : countries.ranked()) {
      count += one ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return strategy.id() + " " + Arrays.toString(countries.ranks());
  }
}
