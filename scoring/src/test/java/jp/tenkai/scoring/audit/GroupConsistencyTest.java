package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.tenkai.scoring.statistics.Statistics;
import org.junit.jupiter.api.Test;

class GroupConsistencyTest {

  /**
   * The data set {@code attitude} of R (Chatterjee and Price 1977, Regression Analysis by Example):
   * 30 departments, 7 questions. The manual of the R package psych gives alpha as 0.84.
   */
  private static final double[][] ATTITUDE = {
    CorrelationsTest.numbers(
        "43 63 71 61 81 43 58 71 72 67 64 67 69 68 77 81 74 65 65 50 50 64 53 40 63 66 78 48 85 82"),
    CorrelationsTest.numbers(
        "51 64 70 63 78 55 67 75 82 61 53 60 62 83 77 90 85 60 70 58 40 61 66 37 54 77 75 57 85 82"),
    CorrelationsTest.numbers(
        "30 51 68 45 56 49 42 50 72 45 53 47 57 83 54 50 64 65 46 68 33 52 52 42 42 66 58 44 71 39"),
    CorrelationsTest.numbers(
        "39 54 69 47 66 44 56 55 67 47 58 39 42 45 72 72 69 75 57 54 34 62 50 58 48 63 74 45 71 59"),
    CorrelationsTest.numbers(
        "61 63 76 54 71 54 66 70 71 62 58 59 55 59 79 60 79 55 75 64 43 66 63 50 66 88 80 51 77 64"),
    CorrelationsTest.numbers(
        "92 73 86 84 83 49 68 66 83 80 67 74 63 77 77 54 79 80 85 78 64 80 80 57 75 76 78 83 74 78"),
    CorrelationsTest.numbers(
        "45 47 48 35 47 34 35 41 31 41 34 41 25 35 46 36 63 60 46 52 33 41 37 49 33 72 49 38 55 39")
  };

  @Test
  void alpha_of_the_attitude_survey() {
    GroupConsistency found = of(ATTITUDE);

    assertThat(found.alpha()).isEqualTo(0.84, within(0.005));
    // The same by the other usual form, k / (k - 1) (1 - sum of variances / variance of the sum).
    assertThat(found.alpha()).isEqualTo(byTotals(ATTITUDE), within(1e-14));
    assertThat(found.n()).isEqualTo(30);
    assertThat(found.children()).isEqualTo(7);
  }

  /** By hand: variances 1 and 4, covariance 2, so 4 * 2 / (1 + 4 + 2 * 2) = 8 / 9. */
  @Test
  void alpha_changes_with_the_scale_though_the_correlation_is_one() {
    GroupConsistency found = of(new double[][] {{1, 2, 3}, {2, 4, 6}});

    assertThat(found.alpha()).isEqualTo(8.0 / 9, within(1e-15));
    assertThat(found.spreadRatio()).isEqualTo(2, within(1e-15));
    assertThat(of(new double[][] {{1, 2, 3}, {5, 6, 7}}).alpha()).isEqualTo(1, within(1e-15));
  }

  /**
   * By hand, pairwise complete: variances 1 (1 2 3) and 5 / 3 (1 2 3 4), covariance 1 over the
   * three common units, so 4 * 1 / (1 + 5 / 3 + 2) = 6 / 7.
   */
  @Test
  void each_covariance_uses_the_units_its_children_share() {
    GroupConsistency found = of(new double[][] {{1, 2, 3, Double.NaN}, {1, 2, 3, 4}});

    assertThat(found.alpha()).isEqualTo(6.0 / 7, within(1e-15));
    assertThat(found.n()).isEqualTo(3);
  }

  @Test
  void children_that_go_opposite_ways_give_a_negative_alpha() {
    // Variances 1 and 1/3, covariance -1/2: 4 * (-1/2) / (1 + 1/3 - 1) = -6.
    GroupConsistency found = of(new double[][] {{1, 2, 3}, {4, 4, 3}});

    assertThat(found.alpha()).isEqualTo(-6, within(1e-12));
  }

  @Test
  void no_alpha_where_nothing_varies_or_nothing_is_shared() {
    assertThat(of(new double[][] {{1, 1, 1}, {2, 2, 2}}).alpha()).isNaN();

    GroupConsistency apart =
        of(new double[][] {{1, 2, Double.NaN, Double.NaN}, {Double.NaN, Double.NaN, 1, 2}});
    assertThat(apart.alpha()).isNaN();
    assertThat(apart.n()).isZero();
  }

  @Test
  void a_constant_child_makes_the_spread_infinite() {
    assertThat(of(new double[][] {{1, 2, 3}, {2, 2, 2}}).spreadRatio())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  private static GroupConsistency of(double[][] rows) {
    int[] children = new int[rows.length];
    for (int child = 0; child < rows.length; child++) {
      children[child] = child;
    }
    return GroupConsistency.of("group", AlphaBasis.NORMALISED, PairwiseMoments.of(rows), children);
  }

  private static double byTotals(double[][] rows) {
    double[] total = new double[rows[0].length];
    double parts = 0;
    for (double[] row : rows) {
      parts += variance(row);
      for (int unit = 0; unit < row.length; unit++) {
        total[unit] += row[unit];
      }
    }
    double k = rows.length;
    return k / (k - 1) * (1 - parts / variance(total));
  }

  private static double variance(double[] row) {
    double[] present = Statistics.present(row);
    double mean = 0;
    for (double value : present) {
      mean += value / present.length;
    }
    double squares = 0;
    for (double value : present) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (present.length - 1);
  }
}
