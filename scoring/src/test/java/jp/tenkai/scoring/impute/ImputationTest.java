package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.units.Origin.IMPUTED;
import static jp.tenkai.scoring.units.Origin.MISSING;
import static jp.tenkai.scoring.units.Origin.NOT_APPLICABLE;
import static jp.tenkai.scoring.units.Origin.OBSERVED;
import static jp.tenkai.scoring.units.Origin.TOO_OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import org.junit.jupiter.api.Test;

class ImputationTest {

  private static final double NA = Double.NaN;
  private static final List<String> SIX = List.of("A", "B", "C", "D", "E", "F");

  @Test
  void none_leaves_empty_cells_with_the_reason_given() {
    Imputed imputed =
        new Imputation.None()
            .impute(
                new double[] {1, NA, NA},
                origins(OBSERVED, TOO_OLD, MISSING),
                units("A", "B", "C"));

    assertThat(imputed.values()).containsExactly(1, NA, NA);
    assertThat(imputed.origin(1)).isEqualTo(TOO_OLD);
    assertThat(imputed.grouping(1)).isEqualTo(Imputed.NOT_FILLED);
    assertThat(imputed.donors(1)).isZero();
  }

  @Test
  void median_fills_missing_and_too_old_but_never_not_applicable() {
    Imputed imputed =
        new Imputation.Median()
            .impute(
                new double[] {1, 2, 9, NA, NA, NA},
                origins(OBSERVED, OBSERVED, OBSERVED, MISSING, TOO_OLD, NOT_APPLICABLE),
                Units.of(SIX));

    assertThat(imputed.values()).containsExactly(1, 2, 9, 2, 2, NA);
    assertThat(originsOf(imputed))
        .containsExactly(OBSERVED, OBSERVED, OBSERVED, IMPUTED, IMPUTED, NOT_APPLICABLE);
    assertThat(imputed.grouping(3)).isEqualTo(Imputed.ALL_UNITS);
    assertThat(imputed.donors(3)).isEqualTo(3);
  }

  @Test
  void median_of_nothing_leaves_the_cell_empty() {
    Imputed imputed =
        new Imputation.Median()
            .impute(new double[] {NA, NA}, origins(MISSING, MISSING), units("A", "B"));

    assertThat(imputed.values()).containsExactly(NA, NA);
    assertThat(imputed.origin(0)).isEqualTo(MISSING);
  }

  @Test
  void units_outside_the_reference_are_filled_but_fill_nobody() {
    Units units =
        new Units(
            List.of("A", "B", "C", "YARD"), List.of(), new boolean[] {true, true, true, false});

    Imputed withYardstick =
        new Imputation.Median()
            .impute(
                new double[] {1, 3, NA, 1000},
                origins(OBSERVED, OBSERVED, MISSING, OBSERVED),
                units);
    Imputed yardstickEmpty =
        new Imputation.Median()
            .impute(
                new double[] {1, 3, NA, NA}, origins(OBSERVED, OBSERVED, MISSING, MISSING), units);

    assertThat(withYardstick.value(2)).isEqualTo(2);
    assertThat(yardstickEmpty.value(3)).isEqualTo(2);
  }

  @Test
  void group_median_takes_the_finest_group_with_enough_values() {
    String[] fine = {"x", "x", "x", "y", "y", "y"};
    String[] coarse = {"all", "all", "all", "all", "all", "all"};
    Units units = new Units(SIX, List.of(fine, coarse), allTrue(6));

    Imputed imputed =
        new Imputation.GroupMedian(2)
            .impute(
                new double[] {1, 3, NA, 100, NA, NA},
                origins(OBSERVED, OBSERVED, MISSING, OBSERVED, MISSING, NOT_APPLICABLE),
                units);

    // C: median of A and B. E: group y has one value only, so all three: median of 1, 3, 100.
    assertThat(imputed.values()).containsExactly(1, 3, 2, 100, 3, NA);
    assertThat(imputed.grouping(2)).isZero();
    assertThat(imputed.donors(2)).isEqualTo(2);
    assertThat(imputed.grouping(4)).isEqualTo(1);
    assertThat(imputed.donors(4)).isEqualTo(3);
  }

  @Test
  void group_median_without_enough_values_anywhere_stays_missing() {
    Units units =
        new Units(List.of("A", "B"), List.<String[]>of(new String[] {"x", "x"}), allTrue(2));

    Imputed imputed =
        new Imputation.GroupMedian(2)
            .impute(new double[] {1, NA}, origins(OBSERVED, MISSING), units);

    assertThat(imputed.value(1)).isNaN();
    assertThat(imputed.origin(1)).isEqualTo(MISSING);
  }

  /** COINr 1.1.14: a unit whose group label is missing stays missing and fills nobody. */
  @Test
  void units_without_a_label_are_no_group() {
    Units units =
        new Units(
            List.of("A", "B", "C", "D"),
            List.<String[]>of(new String[] {null, null, " ", ""}),
            allTrue(4));

    Imputed imputed =
        new Imputation.GroupMedian(1)
            .impute(
                new double[] {1, NA, 3, NA}, origins(OBSERVED, MISSING, OBSERVED, MISSING), units);

    assertThat(imputed.values()).containsExactly(1, NA, 3, NA);
  }

  @Test
  void filled_values_do_not_fill_others() {
    // D is filled from its fine group first; B's coarse median must still see observed values only.
    String[] fine = {"x", "y", "z", "z"};
    String[] coarse = {"all", "all", "all", "all"};
    Units units = new Units(List.of("A", "B", "C", "D"), List.of(fine, coarse), allTrue(4));

    Imputed imputed =
        new Imputation.GroupMedian(1)
            .impute(
                new double[] {1, NA, 9, NA}, origins(OBSERVED, MISSING, OBSERVED, MISSING), units);

    assertThat(imputed.values()).containsExactly(1, 5, 9, 9);
  }

  @Test
  void mean_and_group_mean_are_of_the_observed_reference_values() {
    Units units =
        new Units(
            List.of("A", "B", "C", "D", "YARD"),
            List.<String[]>of(new String[] {"x", "x", "y", "x", "x"}),
            new boolean[] {true, true, true, true, false});
    double[] values = {1, 4, 10, NA, 1000};
    Origin[] origins = origins(OBSERVED, OBSERVED, OBSERVED, MISSING, OBSERVED);

    Imputed mean = new Imputation.Mean().impute(values, origins, units);
    Imputed groupMean = new Imputation.GroupMean(2).impute(values, origins, units);

    assertThat(mean.value(3)).isEqualTo(5);
    assertThat(mean.filling(3)).contains(Filling.MEAN);
    assertThat(mean.donors(3)).isEqualTo(3);
    assertThat(groupMean.value(3)).isEqualTo(2.5);
    assertThat(groupMean.filling(3)).contains(Filling.GROUP_MEAN);
    assertThat(groupMean.grouping(3)).isZero();
  }

  @Test
  void an_empty_cell_says_why() {
    Units units =
        new Units(
            List.of("A", "B", "C"), List.<String[]>of(new String[] {"x", "x", null}), allTrue(3));
    double[] values = {1, NA, NA};
    Origin[] origins = origins(OBSERVED, MISSING, MISSING);

    Imputed grouped = new Imputation.GroupMean(2).impute(values, origins, units);
    assertThat(grouped.gap(0)).isEmpty();
    assertThat(grouped.gap(1)).contains(Gap.TOO_FEW_DONORS);
    assertThat(grouped.gap(2)).contains(Gap.NO_GROUP);
    assertThat(new Imputation.None().impute(values, origins, units).gap(1))
        .contains(Gap.NO_IMPUTATION);
  }

  @Test
  void a_group_median_of_no_values_is_refused() {
    assertThatThrownBy(() -> new Imputation.GroupMedian(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Group median, observed values asked for: expected at least 1, but found 0");
  }

  private static Units units(String... codes) {
    return Units.of(List.of(codes));
  }

  private static Origin[] origins(Origin... origins) {
    return origins;
  }

  private static List<Origin> originsOf(Imputed imputed) {
    List<Origin> origins = new ArrayList<>();
    for (int unit = 0; unit < imputed.values().length; unit++) {
      origins.add(imputed.origin(unit));
    }
    return origins;
  }

  private static boolean[] allTrue(int size) {
    boolean[] flags = new boolean[size];
    Arrays.fill(flags, true);
    return flags;
  }
}
