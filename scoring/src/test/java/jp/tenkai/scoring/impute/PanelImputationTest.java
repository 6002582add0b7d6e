package jp.tenkai.scoring.impute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Panel;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class PanelImputationTest {

  private static final double NA = Double.NaN;

  /** Three entities in three years; the rows stand in no order of time on purpose. */
  private static final Units UNITS =
      Units.ofPanel(
          new Panel(
              List.of("C", "A", "B", "A", "B", "C", "A", "B", "C"),
              new double[] {2020, 2020, 2020, 2018, 2018, 2018, 2019, 2019, 2019}));

  /** COINr's own test suite: (3, -, 5), (-, 5, 6), (7, 8, -). */
  private static final double[] VALUES = {NA, 5, 6, 3, NA, 7, NA, 5, 8};

  private static final int A_2019 = 6;
  private static final int B_2018 = 4;
  private static final int C_2020 = 0;

  @Test
  void linear_gives_4_5_8() {
    Imputed imputed = impute(new PanelLinear(), VALUES);

    assertThat(gapsOf(imputed)).containsExactly(4, 5, 8);
    assertThat(imputed.filling(A_2019)).contains(Filling.LINEAR);
    assertThat(imputed.donors(A_2019)).isEqualTo(2);
    assertThat(imputed.source(A_2019)).isEqualTo(Imputed.NO_SOURCE);
    assertThat(imputed.source(B_2018)).isEqualTo(7);
    assertThat(impute(new PanelLinearConstant(), VALUES).values())
        .containsExactly(imputed.values());
  }

  @Test
  void constant_gives_3_5_8() {
    Imputed imputed = impute(new PanelConstant(), VALUES);

    assertThat(gapsOf(imputed)).containsExactly(3, 5, 8);
    assertThat(imputed.source(A_2019)).isEqualTo(3);
    assertThat(imputed.grouping(A_2019)).isEqualTo(Imputed.OWN_VALUES);
  }

  @Test
  void latest_looks_back_only() {
    Imputed imputed = impute(PanelLatest.UNLIMITED, VALUES);

    assertThat(gapsOf(imputed)).containsExactly(3, NA, 8);
    assertThat(imputed.gap(B_2018)).contains(Gap.NONE_WITHIN_LIMIT);
  }

  /** method-reference.md, section 3, trap 15: flat beyond the ends, not a line drawn on. */
  @Test
  void linear_is_flat_beyond_the_ends() {
    Units units = years("A", 2000, 2001, 2002, 2003, 2010);
    double[] values = {NA, 1, 2, NA, NA};

    assertThat(impute(new PanelLinear(), values, units).values()).containsExactly(1, 1, 2, 2, 2);
  }

  @Test
  void linear_counts_time_not_points() {
    Units units = years("A", 2000, 2001, 2010);

    assertThat(impute(new PanelLinear(), new double[] {0, NA, 10}, units).value(1)).isEqualTo(1);
  }

  /**
   * method-reference.md, section 3, trap 15: the limit counts time points in the data, so that gaps
   * in the calendar do not count. 2001 to 2010 is one point here.
   */
  @Test
  void latest_limits_by_time_points_not_by_years() {
    Units units = years("A", 2000, 2001, 2010, 2011);
    double[] values = {NA, 7, NA, NA};

    assertThat(impute(new PanelLatest(1), values, units).values()).containsExactly(NA, 7, 7, NA);
    assertThat(impute(new PanelLatest(2), values, units).values()).containsExactly(NA, 7, 7, 7);
  }

  /** A point that only another entity has counts: the points are those of the panel. */
  @Test
  void time_points_are_those_of_the_whole_panel() {
    Units units = Units.ofPanel(new Panel(List.of("A", "A", "B"), new double[] {2000, 2002, 2001}));

    Imputed imputed = impute(new PanelLatest(1), new double[] {7, NA, 1}, units);

    assertThat(imputed.value(1)).isNaN();
    assertThat(imputed.gap(1)).contains(Gap.NONE_WITHIN_LIMIT);
  }

  @Test
  void latest_does_not_use_imputed_values_again() {
    Units units = years("A", 2000, 2001, 2002);

    Imputed imputed = impute(new PanelLatest(1), new double[] {7, NA, NA}, units);

    assertThat(imputed.values()).containsExactly(7, 7, NA);
  }

  /** COINr's linear stops with an error here. */
  @Test
  void a_single_observation_makes_no_line_and_says_so() {
    Units units = years("A", 2000, 2001, 2002);
    double[] values = {NA, 4, NA};

    Imputed linear = impute(new PanelLinear(), values, units);
    assertThat(linear.values()).containsExactly(NA, 4, NA);
    assertThat(linear.origin(0)).isEqualTo(Origin.MISSING);
    assertThat(linear.gap(0)).contains(Gap.SINGLE_OBSERVATION);

    assertThat(impute(new PanelLinearConstant(), values, units).values()).containsExactly(4, 4, 4);
    assertThat(impute(new PanelConstant(), values, units).values()).containsExactly(4, 4, 4);
  }

  @Test
  void an_entity_without_a_value_stays_empty() {
    Units units = years("A", 2000, 2001);
    for (Imputation method :
        List.of(
            PanelLatest.UNLIMITED,
            new PanelConstant(),
            new PanelLinear(),
            new PanelLinearConstant())) {
      Imputed imputed = impute(method, new double[] {NA, NA}, units);

      assertThat(imputed.values()).containsExactly(NA, NA);
      assertThat(imputed.gap(0)).contains(Gap.TOO_FEW_DONORS);
    }
  }

  @Test
  void without_a_panel_the_method_is_refused() {
    assertThatThrownBy(() -> impute(new PanelLinear(), new double[] {1, NA}, SampleTable.units(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Imputation PanelLinear[]: expected units with a panel, but found none");
  }

  @Test
  void looking_back_no_point_is_refused() {
    assertThatThrownBy(() -> new PanelLatest(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected at least 1, but found 0");
  }

  private static double[] gapsOf(Imputed imputed) {
    return new double[] {imputed.value(A_2019), imputed.value(B_2018), imputed.value(C_2020)};
  }

  private static Units years(String entity, double... times) {
    return Units.ofPanel(new Panel(Collections.nCopies(times.length, entity), times));
  }

  private static Imputed impute(Imputation method, double[] values) {
    return impute(method, values, UNITS);
  }

  private static Imputed impute(Imputation method, double[] values, Units units) {
    return method.impute(SampleTable.of(units, values)).get(0);
  }
}
