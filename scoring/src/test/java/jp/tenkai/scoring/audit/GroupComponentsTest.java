package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupComponentsTest {

  /** Centred rows without correlation among each other (Hadamard's of order 8). */
  private static final double[][] FREE = {
    {1, -1, 1, -1, 1, -1, 1, -1},
    {1, 1, -1, -1, 1, 1, -1, -1},
    {1, -1, -1, 1, 1, -1, -1, 1},
    {1, 1, 1, 1, -1, -1, -1, -1}
  };

  /** Two children correlated by r: eigenvalues 1 + r and 1 - r, loadings sqrt((1 +- r) / 2). */
  @Test
  void two_children_in_closed_form() {
    double r = 0.6;
    GroupComponents found = of(FREE[0], sum(r, FREE[0], 0.8, FREE[1]));

    assertThat(found.eigenvalue(0)).isEqualTo(1.6, within(1e-14));
    assertThat(found.eigenvalue(1)).isEqualTo(0.4, within(1e-14));
    assertThat(found.share(0)).isEqualTo(0.8, within(1e-14));
    assertThat(found.loading(0, 0)).isEqualTo(Math.sqrt(0.8), within(1e-14));
    assertThat(found.loading(1, 0)).isEqualTo(Math.sqrt(0.8), within(1e-14));
    assertThat(found.loading(0, 1)).isEqualTo(Math.sqrt(0.2), within(1e-14));
    assertThat(found.loading(1, 1)).isEqualTo(-Math.sqrt(0.2), within(1e-14));
    assertThat(found.dimensions()).isEqualTo(1);
    assertThat(found.opposedLoadings()).isZero();
    assertThat(found.n()).isEqualTo(8);
  }

  /** Three children correlated by 1/2 with each other: eigenvalues 1 + 2r, 1 - r, 1 - r. */
  @Test
  void three_children_in_closed_form() {
    GroupComponents found =
        of(sum(1, FREE[0], 1, FREE[1]), sum(1, FREE[0], 1, FREE[2]), sum(1, FREE[0], 1, FREE[3]));

    assertThat(found.eigenvalue(0)).isEqualTo(2, within(1e-14));
    assertThat(found.eigenvalue(1)).isEqualTo(0.5, within(1e-14));
    assertThat(found.eigenvalue(2)).isEqualTo(0.5, within(1e-14));
    for (int child = 0; child < 3; child++) {
      assertThat(found.loading(child, 0)).isEqualTo(Math.sqrt(2.0 / 3), within(1e-14));
    }
  }

  /** Correlations 0.6 with the first and 0 between the others: eigenvalues 1, 1 +- 0.6 sqrt 2. */
  @Test
  void a_chain_of_three_in_closed_form() {
    double[] middle = FREE[0];
    GroupComponents found =
        of(
            middle,
            sum(0.6, FREE[0], 0.8, FREE[1]),
            // 0.36 + 0.8 b = 0 for no correlation with the second; the rest fills up to length 1.
            sum(1, sum(0.6, FREE[0], -0.45, FREE[1]), Math.sqrt(1 - 0.36 - 0.2025), FREE[2]));

    assertThat(found.eigenvalue(0)).isEqualTo(1 + 0.6 * Math.sqrt(2), within(1e-14));
    assertThat(found.eigenvalue(1)).isEqualTo(1, within(1e-14));
    assertThat(found.eigenvalue(2)).isEqualTo(1 - 0.6 * Math.sqrt(2), within(1e-14));
    // An eigenvalue of exactly 1 explains no more than a child does, whatever rounding says.
    assertThat(found.dimensions()).isEqualTo(1);
  }

  @Test
  void children_without_correlation_have_no_common_dimension() {
    assertThat(of(FREE).dimensions()).isZero();
    assertThat(of(FREE).share(0)).isEqualTo(0.25, within(1e-14));
  }

  @Test
  void a_child_that_goes_the_other_way_is_counted_and_the_others_stay_positive() {
    GroupComponents found =
        of(
            sum(1, FREE[0], 0.5, FREE[1]),
            sum(1, FREE[0], 0.5, FREE[2]),
            sum(-1, FREE[0], 0.5, FREE[3]));

    assertThat(found.opposedLoadings()).isEqualTo(1);
    assertThat(found.loading(0, 0)).isPositive();
    assertThat(found.loading(1, 0)).isPositive();
    assertThat(found.loading(2, 0)).isNegative();
  }

  @Test
  void loadings_reproduce_the_correlations() {
    double[][] rows = {
      {1, 5, 2, 8, 3, 9}, {2, 4, 4, 7, 1, 8}, {9, 2, 6, 1, 7, 3}, {1, 1, 2, 3, 5, 8}
    };
    GroupComponents found = of(rows);
    Correlations correlations = Correlations.pearson(rows);

    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int component = 0; component < 4; component++) {
          sum += found.loading(i, component) * found.loading(j, component);
        }
        assertThat(sum).isEqualTo(correlations.between(i, j).value(), within(1e-13));
      }
    }
  }

  private static GroupComponents of(double[]... rows) {
    List<String> codes = List.of("a", "b", "c", "d").subList(0, rows.length);
    return GroupComponents.of("group", codes, rows);
  }

  private static double[] sum(double a, double[] first, double b, double[] second) {
    double[] sum = new double[first.length];
    for (int unit = 0; unit < sum.length; unit++) {
      sum[unit] = a * first[unit] + b * second[unit];
    }
    return sum;
  }
}
