package jp.tenkai.scoring.weigh;

import static jp.tenkai.scoring.weigh.PrincipalComponent.Reading.LOADINGS;
import static jp.tenkai.scoring.weigh.PrincipalComponent.Reading.SQUARED_LOADINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class PrincipalComponentTest {

  private static final double NA = Double.NaN;

  /** Orthogonal with mean 0: mixtures of them have correlations that can be written down. */
  private static final double[] U = {1, 1, -1, -1};

  private static final double[] V = {1, -1, 1, -1};

  /**
   * Children u, u and u + v have the correlations 1, s, s with s = 1/sqrt(2). The component (a, a,
   * b) of the eigenvalue L solves 2a + sb = La... with the eigenvalues of {{2, s}, {2s, 1}} on (a,
   * b): L = (3 + sqrt(1 + 8 s^2)) / 2 = (3 + sqrt(5)) / 2.
   */
  @Test
  void loadings_of_a_matrix_solved_by_hand() {
    double s = Math.sqrt(0.5);
    double eigenvalue = (3 + Math.sqrt(5)) / 2;
    double ratio = (eigenvalue - 2) / s;
    double length = Math.sqrt(2 + ratio * ratio);
    double[][] children = {U, scaled(U, 3, 10), sum(U, V)};

    assertThat(PrincipalComponent.loadings(children))
        .containsExactly(new double[] {1 / length, 1 / length, ratio / length}, offset(1e-12));
    assertThat(new PrincipalComponent(LOADINGS).weights(children, new double[3]))
        .containsExactly(
            new double[] {1 / (2 + ratio), 1 / (2 + ratio), ratio / (2 + ratio)}, offset(1e-12));
    assertThat(new PrincipalComponent(SQUARED_LOADINGS).weights(children, new double[3]))
        .containsExactly(
            new double[] {
              1 / (length * length), 1 / (length * length), ratio * ratio / (length * length)
            },
            offset(1e-12));
  }

  @Test
  void a_child_against_the_others_is_named() {
    double[][] children = {U, sum(U, scaled(V, 0.5, 0)), scaled(U, -1, 5)};

    assertThat(PrincipalComponent.loadings(children)[2]).isNegative();
    assertThatThrownBy(() -> new PrincipalComponent(LOADINGS).weights(children, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Weights by principal component, children that run against the others: expected"
                + " loadings of at least 0, but found below 0 for 2 (-0.")
        .hasMessageEndingWith(
            "; check their direction, move them to another group, or choose SQUARED_LOADINGS");
    assertThat(new PrincipalComponent(SQUARED_LOADINGS).weights(children, new double[3])[2])
        .isGreaterThan(0.3);
  }

  @Test
  void units_with_gaps_are_left_out() {
    double[][] gap = {{1, 1, -1, -1, 7}, {2, 0, -1, -1, NA}};
    double[][] without = {{1, 1, -1, -1}, {2, 0, -1, -1}};

    assertThat(PrincipalComponent.loadings(gap))
        .containsExactly(PrincipalComponent.loadings(without));
  }

  @Test
  void children_without_a_common_direction_or_constant_are_refused() {
    assertThatThrownBy(
            () -> new PrincipalComponent(LOADINGS).weights(new double[][] {U, V}, new double[2]))
        .hasMessageContaining("expected a first one that explains more than the second");
    assertThatThrownBy(
            () ->
                new PrincipalComponent(LOADINGS)
                    .weights(new double[][] {U, {0.1, 0.1, 0.1, 0.1}}, new double[2]))
        .hasMessageContaining("children 0 and 1: expected values that differ over the 4 complete");
    assertThatThrownBy(
            () ->
                new PrincipalComponent(LOADINGS)
                    .weights(new double[][] {{1, 2, NA}, {3, 5, 6}}, new double[2]))
        .hasMessageContaining("expected at least 3, but found 2");
  }

  private static double[] scaled(double[] values, double factor, double shift) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * values[i] + shift;
    }
    return scaled;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = a[i] + b[i];
    }
    return sum;
  }
}
