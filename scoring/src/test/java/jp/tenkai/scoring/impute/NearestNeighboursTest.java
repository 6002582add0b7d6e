package jp.tenkai.scoring.impute;

import static jp.tenkai.scoring.impute.SampleTable.NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NearestNeighboursTest {

  private static final double[] PLACE = {0, 1, 2, 10, 11, 1.4};
  private static final double[] VALUE = {5, 7, 9, 50, 70, NA};

  @Test
  void the_mean_of_the_nearest_units() {
    Imputed imputed = impute(new NearestNeighbours(2, 1), PLACE, VALUE);

    // U1 at distance 0.4, U2 at 0.6.
    assertThat(imputed.value(5)).isEqualTo(8);
    assertThat(imputed.filling(5)).contains(Filling.NEAREST_NEIGHBOURS);
    assertThat(imputed.donors(5)).isEqualTo(2);
  }

  @Test
  void a_unit_without_the_value_is_no_donor() {
    Imputed imputed =
        impute(new NearestNeighbours(2, 1), PLACE, new double[] {5, NA, 9, 50, 70, NA});

    assertThat(imputed.value(5)).isEqualTo(7);
  }

  @Test
  void ties_go_by_the_order_of_the_units() {
    Imputed imputed =
        impute(
            new NearestNeighbours(1, 1), new double[] {0, 4, 2, 8}, new double[] {11, 13, NA, 99});

    assertThat(imputed.value(2)).isEqualTo(11);
  }

  @Test
  void rows_count_in_units_of_their_spread() {
    // On the raw scale the second row would decide: U0 is nearer there by 1,000 but U1 in the
    // first.
    double[] first = {0, 10, 0, 10, 9};
    double[] second = {100_000, 0, 0, 100_000, 55_000};
    double[] value = {1, 2, 3, 4, NA};

    Imputed imputed =
        new NearestNeighbours(1, 2)
            .impute(SampleTable.of(SampleTable.units(5), first, second, value))
            .get(2);

    assertThat(imputed.value(4)).isEqualTo(4);
  }

  @Test
  void too_little_overlap_or_too_few_donors_leave_the_cell_empty() {
    assertThat(impute(new NearestNeighbours(2, 2), PLACE, VALUE).gap(5))
        .contains(Gap.TOO_FEW_DONORS);
    assertThat(impute(new NearestNeighbours(6, 1), PLACE, VALUE).value(5)).isNaN();
  }

  @Test
  void no_donor_is_refused() {
    assertThatThrownBy(() -> new NearestNeighbours(0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Imputed impute(NearestNeighbours method, double[] place, double[] value) {
    return method.impute(SampleTable.of(SampleTable.units(place.length), place, value)).get(1);
  }
}
