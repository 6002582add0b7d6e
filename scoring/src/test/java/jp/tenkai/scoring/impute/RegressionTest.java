package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {

  /** By hand: means 2.5 and 4, slope 7/5, constant 0.5, so 7.5 at x = 5. */
  private static final double[] X = {1, 2, 3, 4, 5};

  private static final double[] Y = {2, 3, 5, 6, NA};

  @Test
  void one_predictor_worked_by_hand() {
    List<Imputed> imputed = new Regression(1, 1).impute(SampleTable.of(SampleTable.units(5), X, Y));

    assertThat(imputed.get(1).value(4)).isEqualTo(7.5, within(1e-12));
    assertThat(imputed.get(1).filling(4)).contains(Filling.REGRESSION);
    assertThat(imputed.get(1).donors(4)).isEqualTo(4);
    assertThat(imputed.get(1).predictors(4)).isEqualTo(1);
    assertThat(imputed.get(0).values()).containsExactly(X);
  }

  @Test
  void two_predictors_of_an_exact_plane() {
    // y = 3 + 2a - b.
    double[] a = {1, 2, 3, 4, 5, 2};
    double[] b = {2, 1, 5, 3, 8, 7};
    double[] y = {3, 6, 4, 8, 5, NA};

    Imputed imputed =
        new Regression(5, 1).impute(SampleTable.of(SampleTable.units(6), a, b, y)).get(2);

    assertThat(imputed.value(5)).isEqualTo(0, within(1e-10));
    assertThat(imputed.predictors(5)).isEqualTo(2);
    assertThat(imputed.donors(5)).isEqualTo(5);
  }

  @Test
  void a_cell_is_predicted_from_what_its_unit_has() {
    // U4 lacks the better predictor and falls back on X alone.
    double[] better = {2, 3, 5, 6, NA};

    Imputed imputed =
        new Regression(1, 1).impute(SampleTable.of(SampleTable.units(5), X, Y, better)).get(1);

    assertThat(imputed.value(4)).isEqualTo(7.5, within(1e-12));
  }

  @Test
  void with_few_complete_units_fewer_predictors_are_taken_and_counted() {
    double[] second = {1, 5, 2, 8, 3};

    Imputed imputed =
        new Regression(2, 2).impute(SampleTable.of(SampleTable.units(5), X, Y, second)).get(1);

    // Two predictors would leave 4 - 3 = 1 spare donor.
    assertThat(imputed.predictors(4)).isEqualTo(1);
    assertThat(imputed.value(4)).isEqualTo(7.5, within(1e-12));
  }

  @Test
  void a_copy_of_a_predictor_is_passed_over() {
    double[] copy = {10, 20, 30, 40, 50};
    double[] third = {1, 0, 0, 1, 0};

    Imputed imputed =
        new Regression(3, 0).impute(SampleTable.of(SampleTable.units(5), X, Y, copy, third)).get(1);

    assertThat(imputed.predictors(4)).isEqualTo(2);
    assertThat(imputed.value(4)).isFinite();
  }

  @Test
  void what_cannot_be_predicted_says_why() {
    ImputationTable few = SampleTable.of(SampleTable.units(5), X, new double[] {2, 3, 4, NA, NA});
    Imputed tooFew = new Regression(1, 2).impute(few).get(1);
    assertThat(tooFew.value(4)).isNaN();
    assertThat(tooFew.gap(4)).contains(Gap.TOO_FEW_DONORS);

    ImputationTable alone = SampleTable.of(SampleTable.units(5), new double[] {1, 2, 3, 4, NA}, Y);
    Imputed noPredictor = new Regression(1, 1).impute(alone).get(1);
    assertThat(noPredictor.gap(4)).contains(Gap.NO_PREDICTOR);
  }

  @Test
  void draws_spread_as_the_residuals_do() {
    Sampler sampler = new Regression(1, 1).sampler(SampleTable.of(SampleTable.units(5), X, Y));
    int draws = 20_000;
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      Imputed drawn = sampler.draw(7, draw).get(1);
      assertThat(drawn.filling(4)).contains(Filling.REGRESSION_DRAW);
      double residual = drawn.value(4) - 7.5;
      sum += residual;
      squares += residual * residual;
    }
    // Residuals 0.1, -0.3, 0.3, -0.1 by hand: variance 0.2 / (4 - 2).
    assertThat(sum / draws).isEqualTo(0, within(0.01));
    assertThat(squares / draws).isEqualTo(0.1, within(0.004));
  }

  @Test
  void a_draw_without_a_spare_donor_is_left_empty() {
    double[] y = {2, 3, NA, NA, NA};
    Regression exact = new Regression(1, 0);
    ImputationTable table = SampleTable.of(SampleTable.units(5), X, y);

    // Two points correlate with nothing that could be told from chance.
    assertThat(exact.impute(table).get(1).value(4)).isNaN();
    double[] three = {2, 3, 5, NA, NA};
    double[] second = {1, 0, 4, 2, 3};
    ImputationTable square = SampleTable.of(SampleTable.units(5), X, three, second);
    Imputed expected = new Regression(2, 0).impute(square).get(1);
    Imputed drawn = new Regression(2, 0).draw(square, 1, 0).get(1);
    assertThat(expected.value(4)).isFinite();
    assertThat(expected.donors(4)).isEqualTo(expected.predictors(4) + 1);
    assertThat(drawn.value(4)).isNaN();
    assertThat(drawn.gap(4)).contains(Gap.TOO_FEW_DONORS);
  }

  @Test
  void nothing_to_predict_with_is_refused() {
    assertThatThrownBy(() -> new Regression(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected at least 1 predictor");
  }
}
