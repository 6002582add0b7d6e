package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ShapleyPropertyTest {

  /** The definition of Shapley (1953): the mean of what a player adds over all orders. */
  @Property(tries = 500)
  void enumeration_is_the_mean_over_all_orders(
      @ForAll("aggregations") UnitAggregation aggregation,
      @ForAll @IntRange(min = 1, max = 5) int players,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] own = values(players, random);
    double[] base = values(players, random);
    double[] weights = weights(players, random);

    double[] ratios = Shapley.enumerated(aggregation, own, base, weights);

    double[] expected = new double[players];
    int[] orders = new int[1];
    permute(aggregation, own, base.clone(), weights, new boolean[players], 0, expected, orders);
    for (int i = 0; i < players; i++) {
      assertThat(ratios[i] * (own[i] - base[i])).isEqualTo(expected[i] / orders[0], within(1e-11));
    }
  }

  @Property(tries = 300)
  void the_geometric_form_equals_the_enumeration(
      @ForAll @IntRange(min = 1, max = 10) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] own = values(players, random);
    double[] base = values(players, random);
    double[] weights = weights(players, random);

    double[] exact = Shapley.geometric(own, base, weights);
    double[] enumerated = Shapley.enumerated(new Mean.Geometric(), own, base, weights);

    for (int i = 0; i < players; i++) {
      double distance = own[i] - base[i];
      assertThat(exact[i] * distance)
          .isEqualTo(enumerated[i] * distance, within(1e-12 * SampleTree.HIGH));
    }
  }

  /** Efficiency over many children, where no enumeration is possible. */
  @Property(tries = 100)
  void the_geometric_form_adds_up(
      @ForAll @IntRange(min = 11, max = 60) int players, @ForAll long seed) {
    Random random = new Random(seed);
    double[] own = values(players, random);
    double[] base = values(players, random);
    double[] weights = weights(players, random);
    Mean mean = new Mean.Geometric();

    double[] ratios = Shapley.geometric(own, base, weights);

    double sum = 0;
    for (int i = 0; i < players; i++) {
      sum += ratios[i] * (own[i] - base[i]);
    }
    assertThat(sum).isEqualTo(mean.of(own, weights) - mean.of(base, weights), within(1e-10));
  }

  /** Near ties bend the minimum and the order within a distance as small as this. */
  @Property(tries = 500)
  void nearly_equal_values_add_up(
      @ForAll("aggregations") UnitAggregation aggregation, @ForAll long seed) {
    Random random = new Random(seed);
    double[] own = new double[4];
    double[] base = new double[4];
    for (int i = 0; i < 4; i++) {
      own[i] = 50 * (1 + 1e-7 * random.nextDouble());
      base[i] = 50 * (1 + 1e-7 * random.nextDouble());
    }
    base[3] = random.nextBoolean() ? 80 : base[3];
    double[] weights = weights(4, random);

    double[] ratios = Shapley.enumerated(aggregation, own, base, weights);

    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += ratios[i] * (own[i] - base[i]);
    }
    assertThat(sum)
        .isEqualTo(aggregation.of(own, weights) - aggregation.of(base, weights), within(5e-11));
  }

  @Property(tries = 300)
  void equal_players_get_the_same_and_idle_ones_nothing(
      @ForAll("aggregations") UnitAggregation aggregation, @ForAll long seed) {
    Random random = new Random(seed);
    double[] own = values(5, random);
    double[] base = values(5, random);
    double[] weights = weights(5, random);
    own[3] = own[1];
    base[3] = base[1];
    weights[3] = weights[1];
    base[2] = own[2];

    double[] ratios = Shapley.enumerated(aggregation, own, base, weights);

    assertThat(ratios[3]).isEqualTo(ratios[1], within(1e-10));
    assertThat(ratios[2] * (own[2] - base[2])).isZero();
    assertThat(ratios[2]).isFinite();
  }

  @Provide
  Arbitrary<UnitAggregation> aggregations() {
    return Arbitraries.of(SampleTree.OF_ONE_UNIT);
  }

  private static void permute(
      UnitAggregation aggregation,
      double[] own,
      double[] mixed,
      double[] weights,
      boolean[] moved,
      int count,
      double[] sums,
      int[] orders) {
    if (count == own.length) {
      orders[0]++;
      return;
    }
    for (int next = 0; next < own.length; next++) {
      if (!moved[next]) {
        double before = aggregation.of(mixed, weights);
        double kept = mixed[next];
        mixed[next] = own[next];
        // Every order that begins like this one has the same step here.
        sums[next] += (aggregation.of(mixed, weights) - before) * factorial(own.length - count - 1);
        moved[next] = true;
        permute(aggregation, own, mixed, weights, moved, count + 1, sums, orders);
        moved[next] = false;
        mixed[next] = kept;
      }
    }
  }

  private static long factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }

  private static double[] values(int count, Random random) {
    return random.doubles(count, SampleTree.LOW, SampleTree.HIGH).toArray();
  }

  private static double[] weights(int count, Random random) {
    double[] weights = random.doubles(count, 0.05, 1).toArray();
    if (count > 2 && random.nextInt(4) == 0) {
      weights[0] = 0;
    }
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / total).toArray();
  }
}
