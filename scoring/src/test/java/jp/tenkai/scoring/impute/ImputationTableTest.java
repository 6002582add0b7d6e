package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class ImputationTableTest {

  private static final Units FIVE = SampleTable.units(5);
  private static final double[] X = {1, 2, 3, 4, 5};
  private static final double[] Y = {2, 3, 5, 6, NA};

  @Test
  void a_method_sees_the_rows_that_carry_it_and_no_others() {
    double[] perfect = {2, 3, 5, 6, 9};
    ImputationTable table = SampleTable.of(FIVE, perfect, X, Y, new double[] {NA, 1, 2, 6, 8});

    List<Imputed> imputed =
        table.impute(
            List.of(
                new Imputation.None(),
                new Regression(1, 1),
                new Regression(1, 1),
                new Imputation.Mean()));

    // Regressed on X (7.5, see RegressionTest), not on the better row of another method.
    assertThat(imputed.get(2).value(4)).isEqualTo(7.5, within(1e-12));
    assertThat(imputed.get(3).value(0)).isEqualTo(17 / 4.0);
    assertThat(imputed.get(3).filling(0)).contains(Filling.MEAN);
    assertThat(imputed.get(3).grouping(0)).isEqualTo(Imputed.ALL_UNITS);
  }

  @Test
  void a_sampler_draws_the_rows_of_drawing_methods_and_fills_the_others_alike() {
    ImputationTable table = SampleTable.of(FIVE, X, Y, new double[] {NA, 1, 2, 6, 8});
    List<Imputation> methods =
        List.of(new Regression(1, 1), new Regression(1, 1), new Imputation.Mean());

    List<Imputed> drawn = table.sampler(methods).draw(1, 0);

    assertThat(drawn.get(1).filling(4)).contains(Filling.REGRESSION_DRAW);
    assertThat(drawn.get(2).value(0)).isEqualTo(17 / 4.0);
  }

  @Test
  void shapes_codes_signs_and_origins_are_checked() {
    Origin[] observed = SampleTable.origins(X);
    assertThatThrownBy(
            () ->
                new ImputationTable(
                    new double[][] {X},
                    new Origin[][] {observed},
                    new int[] {0},
                    new String[] {"g"},
                    FIVE))
        .hasMessage("Imputation table, sign of 'row 0': expected 1 or -1, but found 0");
    assertThatThrownBy(
            () ->
                new ImputationTable(
                    new String[] {"a", "a"},
                    new double[][] {X, X},
                    new Origin[][] {observed, observed},
                    new int[] {1, 1},
                    new String[] {"g", "g"},
                    FIVE))
        .hasMessage("Imputation table: expected each code once, but found [a, a]");
    assertThatThrownBy(() -> SampleTable.of(FIVE, new double[] {1, 2}))
        .hasMessageContaining("expected 5 values and origins, one a unit, but found 2 and 2");
    assertThatThrownBy(
            () ->
                new ImputationTable(
                    new double[][] {Y},
                    new Origin[][] {observed},
                    new int[] {1},
                    new String[] {"g"},
                    FIVE))
        .hasMessageContaining("unit 'U4': expected a number that is OBSERVED")
        .hasMessageContaining("found NaN that is OBSERVED");
    assertThatThrownBy(() -> SampleTable.of(FIVE, X).impute(List.of()))
        .hasMessage("Imputation: expected 1 methods, one a row, but found 0");
  }
}
