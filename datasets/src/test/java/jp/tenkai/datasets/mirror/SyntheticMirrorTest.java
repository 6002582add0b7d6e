package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Synthetic trade with a margin and with reporters whose errors are known, drawn with a fixed seed:
 * both must be found again. Nothing here is a real figure.
 */
class SyntheticMirrorTest {
  private static final int COUNTRIES = 40;
  private static final int YEARS = 6;
  private static final int PRODUCTS = 3;
  private static final double[] LEVELS = {0.03, 0.06, 0.12};
  private static final double SLOPE = 0.03;
  private static final double BORDER = -0.02;
  private static final double MEAN_LOG_KM = 8.2;

  private final int n = COUNTRIES * (COUNTRIES - 1) * YEARS * PRODUCTS;
  private final double[] logRatio = new double[n];
  private final double[] trueMargin = new double[n];
  private final double[] logKm = new double[n];
  private final double[] contiguous = new double[n];
  private final int[] product = new int[n];
  private final int[] year = new int[n];
  private final int[] cluster = new int[n];
  private final int[] exporter = new int[n];
  private final int[] importer = new int[n];

  /** Standard deviations of log errors from 0.1 to 0.4, other ones as importer. */
  private static double exporterError(int country) {
    return 0.1 + 0.3 * country / (COUNTRIES - 1);
  }

  private static double importerError(int country) {
    return 0.1 + 0.3 * ((country * 7) % COUNTRIES) / (COUNTRIES - 1);
  }

  /** Exchange rates and goods at sea; the mean over the years is 0. */
  private static double yearEffect(int year) {
    return new double[] {0.10, -0.05, 0.02, 0, -0.12, 0.05}[year];
  }

  /**
   * @param wild the share of flows whose ratio is off by a further log-normal error of 2
   */
  private SyntheticMirrorTest draw(double wild) {
    Random random = new Random(20261124);
    double[][] km = new double[COUNTRIES][COUNTRIES];
    int flow = 0;
    int pair = 0;
    for (int i = 0; i < COUNTRIES; i++) {
      for (int j = 0; j < COUNTRIES; j++) {
        if (i == j) {
          continue;
        }
        km[i][j] = i < j ? MEAN_LOG_KM + random.nextGaussian() : km[j][i];
        for (int p = 0; p < PRODUCTS; p++) {
          for (int t = 0; t < YEARS; t++) {
            logKm[flow] = km[i][j];
            contiguous[flow] = km[i][j] < MEAN_LOG_KM - 1.5 ? 1 : 0;
            product[flow] = p;
            year[flow] = t;
            cluster[flow] = pair;
            exporter[flow] = i;
            importer[flow] = j;
            trueMargin[flow] =
                LEVELS[p] + SLOPE * (km[i][j] - MEAN_LOG_KM) + BORDER * contiguous[flow];
            double errors =
                importerError(j) * random.nextGaussian() - exporterError(i) * random.nextGaussian();
            double further = random.nextDouble() < wild ? 2 * random.nextGaussian() : 0;
            logRatio[flow] = trueMargin[flow] + yearEffect(t) + errors + further;
            flow++;
          }
        }
        pair++;
      }
    }
    return this;
  }

  private MarginFit fitted(double tailFactor) {
    return MarginFit.of(
            new MarginSample(logRatio, logKm, contiguous, product, year, cluster),
            new MirrorMethod(0.06, tailFactor, 0, 200, 10, 10, 0.05, 1.25))
        .orElseThrow();
  }

  /** Years average to 0 here, so that a product's level is its margin at the mean distance. */
  @Test
  void theMarginIsFoundAgain() {
    MarginFit fit = draw(0).fitted(1e6);
    assertThat(fit.distance().value()).isCloseTo(SLOPE, within(0.01));
    assertThat(fit.border().value()).isCloseTo(BORDER, within(0.03));
    assertThat(fit.levelOf(2).value() - fit.levelOf(0).value()).isCloseTo(0.09, within(0.015));
    assertThat(fit.level().value()).isCloseTo(0.07, within(0.01));
  }

  /** One flow in five is off by a factor of seven and more; least squares would err. */
  @Test
  void wildReportsDoNotMoveTheMargin() {
    MarginFit fit = draw(0.2).fitted(1.1);
    assertThat(fit.distance().value()).isCloseTo(SLOPE, within(0.01));
    assertThat(fit.levelOf(2).value() - fit.levelOf(0).value()).isCloseTo(0.09, within(0.02));
    assertThat(fit.level().value()).isCloseTo(0.07, within(0.015));
    assertThat(fit.distance().low()).isLessThan(SLOPE);
    assertThat(fit.distance().high()).isGreaterThan(SLOPE);
  }

  @Test
  void reportersAreFoundAgain() {
    draw(0);
    double[] residuals = new double[n];
    for (int f = 0; f < n; f++) {
      residuals[f] = logRatio[f] - trueMargin[f] - yearEffect(year[f]);
    }
    Reliability r =
        Reliability.of(
            residuals,
            exporter,
            importer,
            COUNTRIES,
            new MirrorMethod(0.06, 1.1, 0, 200, 10, 10, 0.05, 1.25));
    double worst = 0;
    for (int c = 0; c < COUNTRIES; c++) {
      worst = Math.max(worst, Math.abs(Math.sqrt(r.exporter(c).value()) - exporterError(c)));
      worst = Math.max(worst, Math.abs(Math.sqrt(r.importer(c).value()) - importerError(c)));
    }
    assertThat(worst).as("largest error of a standard deviation").isLessThan(0.08);
    assertThat(r.exporter(COUNTRIES - 1).value()).isGreaterThan(5 * r.exporter(0).value());
  }
}
