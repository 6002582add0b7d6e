package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenkai.scoring.impute.NormalFit.Ending;
import jp.tenkai.scoring.units.Origin;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class MultivariateNormalTest {

  private static final MultivariateNormal EXACT = new MultivariateNormal(0, 1e-13, 100_000);

  private static final double[] FIRST = {3, 5, 8, 9, 12, 2, 15, 7};
  private static final double[] SECOND = {10, 14, 13, 20, 22, NA, NA, NA};

  /**
   * Anderson (1957), "Maximum likelihood estimates for a multivariate normal distribution when some
   * observations are missing", JASA 52: with the second variable missing for some units and the
   * first for none, the likelihood factorises into the first variable and the regression on it, so
   * the maximum is known without iterating.
   */
  @Test
  void monotone_pairs_equal_the_closed_form() {
    int complete = 5;
    double meanX = mean(FIRST, complete);
    double meanY = mean(SECOND, complete);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < complete; i++) {
      xx += (FIRST[i] - meanX) * (FIRST[i] - meanX) / complete;
      xy += (FIRST[i] - meanX) * (SECOND[i] - meanY) / complete;
      yy += (SECOND[i] - meanY) * (SECOND[i] - meanY) / complete;
    }
    double slope = xy / xx;
    double allMean = mean(FIRST, 8);
    double allVariance = 0;
    for (double value : FIRST) {
      allVariance += (value - allMean) * (value - allMean) / 8;
    }
    ImputationTable table = SampleTable.of(SampleTable.units(8), FIRST, SECOND);

    NormalFit fit = EXACT.fit(table);
    Imputed imputed = EXACT.impute(table).get(1);

    assertThat(fit.ending()).isEqualTo(Ending.CONVERGED);
    assertThat(fit.mean(0)).isEqualTo(allMean, within(1e-9));
    assertThat(fit.mean(1)).isEqualTo(meanY + slope * (allMean - meanX), within(1e-9));
    assertThat(fit.covariance(0, 0)).isEqualTo(allVariance, within(1e-9));
    assertThat(fit.covariance(0, 1)).isEqualTo(slope * allVariance, within(1e-9));
    assertThat(fit.covariance(1, 1))
        .isEqualTo(yy - slope * xy + slope * slope * allVariance, within(1e-9));
    for (int unit = complete; unit < 8; unit++) {
      assertThat(imputed.value(unit))
          .isEqualTo(meanY + slope * (FIRST[unit] - meanX), within(1e-9));
      assertThat(imputed.filling(unit)).contains(Filling.NORMAL_MEAN);
      assertThat(imputed.donors(unit)).isEqualTo(complete);
      assertThat(imputed.predictors(unit)).isEqualTo(1);
    }
  }

  /**
   * Where gaps follow no order there is no closed form; but no step away from the estimate may
   * raise the likelihood of what was observed, computed here from blocks of the covariance by LU.
   */
  @Test
  void no_step_away_from_the_estimate_is_likelier() {
    double[][] values = new double[4][60];
    Random random = new Random(5);
    for (int unit = 0; unit < 60; unit++) {
      double level = random.nextGaussian();
      for (double[] row : values) {
        double value = level + 0.7 * random.nextGaussian();
        row[unit] = random.nextInt(4) == 0 ? NA : value;
      }
    }
    NormalFit fit = EXACT.fit(SampleTable.of(SampleTable.units(60), values));
    double[] mean = new double[4];
    double[][] covariance = new double[4][4];
    for (int i = 0; i < 4; i++) {
      mean[i] = fit.mean(i);
      for (int j = 0; j < 4; j++) {
        covariance[i][j] = fit.covariance(i, j);
      }
    }
    double best = logLikelihood(values, mean, covariance);

    assertThat(fit.ending()).isEqualTo(Ending.CONVERGED);
    for (double step : new double[] {1e-3, -1e-3}) {
      for (int i = 0; i < 4; i++) {
        mean[i] += step;
        assertThat(logLikelihood(values, mean, covariance)).isLessThan(best);
        mean[i] -= step;
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += step;
          covariance[j][i] = covariance[i][j];
          assertThat(logLikelihood(values, mean, covariance)).isLessThan(best);
          covariance[i][j] -= step;
          covariance[j][i] = covariance[i][j];
        }
      }
    }
  }

  @Test
  void draws_have_the_conditional_mean_and_spread() {
    ImputationTable table = SampleTable.of(SampleTable.units(8), FIRST, SECOND);
    NormalFit fit = EXACT.fit(table);
    double expected = EXACT.impute(table).get(1).value(6);
    double conditional =
        fit.covariance(1, 1) - fit.covariance(0, 1) * fit.covariance(0, 1) / fit.covariance(0, 0);
    Sampler sampler = EXACT.sampler(table);
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      Imputed drawn = sampler.draw(3, draw).get(1);
      assertThat(drawn.filling(6)).contains(Filling.NORMAL_DRAW);
      sum += drawn.value(6) - expected;
      squares += (drawn.value(6) - expected) * (drawn.value(6) - expected);
    }
    assertThat(sum / draws).isEqualTo(0, within(0.05));
    assertThat(squares / draws / conditional).isEqualTo(1, within(0.04));
  }

  /** Two gaps of one unit are drawn together: their draws correlate as the indicators do. */
  @Test
  void gaps_of_one_unit_are_drawn_together() {
    int count = 400;
    double[][] values = new double[3][count];
    Random random = new Random(9);
    for (int unit = 0; unit < count; unit++) {
      double shared = random.nextGaussian();
      values[0][unit] = random.nextGaussian();
      values[1][unit] = shared + 0.1 * random.nextGaussian();
      values[2][unit] = -shared + 0.1 * random.nextGaussian();
    }
    values[1][0] = NA;
    values[2][0] = NA;
    Sampler sampler =
        new MultivariateNormal(0, 1e-8, 1000)
            .sampler(SampleTable.of(SampleTable.units(count), values));
    int opposite = 0;
    for (int draw = 0; draw < 500; draw++) {
      List<Imputed> drawn = sampler.draw(1, draw);
      opposite += drawn.get(1).value(0) * drawn.get(2).value(0) < 0 ? 1 : 0;
    }
    assertThat(opposite).isGreaterThan(450);
  }

  @Test
  void what_has_not_settled_fills_nothing_and_says_so() {
    ImputationTable table = SampleTable.of(SampleTable.units(8), FIRST, SECOND);
    MultivariateNormal hasty = new MultivariateNormal(0, 1e-13, 2);

    assertThat(hasty.fit(table).ending()).isEqualTo(Ending.NOT_CONVERGED);
    assertThat(hasty.fit(table).lastMove()).isGreaterThan(1e-13);
    assertThat(hasty.impute(table).get(1).value(5)).isNaN();
    assertThat(hasty.impute(table).get(1).gap(5)).contains(Gap.NOT_CONVERGED);
    assertThat(hasty.draw(table, 1, 0).get(1).gap(5)).contains(Gap.NOT_CONVERGED);
  }

  @Test
  void a_copy_is_singular_without_a_ridge_and_filled_with_one() {
    double[] copy = {6, 10, 16, 18, 24, 4, 30, NA};
    ImputationTable table = SampleTable.of(SampleTable.units(8), FIRST, copy);

    assertThat(EXACT.fit(table).ending()).isEqualTo(Ending.SINGULAR);
    assertThat(EXACT.impute(table).get(1).gap(7)).contains(Gap.SINGULAR);
    Imputed ridged = new MultivariateNormal(1e-4, 1e-10, 1000).impute(table).get(1);
    assertThat(ridged.value(7)).isEqualTo(14, within(0.01));
  }

  @Test
  void constants_empty_rows_and_empty_units() {
    double[] constant = {4, 4, 4, 4, NA, NA, NA, NA};
    double[] nothing = {NA, NA, NA, NA, NA, NA, NA, NA};
    double[] first = FIRST.clone();
    first[7] = NA;
    ImputationTable table = SampleTable.of(SampleTable.units(8), first, SECOND, constant, nothing);

    List<Imputed> imputed = EXACT.impute(table);

    assertThat(imputed.get(2).value(6)).isEqualTo(4);
    assertThat(imputed.get(3).gap(0)).contains(Gap.TOO_FEW_DONORS);
    assertThat(imputed.get(0).gap(7)).contains(Gap.NO_PREDICTOR);
    assertThat(imputed.get(1).origin(7)).isEqualTo(Origin.MISSING);
    assertThat(imputed.get(1).origin(6)).isEqualTo(Origin.IMPUTED);
  }

  @Test
  void parameters_are_checked() {
    assertThatThrownBy(() -> new MultivariateNormal(-1, 1e-6, 10))
        .hasMessage("Multivariate normal, ridge: expected a finite number from 0, but found -1.0");
    assertThatThrownBy(() -> new MultivariateNormal(0, 0, 10)).hasMessageContaining("tolerance");
    assertThatThrownBy(() -> new MultivariateNormal(0, 1, 0)).hasMessageContaining("iterations");
  }

  private static double mean(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  private static double logLikelihood(double[][] values, double[] mean, double[][] covariance) {
    double sum = 0;
    for (int unit = 0; unit < values[0].length; unit++) {
      int column = unit;
      int[] observed =
          IntStream.range(0, mean.length)
              .filter(row -> !Double.isNaN(values[row][column]))
              .toArray();
      if (observed.length == 0) {
        continue;
      }
      double[][] block = new double[observed.length][observed.length];
      double[] distance = new double[observed.length];
      for (int i = 0; i < observed.length; i++) {
        distance[i] = values[observed[i]][unit] - mean[observed[i]];
        for (int j = 0; j < observed.length; j++) {
          block[i][j] = covariance[observed[i]][observed[j]];
        }
      }
      LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(block));
      double[] solved = lu.getSolver().solve(new ArrayRealVector(distance)).toArray();
      double quadratic = 0;
      for (int i = 0; i < observed.length; i++) {
        quadratic += distance[i] * solved[i];
      }
      sum -= 0.5 * (Math.log(lu.getDeterminant()) + quadratic);
    }
    return sum;
  }
}
