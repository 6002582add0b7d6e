package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Pins every default: a changed limit changes verdicts of releases that are already out. */
class AuditLimitsTest {

  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final double JUST_ABOVE_HALF = 0.5000000000000001;

  @Test
  void defaults_on_data() {
    assertThat(AuditLimits.JRC.data())
        .isEqualTo(
            new DataLimits(
                new Band(Double.MIN_VALUE, 0.65, NONE, NONE),
                new Band(-NONE, -NONE, 0.35, JUST_ABOVE_HALF),
                new Band(-NONE, -NONE, JUST_ABOVE_HALF, NONE),
                new Band(-NONE, 0.5, NONE, NONE),
                new Band(-NONE, -NONE, 0.95, 1),
                2,
                3.5));
  }

  @Test
  void defaults_on_correlations() {
    assertThat(AuditLimits.JRC.correlation())
        .isEqualTo(
            new CorrelationLimits(
                new Band(-NONE, 0.3, 0.92, 0.92),
                -0.3,
                new Band(-NONE, -NONE, 0.92, NONE),
                new Band(0, 0.3, NONE, NONE),
                20_000,
                5_000));
  }

  @Test
  void defaults_on_structure() {
    assertThat(AuditLimits.JRC.structure())
        .isEqualTo(
            new StructureLimits(
                AlphaBasis.NORMALISED,
                new Band(0.6, 0.7, NONE, NONE),
                new Band(-NONE, -NONE, 10, NONE),
                new Band(-NONE, -NONE, 1, 10),
                new Band(-NONE, 1, 2, NONE),
                new Band(-NONE, 0.6, NONE, NONE),
                new Band(-NONE, -NONE, 1, NONE),
                new Band(-NONE, 3, NONE, NONE)));
  }

  @Test
  void defaults_on_the_ranking() {
    assertThat(AuditLimits.JRC.ranking())
        .isEqualTo(
            new RankingLimits(
                new Band(-NONE, 0.5, 2.0000000000000004, NONE),
                new Band(-NONE, Double.MIN_VALUE, NONE, NONE),
                1e-12));
  }

  @Test
  void limits_that_cannot_be_meant_are_refused() {
    Band band = Band.within(0.3, 0.92);
    assertThatThrownBy(() -> new CorrelationLimits(band, 0.4, band, band, 10, 10))
        .hasMessage("Limit of opposed siblings: expected at most 0.3, but found 0.4");
    assertThatThrownBy(() -> new CorrelationLimits(band, -0.3, band, band, 10, -1))
        .hasMessage("Kendall's limit of units: expected at least 0, but found -1");
    assertThatThrownBy(() -> new DataLimits(band, band, band, band, band, 2, 0))
        .hasMessage("Kurtosis limit: expected a finite number above 0, but found 0.0");
    assertThatThrownBy(() -> new RankingLimits(band, band, 1))
        .hasMessage("Tie tolerance: expected from 0 to below 1, but found 1.0");
  }
}
