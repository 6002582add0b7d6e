package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Variances by hand where that can be done, otherwise the minimum of the formula in {@link
 * Reliability} as SciPy's minimize finds it (BFGS, then Nelder-Mead to 1e-13); figures made up.
 */
class ReliabilityTest {
  /** One prior pair, cap 10, least weight 0.05. */
  private static final MirrorMethod METHOD = MadeReports.METHOD;

  /** One flow: setting the derivative to 0, 3/2 v = (1/4 + 1/2) r squared, half for either side. */
  @Test
  void oneFlowIsSharedOutEvenly() {
    Reliability r = Reliability.of(new double[] {-0.8}, new int[] {0}, new int[] {1}, 2, METHOD);
    assertThat(r.exporter(0).value()).isCloseTo(0.32, within(1e-9));
    assertThat(r.importer(1).value()).isCloseTo(0.32, within(1e-9));
    assertThat(r.exporterWeight(0, 1)).isCloseTo(0.5, within(1e-9));
  }

  /**
   * Exporters 0 and 1, importer 2, r squared 0 and 1, k = 1; SciPy: 0.16936167, 0.43548092,
   * 0.1863423.
   */
  @Test
  void twoExportersOfOneImporter() {
    Reliability r =
        Reliability.of(new double[] {0, 1}, new int[] {0, 1}, new int[] {2, 2}, 3, METHOD);
    assertThat(r.mean()).isEqualTo(0.5);
    assertThat(r.exporter(0).value()).isCloseTo(0.16936167, within(1e-7));
    assertThat(r.exporter(1).value()).isCloseTo(0.43548092, within(1e-7));
    assertThat(r.importer(2).value()).isCloseTo(0.1863423, within(1e-7));
    // Of whom nothing is known in a role, the average m / 2 holds.
    assertThat(r.importer(0).value()).isCloseTo(0.25, within(1e-9));
    assertThat(r.exporterPairs(0)).isEqualTo(1);
    assertThat(r.importerPairs(2)).isEqualTo(2);
    // The importer's variance over both: 0.1863423 / (0.1863423 + 0.43548092).
    assertThat(r.exporterWeight(1, 2)).isCloseTo(0.2996710, within(1e-6));
  }

  /** Five flows of two exporters and two importers, k = 10; SciPy as stated. */
  @Test
  void severalFlowsWithAStrongPrior() {
    Reliability r =
        Reliability.of(
            new double[] {0.2, -0.5, 1, -0.6, 0.1},
            new int[] {0, 0, 1, 1, 0},
            new int[] {2, 3, 2, 3, 2},
            4,
            new MirrorMethod(0.06, 1.1, 0, 3, 10, 10, 0.05, 1.25));
    assertThat(r.exporter(0).value()).isCloseTo(0.15116904, within(1e-7));
    assertThat(r.exporter(1).value()).isCloseTo(0.18447958, within(1e-7));
    assertThat(r.importer(2).value()).isCloseTo(0.16466585, within(1e-7));
    assertThat(r.importer(3).value()).isCloseTo(0.16446366, within(1e-7));
  }

  /** Variances 0.0001 and 1 would give weights of 0.9999 and 0.0001. */
  @Test
  void noReportIsWorthNothing() {
    int n = 400;
    double[] residuals = new double[n];
    int[] exporter = new int[n];
    int[] importer = new int[n];
    for (int f = 0; f < n; f++) {
      exporter[f] = f % 2;
      importer[f] = 2 + (f / 2) % 2;
      residuals[f] = exporter[f] == 0 ? 0.01 : 2;
    }
    Reliability r = Reliability.of(residuals, exporter, importer, 4, METHOD);
    assertThat(r.exporterWeight(1, 2)).isEqualTo(0.05);
    assertThat(r.exporter(1).value()).isGreaterThan(100 * r.importer(2).value());
  }

  @Test
  void beyondTheCapNothingGetsWorse() {
    double tenfold = Math.log(10);
    Reliability at =
        Reliability.of(new double[] {tenfold}, new int[] {0}, new int[] {1}, 2, METHOD);
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
