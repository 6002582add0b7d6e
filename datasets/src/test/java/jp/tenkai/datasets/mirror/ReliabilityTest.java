package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Variances worked out by hand from the formula in {@link Reliability}; figures made up. */
class ReliabilityTest {
  /** One prior pair, cap 10, least weight 0.05. */
  private static final MirrorMethod METHOD = MadeReports.METHOD;

  /**
   * Exporters 0 and 1, importer 2, r squared 0 and 1, so m = 1/2 and each prior is 1/4. Setting the
   * derivatives to 0: 2a + u = 1/4, 2b + u = 5/4, 3u + a + b = 5/4; hence a = 0, b = 1/2, u = 1/4.
   */
  @Test
  void twoExportersOfOneImporter() {
    Reliability r =
        Reliability.of(new double[] {0, 1}, new int[] {0, 1}, new int[] {2, 2}, 3, METHOD);
    assertThat(r.mean()).isEqualTo(0.5);
    assertThat(r.exporter(0).value()).isCloseTo(0, within(1e-9));
    assertThat(r.exporter(1).value()).isCloseTo(0.5, within(1e-9));
    assertThat(r.importer(2).value()).isCloseTo(0.25, within(1e-9));
    // Of whom nothing is known in a role, the average holds.
    assertThat(r.importer(0).value()).isCloseTo(0.25, within(1e-9));
    assertThat(r.exporterPairs(0)).isEqualTo(1);
    assertThat(r.importerPairs(2)).isEqualTo(2);
    // u / (v + u) = 1 is cut to 0.95; (1/4) / (1/2 + 1/4) = 1/3.
    assertThat(r.exporterWeight(0, 2)).isEqualTo(0.95);
    assertThat(r.exporterWeight(1, 2)).isCloseTo(1 / 3.0, within(1e-9));
  }

  /**
   * The same with one r squared of 0 and one of 9/4: m = 9/8, priors 9/16. Unbounded, 2a + u = 9/16,
   * 2b + u = 45/16, 3u + a + b = 45/16 give u = 9/16, a = 0, b = 9/8.
   */
  @Test
  void variancesScaleWithTheSquares() {
    Reliability r =
        Reliability.of(new double[] {0, -1.5}, new int[] {0, 1}, new int[] {2, 2}, 3, METHOD);
    assertThat(r.exporter(1).value()).isCloseTo(9 / 8.0, within(1e-9));
    assertThat(r.importer(2).value()).isCloseTo(9 / 16.0, within(1e-9));
  }

  /** A negative best value is not taken: with r squared 4, 0 and 0 the second exporter gets 0. */
  @Test
  void noVarianceIsBelowZero() {
    Reliability r =
        Reliability.of(
            new double[] {2, 0, 0}, new int[] {0, 1, 1}, new int[] {2, 2, 2}, 3, METHOD);
    assertThat(r.exporter(1).value()).isZero();
    assertThat(r.exporter(0).value()).isPositive();
  }

  @Test
  void beyondTheCapNothingGetsWorse() {
    double tenfold = Math.log(10);
    Reliability at = Reliability.of(new double[] {tenfold}, new int[] {0}, new int[] {1}, 2, METHOD);
    Reliability far = Reliability.of(new double[] {-7}, new int[] {0}, new int[] {1}, 2, METHOD);
    assertThat(far.exporter(0).value()).isCloseTo(at.exporter(0).value(), within(1e-12));
    assertThat(far.mean()).isCloseTo(tenfold * tenfold, within(1e-12));
  }

  @Test
  void withoutAnyPairAllCountAlike() {
    Reliability r = Reliability.of(new double[0], new int[0], new int[0], 2, METHOD);
    assertThat(r.mean()).isZero();
    assertThat(r.exporterWeight(0, 1)).isEqualTo(0.5);
  }
}
