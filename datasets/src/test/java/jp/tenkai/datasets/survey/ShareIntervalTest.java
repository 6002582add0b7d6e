package jp.tenkai.datasets.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareIntervalTest {
  @Test
  void matchesTheScoreTestsOwnRoots() {
    // The bounds are where (share - p)^2 = z^2 p (1 - p) / n, with z the normal 0.95 quantile.
    ShareInterval interval = ShareInterval.wilson90(5 / 12.0, 12);

    for (double p : new double[] {interval.low(), interval.high()}) {
      double z = Math.abs(5 / 12.0 - p) / Math.sqrt(p * (1 - p) / 12);
      assertThat(z).isCloseTo(1.6448536269514722, within(1e-12));
    }
  }

  @Test
  void noneOrAllOfTwelveDoesNotMeanCertainty() {
    // With share 0 the upper bound is z^2 / (n + z^2) = 2.7055 / 14.7055.
    assertThat(ShareInterval.wilson90(0, 12).low()).isZero();
    assertThat(ShareInterval.wilson90(0, 12).high()).isCloseTo(0.18398, within(1e-5));
    assertThat(ShareInterval.wilson90(1, 12).high()).isEqualTo(1);
    assertThat(ShareInterval.wilson90(1, 12).low()).isCloseTo(1 - 0.18398, within(1e-5));
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> ShareInterval.wilson90(41.3, 216))
        .hasMessage("share must be from 0 to 1, found 41.3");
    assertThatThrownBy(() -> ShareInterval.wilson90(Double.NaN, 216))
        .hasMessage("share must be from 0 to 1, found NaN");
    assertThatThrownBy(() -> ShareInterval.wilson90(0.4, 0))
        .hasMessage("answers must be 1 or more, found 0");
  }
}
