package jp.tenkai.scoring.outrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Known answers: test suite of COINr 1.1.14 (commit b968203), unless a test says otherwise. */
class CopelandTest {

  private static final double NA = Double.NaN;
  private static final double[][] COINR = {{1, 2, 3, 4}, {3, 2, 1, 5}, {2, 3, 1, 4}};

  @Test
  void coinr_outranking_matrix() {
    Outranking outranking = Outranking.of(COINR, ExactWeights.equal(3));

    assertThat(outranking.of(1, 0)).isEqualTo(2.0 / 3);
    assertThat(outranking.of(2, 0)).isEqualTo(1.0 / 3);
    assertThat(outranking.of(3, 0)).isEqualTo(1);
    assertThat(outranking.matrix()[0]).containsExactly(0, 1.0 / 3, 2.0 / 3, 0);
    assertThat(outranking.dominantPairs()).isEqualTo(3);
    assertThat(outranking.dominantShare()).isEqualTo(0.5);
    assertThat(outranking.evenPairs()).isZero();
  }

  @Test
  void coinr_two_units_that_each_win_one_indicator() {
    double[][] values = {{1, 2}, {2, 1}};

    assertThat(new Copeland().scores(values, new double[] {1, 1})).containsExactly(0, 0);
    assertThat(Outranking.of(values, ExactWeights.equal(2)).evenPairs()).isEqualTo(1);
  }

  @Test
  void scores_are_wins_minus_losses() {
    assertThat(new Copeland().scores(COINR, new double[] {1, 1, 1})).containsExactly(-1, 1, -3, 3);
  }

  /** In doubles 0.1 + 0.2 > 0.3 and the first unit would win. */
  @Test
  void a_tie_of_decimal_weights_is_a_tie() {
    assertThat(
            new Copeland()
                .scores(new double[][] {{2, 1}, {2, 1}, {1, 2}}, new double[] {0.1, 0.2, 0.3}))
        .containsExactly(0, 0);
  }

  @Test
  void pairs_are_compared_on_what_both_have() {
    // The first beats the second on indicator 0 alone; the third meets nobody; the last is empty.
    double[][] values = {{2, 1, NA, NA}, {NA, 9, NA, NA}, {NA, NA, 4, NA}};
    double[] weights = {1, 5, 1};

    assertThat(new Copeland().scores(values, weights)).containsExactly(1, -1, 0, NA);
    Outranking outranking = Outranking.of(values, ExactWeights.ofDecimals(weights));
    assertThat(outranking.of(0, 1)).isEqualTo(1);
    assertThat(outranking.of(1, 0)).isZero();
    assertThat(outranking.of(0, 2)).isNaN();
    assertThat(outranking.dominantPairs()).isEqualTo(1);
  }

  @Test
  void minus_0_and_0_are_equal() {
    assertThat(new Copeland().scores(new double[][] {{-0.0, 0.0}}, new double[] {1}))
        .containsExactly(0, 0);
  }

  /** Enough units for several blocks and for threads, against one comparison at a time. */
  @Test
  void blocks_threads_and_wide_weights_change_nothing() {
    SplittableRandom random = new SplittableRandom(7);
    double[][] values = new double[5][2_500];
    for (double[] row : values) {
      Arrays.setAll(row, unit -> random.nextInt(10) == 0 ? NA : random.nextInt(40));
    }
    long[] narrow = {3, 1, 4, 1, 5};
    long[] wide = Arrays.stream(narrow).map(weight -> weight * 1_000_000_007L + 1).toArray();
    for (long[] weights : new long[][] {narrow, wide}) {
      double[] decimals = Arrays.stream(weights).asDoubleStream().toArray();
      assertThat(new Copeland().scores(values, decimals)).containsExactly(plain(values, weights));
    }
  }

  @Test
  void tables_out_of_form_are_refused() {
    assertThatThrownBy(() -> new Copeland().scores(COINR, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Copeland, weights: expected one for each of 3 indicators, but found 2; give each row of"
                + " values its weight");
    assertThatThrownBy(() -> new Copeland().scores(new double[0][], new double[0]))
        .hasMessageContaining("expected at least 1 indicator");
    assertThatThrownBy(
            () -> new Copeland().scores(new double[][] {{1, 2}, {1}}, new double[] {1, 1}))
        .hasMessageContaining("indicator 1: expected 2 units as in indicator 0, but found 1");
    assertThatThrownBy(
            () ->
                new Copeland()
                    .scores(new double[][] {{1, Double.POSITIVE_INFINITY}}, new double[] {1}))
        .hasMessageContaining("expected finite values, NaN where missing, but found Infinity");
    assertThatThrownBy(() -> Outranking.of(new double[1][5_001], ExactWeights.equal(1)))
        .hasMessageContaining("expected at most 5000, but found 5001; use Copeland");
    assertThat(Outranking.of(new double[1][1], ExactWeights.equal(1)).dominantShare()).isNaN();
    assertThat(Outranking.of(COINR, ExactWeights.equal(3)).of(2, 2)).isEqualTo(0, within(0.0));
  }

  private static double[] plain(double[][] values, long[] weights) {
    double[] scores = new double[values[0].length];
    for (int a = 0; a < scores.length; a++) {
      for (int b = 0; b < scores.length; b++) {
        long difference = 0;
        for (int indicator = 0; indicator < values.length; indicator++) {
          double lead = values[indicator][a] - values[indicator][b];
          difference += Double.isNaN(lead) ? 0 : (long) Math.signum(lead) * weights[indicator];
        }
        scores[a] += Long.signum(difference);
      }
    }
    return scores;
  }
}
