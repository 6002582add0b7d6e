package jp.tenkai.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrderedWeightedTest {

  private static final double NA = Double.NaN;
  private static final double[] EQUAL = {1, 1, 1, 1};
  private static final double[] VALUES = {0.6, 1, 0.3, 0.5};

  /** Yager (1988): the maximum, the minimum and the mean are members of the family. */
  @Test
  void yager_maximum_minimum_and_mean() {
    assertThat(of(1, 0, 0, 0).of(VALUES, EQUAL)).isEqualTo(1);
    assertThat(of(0, 0, 0, 1).of(VALUES, EQUAL)).isEqualTo(0.3);
    assertThat(of(1, 1, 1, 1).of(VALUES, EQUAL)).isEqualTo(0.6, within(1e-15));
  }

  /** The definition of Yager (1988), by hand: in order 1, 0.6, 0.5, 0.3. */
  @Test
  void yager_by_hand() {
    assertThat(of(0.2, 0.3, 0.1, 0.4).of(VALUES, EQUAL))
        .isEqualTo(0.2 * 1 + 0.3 * 0.6 + 0.1 * 0.5 + 0.4 * 0.3, within(1e-15))
        .isEqualTo(0.55, within(1e-15));
  }

  /**
   * The interpolation of Torra (1997), by hand. Importances 1/2, 1/4, 1/4 of the values 10, 30, 20;
   * place weights 1/2, 1/2, 0, that is the function through (1/3, 1/2), (2/3, 1), (1, 1). In order:
   * 30 takes up 1/4 of the order, w(1/4) = 3/8; 20 up to 1/2, w(1/2) = 3/4; 10 the rest.
   */
  @Test
  void torra_unequal_importances() {
    double[] values = {10, 30, 20};
    double[] importances = {2, 1, 1};

    assertThat(of(1, 1, 0).of(values, importances))
        .isEqualTo(3.0 / 8 * 30 + 3.0 / 8 * 20 + 1.0 / 4 * 10, within(1e-12))
        .isEqualTo(21.25, within(1e-12));
  }

  /** Torra (1997): equal place weights give the weighted mean, equal importances Yager's OWA. */
  @Test
  void torra_special_cases() {
    assertThat(of(1, 1, 1).of(new double[] {10, 30, 20}, new double[] {5, 2, 1}))
        .isEqualTo((5 * 10 + 2 * 30 + 20) / 8.0, within(1e-12));
    assertThat(of(5, 3, 2).of(new double[] {10, 30, 20}, new double[] {7, 7, 7}))
        .isEqualTo(0.5 * 30 + 0.3 * 20 + 0.2 * 10, within(1e-12));
  }

  @Test
  void fewer_children_than_places_share_the_whole_order() {
    // Two of four: the better one takes the first two places.
    assertThat(of(4, 3, 2, 1).of(new double[] {NA, 10, NA, 20}, EQUAL))
        .isEqualTo(0.7 * 20 + 0.3 * 10, within(1e-12));
    assertThat(of(4, 3, 2, 1).of(new double[] {NA, 10}, new double[] {1, 1})).isEqualTo(10);
    assertThat(of(1, 0).of(new double[] {NA, NA}, new double[] {1, 1})).isNaN();
    assertThat(of(1, 0).of(new double[] {9, 4}, new double[] {0, 1})).isEqualTo(4);
  }

  @Test
  void place_weights_that_say_nothing_are_refused() {
    assertThatThrownBy(() -> of(0, 0))
        .hasMessage(
            "Place weights of an ordered weighted average: expected at least one above 0, but"
                + " found [0.0, 0.0]");
    assertThatThrownBy(() -> of(1, -1))
        .hasMessage(
            "Place weights of an ordered weighted average: expected finite numbers of at least 0,"
                + " but found [1.0, -1.0]");
  }

  private static OrderedWeighted of(double... places) {
    return new OrderedWeighted(Arrays.stream(places).boxed().toList());
  }
}
