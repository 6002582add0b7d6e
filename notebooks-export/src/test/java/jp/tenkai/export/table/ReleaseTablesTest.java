package jp.tenkai.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTablesTest {

  @Test
  void theColumnsOfTheRankingAreThePublishedFormat() {
    assertThat(ReleaseTables.RANKING.columnNames())
        .isEqualTo(
            List.of(
                ("strategy country name_en name_ja standing mark_en mark_ja rank rank_low rank_high"
                        + " rank_median top_chance score class attractiveness feasibility market"
                        + " need capacity access edge risk coverage imputed field_1 field_2 field_3"
                        + " strong_1 strong_1_points strong_2 strong_2_points weak_1 weak_1_points"
                        + " weak_2 weak_2_points reason_en reason_ja")
                    .split(" ")));
  }

  @Test
  void theColumnsOfTheComponentsAreThePublishedFormat() {
    assertThat(ReleaseTables.COMPONENTS.columnNames())
        .isEqualTo(
            List.of(
                ("strategy country field pillar indicator raw unit year normalised weight"
                        + " contribution versus_median status rule source series file row vintage"
                        + " licence terms")
                    .split(" ")));
  }

  @Test
  void theColumnsOfTheBacktestsAreThePublishedFormat() {
    assertThat(ReleaseTables.BACKTEST.columnNames())
        .isEqualTo(
            List.of(
                ("strategy as_of outcome outcome_en outcome_ja order order_en order_ja candidates"
                        + " ranked countries correlation low high level best hit_rate chance"
                        + " first_year last_year verdict verdict_en verdict_ja reason_en reason_ja"
                        + " income_groups")
                    .split(" ")));
    assertThat(ReleaseTables.BACKTEST.key())
        .containsExactly("strategy", "as_of", "outcome", "order");
    assertThat(ReleaseTables.BACKTEST_COUNTRIES.columnNames())
        .isEqualTo(
            List.of(
                ("strategy as_of outcome country name_en name_ja rank score coverage"
                        + " realised_rank realised unit first_year last_year")
                    .split(" ")));
    assertThat(ReleaseTables.BACKTEST_INPUTS.columnNames())
        .isEqualTo(
            List.of(
                ("strategy as_of indicator name_en name_ja basis candidates by_vintage by_year"
                        + " later oldest_year newest_year")
                    .split(" ")));
  }

  @Test
  void theColumnsOfTheCountryTablesAreThePublishedFormat() {
    assertThat(ReleaseTables.FIGURES.columnNames())
        .isEqualTo(
            List.of(
                ("country indicator year value low high source series file row vintage licence"
                        + " terms")
                    .split(" ")));
    assertThat(ReleaseTables.FIGURES.key()).containsExactly("country", "indicator", "year");
    assertThat(ReleaseTables.COMPARISONS.columnNames())
        .isEqualTo(
            List.of(
                ("country indicator value low high year status rule unit region region_median"
                        + " region_countries income_group income_median income_countries peer_1"
                        + " peer_1_value peer_1_year peer_2 peer_2_value peer_2_year peer_3"
                        + " peer_3_value peer_3_year source series file row vintage licence terms")
                    .split(" ")));
    assertThat(ReleaseTables.COMPARISONS.key()).containsExactly("country", "indicator");
    assertThat(ReleaseTables.SUPPLIERS.columnNames())
        .isEqualTo(
            List.of(
                ("country field supplier rank value_kusd share year source file vintage licence"
                        + " terms flows")
                    .split(" ")));
    assertThat(ReleaseTables.SUPPLIERS.key()).containsExactly("country", "field", "supplier");
  }

  @Test
  void findsATableByNameAndRefusesAnyOther() {
    assertThat(ReleaseTables.all())
        .allSatisfy(spec -> assertThat(ReleaseTables.named(spec.name())).isSameAs(spec));
    assertThatThrownBy(() -> ReleaseTables.named("rankings"))
        .hasMessageContaining("no table 'rankings'; known: [ranking, field_ranking");
  }
}
