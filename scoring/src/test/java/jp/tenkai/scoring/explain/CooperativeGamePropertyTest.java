package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What every game and every set of unions must hold. */
class CooperativeGamePropertyTest {

  private static double[] worths(int players, Random random) {
    return random.doubles(1 << players, -100, 100).toArray();
  }

  private static int[] unions(int players, Random random) {
    return IntStream.range(0, players).map(i -> random.nextInt(3)).toArray();
  }

  @Property(tries = 300)
  void parts_add_up(@ForAll @IntRange(min = 1, max = 10) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] worths = worths(players, random);
    CooperativeGame game = new CooperativeGame(worths);
    double whole = worths[worths.length - 1] - worths[0];

    assertThat(Arrays.stream(game.shapley()).sum()).isEqualTo(whole, within(1e-10));
    assertThat(Arrays.stream(game.owen(unions(players, random))).sum())
        .isEqualTo(whole, within(1e-10));
  }

  @Property(tries = 200)
  void unions_of_one_and_one_union_of_all_change_nothing(
      @ForAll @IntRange(min = 1, max = 8) int players, @ForAll long seed) {
    CooperativeGame game = new CooperativeGame(worths(players, new Random(seed)));
    double[] shapley = game.shapley();

    assertThat(game.owen(IntStream.range(0, players).toArray()))
        .containsExactly(shapley, within(1e-10));
    assertThat(game.owen(new int[players])).containsExactly(shapley, within(1e-10));
  }

  /** What a union gets is the Shapley value of the game in which it is one player. */
  @Property(tries = 200)
  void a_union_gets_what_it_gets_as_one_player(
      @ForAll @IntRange(min = 2, max = 8) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] worths = worths(players, random);
    int[] unions = unions(players, random);
    double[] values = new CooperativeGame(worths).owen(unions);
    int[] numbers = Arrays.stream(unions).distinct().sorted().toArray();
    double[] outer = new double[1 << numbers.length];
    for (int set = 0; set < outer.length; set++) {
      int coalition = 0;
      for (int player = 0; player < players; player++) {
        int union = Arrays.binarySearch(numbers, unions[player]);
        coalition |= (set >> union & 1) << player;
      }
      outer[set] = worths[coalition];
    }

    double[] whole = new CooperativeGame(outer).shapley();

    for (int union = 0; union < numbers.length; union++) {
      double sum = 0;
      for (int player = 0; player < players; player++) {
        sum += unions[player] == numbers[union] ? values[player] : 0;
      }
      assertThat(sum).isEqualTo(whole[union], within(1e-10));
    }
  }

  /** Players 0 and 1 are interchangeable, player 2 adds nothing to anybody. */
  @Property(tries = 200)
  void equal_players_get_the_same_and_idle_ones_nothing(
      @ForAll @IntRange(min = 3, max = 8) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] drawn = worths(players, random);
    double[] worths = new double[drawn.length];
    Arrays.setAll(
        worths,
        coalition -> {
          int idle = coalition & ~4;
          boolean one = Integer.bitCount(idle & 3) == 1;
          return drawn[one ? (idle & ~3) | 1 : idle];
        });
    int[] unions = unions(players, random);
    unions[1] = unions[0];
    CooperativeGame game = new CooperativeGame(worths);

    assertThat(game.shapley()[0]).isEqualTo(game.shapley()[1], within(1e-11));
    assertThat(game.owen(unions)[0]).isEqualTo(game.owen(unions)[1], within(1e-11));
    assertThat(game.shapley()[2]).isZero();
    assertThat(game.owen(unions)[2]).isZero();
  }

  @Property(tries = 200)
  void the_parts_of_a_sum_of_games_are_the_sums_of_the_parts(
      @ForAll @IntRange(min = 1, max = 7) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] one = worths(players, random);
    double[] other = worths(players, random);
    double[] both = new double[one.length];
    Arrays.setAll(both, i -> one[i] + other[i]);
    int[] unions = unions(players, random);

    double[] first = new CooperativeGame(one).owen(unions);
    double[] second = new CooperativeGame(other).owen(unions);
    double[] sum = new CooperativeGame(both).owen(unions);

    for (int player = 0; player < players; player++) {
      assertThat(sum[player]).isEqualTo(first[player] + second[player], within(1e-10));
    }
  }
}
