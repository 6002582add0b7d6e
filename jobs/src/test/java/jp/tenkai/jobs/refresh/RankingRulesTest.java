package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.StrategyConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is ranked, marked and left out, in the release from the embedded snapshot. */
class RankingRulesTest {
  private static final String AFRICA = "africa";
  private static final String MEXX = "mexx-expansion";

  private static List<TableRow> ranking(String strategy) {
    return MadeRelease.embedded().rows(ReleaseTables.RANKING).stream()
        .filter(r -> r.text("strategy").equals(strategy))
        .toList();
  }

  private static Stream<TableRow> ranked(String strategy) {
    return ranking(strategy).stream().filter(r -> r.whole("rank").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {AFRICA, MEXX})
  void ranksFollowTheScoresAndTiesShareTheSmallestRank(String strategy) {
    double[] scores = ranked(strategy).mapToDouble(r -> r.real("score")).toArray();

    assertThat(scores).hasSizeGreaterThan(40).doesNotContain(Double.NaN);
    ranked(strategy)
        .forEach(
            row -> {
              long better =
                  Stream.of(row)
                      .mapToDouble(r -> r.real("score"))
                      .flatMap(own -> java.util.Arrays.stream(scores).filter(other -> other > own))
                      .count();
              assertThat(row.whole("rank")).as(row.text("country")).hasValue(1 + better);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {AFRICA, MEXX})
  void everyRankedCountryHasAnIntervalAClassFieldsAndReasons(String strategy) {
    long last = ranked(strategy).count();

    assertThat(ranked(strategy))
        .allSatisfy(
            row -> {
              assertThat(row.text("standing")).isEqualTo("candidate");
              long low = row.whole("rank_low").orElseThrow();
              long high = row.whole("rank_high").orElseThrow();
              assertThat(low).isBetween(1L, high);
              assertThat(high).isLessThanOrEqualTo(last);
              assertThat(row.real("rank_median")).isBetween((double) low, (double) high);
              assertThat(row.real("top_chance")).isBetween(0.0, 1.0);
              assertThat(row.text("class")).matches("[A-E]");
              assertThat(row.text("field_1")).isNotEmpty();
              assertThat(row.text("strong_1") + row.text("weak_1")).isNotEmpty();
              assertThat(row.text("reason_en")).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {AFRICA, MEXX})
  void chancesOfTheTopAddUpToItsSize(String strategy) {
    StrategyConf conf =
        ConfigurationReader.read(MadeRelease.home().resolve("conf")).strategies().values().stream()
            .filter(s -> s.id().id().equals(strategy))
            .findFirst()
            .orElseThrow();

    double places = ranked(strategy).mapToDouble(r -> r.real("top_chance")).sum();

    // More only where countries tie at the last place.
    assertThat(places).isBetween(conf.robustness().top() - 1e-9, conf.robustness().top() + 0.1);
  }

  @ParameterizedTest
  @ValueSource(strings = {AFRICA, MEXX})
  void whoHasNoRankHasAReasonInBothLanguages(String strategy) {
    List<TableRow> unranked =
        ranking(strategy).stream().filter(r -> r.text("standing").equals("unranked")).toList();

    assertThat(unranked).isNotEmpty();
    assertThat(unranked)
        .allSatisfy(
            row -> {
              assertThat(row.whole("rank")).isEmpty();
              assertThat(row.text("reason_en")).startsWith("unranked: ");
              assertThat(row.text("reason_ja")).startsWith("順位なし:");
            });
  }

  @Test
  void the54StatesOfAfricaAreTheCandidatesAndWesternSaharaIsNot() {
    assertThat(ranking(AFRICA)).hasSize(54);
    assertThat(ranking(AFRICA))
        .extracting(r -> r.text("country"))
        .contains("KEN", "GHA", "ZAF", "EGY", "SSD", "SWZ", "CPV", "COD", "STP")
        .doesNotContain("ESH");
  }

  @Test
  void kenyaAndGhanaAreMarkedAndNobodyElse() {
    assertThat(ranking(AFRICA).stream().filter(r -> !r.text("mark_en").isEmpty()))
        .extracting(r -> r.text("country") + " " + r.text("mark_en") + " " + r.text("mark_ja"))
        .containsExactly("GHA visited 官民ミッション訪問済み", "KEN visited 官民ミッション訪問済み");
  }

  @Test
  void todaysPartnersAreScoredWithTheirBestFieldsAndNotRanked() {
    List<TableRow> yardsticks =
        ranking(MEXX).stream().filter(r -> r.text("standing").equals("yardstick")).toList();

    assertThat(yardsticks)
        .extracting(r -> r.text("country"))
        .containsExactlyInAnyOrder("VNM", "THA", "IND");
    assertThat(yardsticks)
        .allSatisfy(
            row -> {
              assertThat(row.whole("rank")).isEmpty();
              assertThat(row.whole("rank_low")).isEmpty();
              assertThat(row.real("score")).isGreaterThan(1);
              assertThat(row.text("field_1")).isNotEmpty();
              assertThat(row.text("field_3")).isNotEmpty();
            });
    assertThat(MadeRelease.embedded().rows(ReleaseTables.OPPORTUNITY))
        .filteredOn(r -> r.text("standing").equals("yardstick"))
        .hasSize(3 * 14)
        .allSatisfy(row -> assertThat(row.whole("rank_in_field")).isEmpty());
  }

  @Test
  void noAfricanCountryAndNoPartnerIsAmongTheCandidatesOfMexx() {
    assertThat(ranking(MEXX).stream().filter(r -> !r.text("standing").equals("yardstick")))
        .extracting(r -> r.text("country"))
        .doesNotContain("VNM", "THA", "IND", "KEN", "JPN");
  }

  @Test
  void theFieldRankingIsTheMeanOfEachFieldsBestTenCountries() {
    for (TableRow field : MadeRelease.embedded().rows(ReleaseTables.FIELD_RANKING)) {
      List<TableRow> ranked =
          MadeRelease.embedded().rows(ReleaseTables.OPPORTUNITY).stream()
              .filter(r -> r.text("strategy").equals(field.text("strategy")))
              .filter(r -> r.text("field").equals(field.text("field")))
              .filter(r -> r.whole("rank_in_field").isPresent())
              .toList();
      double mean =
          ranked.stream()
              .mapToDouble(r -> -r.real("score"))
              .sorted()
              .limit(10)
              .map(s -> -s)
              .average()
              .orElseThrow();

      assertThat(field.real("score")).isCloseTo(mean, org.assertj.core.api.Assertions.within(1e-9));
      assertThat(field.whole("countries")).hasValue(ranked.size());
      assertThat(
              ranked.stream()
                  .filter(r -> r.text("country").equals(field.text("best_country_1")))
                  .map(r -> r.whole("rank_in_field").orElseThrow()))
          .containsExactly(1L);
    }
  }

  @Test
  void eachStrategyRanksAll14Fields() {
    for (String strategy : List.of(AFRICA, MEXX)) {
      assertThat(
              MadeRelease.embedded().rows(ReleaseTables.FIELD_RANKING).stream()
                  .filter(r -> r.text("strategy").equals(strategy))
                  .map(r -> r.whole("rank").orElseThrow()))
          .hasSize(14)
          .contains(1L)
          .allMatch(rank -> rank <= 14);
    }
  }
}
