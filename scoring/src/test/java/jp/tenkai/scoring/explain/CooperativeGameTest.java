package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Games whose values are known. */
class CooperativeGameTest {
  private static final double EXACT = 1e-15;

  private static CooperativeGame game(int players, IntToDoubleFunction worth) {
    double[] worths = new double[1 << players];
    Arrays.setAll(worths, worth);
    return new CooperativeGame(worths);
  }

  /** A pair of gloves is worth 1; player 0 has a left one, players 1 and 2 a right one each. */
  private static double gloves(int coalition) {
    return (coalition & 1) == 1 && coalition > 1 ? 1 : 0;
  }

  @Test
  void the_glove_game() {
    assertThat(game(3, CooperativeGameTest::gloves).shapley())
        .containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(EXACT));
  }

  /**
   * Littlechild and Owen (1973), "A simple expression for the Shapley value in a special case":
   * each step of the runway is paid in equal parts by those who need it.
   */
  @Test
  void the_airport_game() {
    double[] costs = {1, 3, 4, 10};

    double[] values =
        game(
                4,
                coalition -> {
                  double most = 0;
                  for (int player = 0; player < 4; player++) {
                    most = (coalition >> player & 1) == 1 ? Math.max(most, costs[player]) : most;
                  }
                  return most;
                })
            .shapley();

    double first = 1.0 / 4;
    double second = first + 2.0 / 3;
    double third = second + 1.0 / 2;
    assertThat(values)
        .containsExactly(new double[] {first, second, third, third + 6}, within(1e-14));
  }

  /**
   * Shapley and Shubik (1954), "A method for evaluating the distribution of power in a committee
   * system": of 50, 49 and 1 votes with 51 needed, the smallest has as much power as the second.
   */
  @Test
  void the_committee_of_50_49_and_1() {
    int[] votes = {50, 49, 1};

    double[] values =
        game(
                3,
                coalition -> {
                  int sum = 0;
                  for (int player = 0; player < 3; player++) {
                    sum += (coalition >> player & 1) == 1 ? votes[player] : 0;
                  }
                  return sum >= 51 ? 1 : 0;
                })
            .shapley();

    assertThat(values).containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(EXACT));
  }

  /**
   * Simple majority of three, two of them in a union (the first example of most texts on Owen's
   * value): outside the union there is no power left, and its members share evenly.
   */
  @Test
  void a_majority_of_three_with_a_union_of_two() {
    CooperativeGame majority = game(3, coalition -> Integer.bitCount(coalition) >= 2 ? 1 : 0);

    assertThat(majority.owen(new int[] {0, 0, 1}))
        .containsExactly(new double[] {0.5, 0.5, 0}, within(EXACT));
  }

  /**
   * The left glove in a union with one right glove, by hand: of the four orders that keep the union
   * together (012, 102, 201, 210), player 0 completes the pair in 102, 201 and 210.
   */
  @Test
  void the_glove_game_with_a_union() {
    assertThat(game(3, CooperativeGameTest::gloves).owen(new int[] {7, 7, 3}))
        .containsExactly(new double[] {0.75, 0.25, 0}, within(EXACT));
  }

  @Test
  void nobody_plays() {
    assertThat(new CooperativeGame(new double[] {3}).shapley()).isEmpty();
    assertThat(new CooperativeGame(new double[] {3}).owen(new int[0])).isEmpty();
  }

  @Test
  void what_is_no_game_is_refused() {
    assertThatThrownBy(() -> new CooperativeGame(new double[3]))
        .hasMessage("Worths of a game: expected 2^n of them, n up to 16, but found 3");
    assertThatThrownBy(() -> new CooperativeGame(new double[0]))
        .hasMessage("Worths of a game: expected 2^n of them, n up to 16, but found 0");
    assertThatThrownBy(() -> new CooperativeGame(new double[] {0, Double.NaN}))
        .hasMessage("Worth of coalition 1: expected a finite number, but found NaN");
    assertThatThrownBy(() -> new CooperativeGame(new double[] {0, 1}).owen(new int[2]))
        .hasMessage("Unions: expected one number for each of 1 players, but found 2");
  }
}
