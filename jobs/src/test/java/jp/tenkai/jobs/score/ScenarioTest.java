package jp.tenkai.jobs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.snapshot.SmallWorld;
import jp.tenkai.scoring.rank.Ranks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The score of a strategy and its other methods, on made-up figures. */
class ScenarioTest {
  private static final String STRATEGY = "conf/strategies/small.yaml";

  private static final StrategyScore SCORE = score(SmallWorld.shared());

  @TempDir Path folder;

  private static StrategyScore score(SmallWorld world) {
    Configuration configuration = world.configuration();
    Map<CountryCode, IncomeGroup> incomes = new TreeMap<>();
    for (String code : java.util.List.of("KEN", "TZA", "UGA", "RWA")) {
      incomes.put(CountryCode.of(code), IncomeGroup.LIC);
    }
    return StrategyScore.of(
        ScoredStrategy.of(
            configuration,
            configuration.strategies().values().iterator().next(),
            PanelBuilder.build(
                configuration,
                SmallWorld.shared().holdings(),
                CountryRegister.standard().all().stream().map(Country::code).toList(),
                2026),
            incomes));
  }

  private static int unit(StrategyScore score, String country) {
    for (int unit = 0; unit < score.size(); unit++) {
      if (score.country(unit).code().iso3().equals(country)) {
        return unit;
      }
    }
    throw new IllegalArgumentException(country);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void everyScenarioRanksTheSameCountries(Scenario scenario) {

    int[] ranks = scenario.ranks(SCORE);

    for (int unit = 0; unit < SCORE.size(); unit++) {
      assertThat(ranks[unit] == Ranks.UNRANKED)
          .as(SCORE.country(unit).code().iso3())
          .isEqualTo(!SCORE.isRanked(unit));
    }
  }

  /**
   * Tanzania's 20.25 of the non-commercial source gives way to 13.5 of the open one, and the other
   * candidates' figures to the median of the two that are left: Ghana's 30.5 is no longer known.
   */
  @Test
  void openLicencesReallyLeaveTheOtherFiguresOut() {
    ScoredIndex open =
        ScoredIndex.of(
            SCORE.countryIndex().tree(),
            SCORE.selection().countries(),
            SCORE.units(),
            SCORE.panel().openOnly()::cell);

    assertThat(SCORE.countryIndex().result().scores("need")[unit(SCORE, "GHA")])
        .isCloseTo(1 + 99 * 30.5 / 50, within(1e-9));
    assertThat(open.result().scores("need")[unit(SCORE, "GHA")])
        .isCloseTo(1 + 99 * 13 / 50.0, within(1e-9));
    assertThat(open.result().scores("need")[unit(SCORE, "TZA")])
        .isCloseTo(1 + 99 * 13.5 / 50, within(1e-9));
  }

  @Test
  void equalWeightsComputeSomethingElse() {
    ScoredIndex index = SCORE.countryIndex();
    double[] equal = index.rescored(index.tree().spec().withEqualWeights(), SCORE.units()).scores();

    assertThat(equal[unit(SCORE, "KEN")])
        .isNotCloseTo(index.result().score(unit(SCORE, "KEN")), within(1e-6));
  }

  @Test
  void standingsFollowGatesYardsticksAndCoverage() {

    assertThat(SCORE.standing(unit(SCORE, "KEN"))).isEqualTo(Standing.CANDIDATE);
    assertThat(SCORE.standing(unit(SCORE, "RWA"))).isEqualTo(Standing.UNRANKED);
    assertThat(SCORE.standing(unit(SCORE, "VNM"))).isEqualTo(Standing.YARDSTICK);
    assertThat(SCORE.rank(unit(SCORE, "VNM"))).isEqualTo(Ranks.UNRANKED);
    assertThat(SCORE.rankedCount()).isEqualTo(4);
    assertThat(SCORE.inOrder())
        .extracting(unit -> SCORE.country(unit).code().iso3())
        .containsExactly("KEN", "GHA", "UGA", "TZA");
  }

  @Test
  void aHigherCoverageLimitTakesRanksAwayWithoutMovingScores() {
    StrategyScore before = SCORE;
    StrategyScore after =
        score(SmallWorld.in(folder).with(STRATEGY, "{country: 0.3,", "{country: 0.8,"));

    int uganda = unit(after, "UGA");
    assertThat(after.standing(uganda)).isEqualTo(Standing.UNRANKED);
    assertThat(after.standing(unit(after, "KEN"))).isEqualTo(Standing.CANDIDATE);
    assertThat(after.countryIndex().result().scores())
        .containsExactly(before.countryIndex().result().scores());
  }

  @Test
  void fieldsAreRankedInsideACountryOnlyWhereEnoughIsKnown() {
    FieldScores fields = SCORE.fields();
    int kenya = unit(SCORE, "KEN");
    int rwanda = unit(SCORE, "RWA");
    int ghana = unit(SCORE, "GHA");

    assertThat(fields.bestFields(kenya)).hasSize(3);
    assertThat(fields.bestFields(rwanda)).isEmpty();
    for (int each = 0; each < fields.fields().size(); each++) {
      int field = each;
      assertThat(fields.rankInField(field, unit(SCORE, "VNM"))).isEqualTo(Ranks.UNRANKED);
      double mean =
          fields.bestCountries(field).stream()
              .limit(StrategyScore.BEST_COUNTRIES)
              .mapToDouble(unit -> fields.score(field, unit))
              .average()
              .orElseThrow();
      assertThat(fields.fieldScore(field)).isCloseTo(mean, within(1e-12));
    }
    assertThat(fields.isKnown(0, ghana)).isTrue();
  }
}
