package jp.tenkai.scoring.outrank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Random tables of 5 indicators and 9 units with few distinct values, from a seed of jqwik's. */
class SecondOpinionPropertyTest {

  private static final int INDICATORS = 5;
  private static final int UNITS = 9;

  @Property(tries = 300)
  void the_order_of_the_units_does_not_matter_to_the_last_digit(
      @ForAll("methods") SecondOpinion method,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[][] values = values(seed, 0.1);
    double[][] turned = new double[INDICATORS][UNITS];
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      for (int unit = 0; unit < UNITS; unit++) {
        turned[indicator][(unit * 4 + 3) % UNITS] = values[indicator][unit];
      }
    }
    double[] scores = method.scores(values, weights(seed));
    double[] found = method.scores(turned, weights(seed));
    double[] back = new double[UNITS];
    Arrays.setAll(back, unit -> found[(unit * 4 + 3) % UNITS]);

    assertThat(back).containsExactly(scores);
  }

  @Property(tries = 300)
  void the_order_of_the_indicators_does_not_matter(
      @ForAll("methods") SecondOpinion method,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[][] values = values(seed, 0.1);
    double[][] turned = new double[INDICATORS][];
    double[] turnedWeights = new double[INDICATORS];
    for (int indicator = 0; indicator < INDICATORS; indicator++) {
      turned[INDICATORS - 1 - indicator] = values[indicator];
      turnedWeights[INDICATORS - 1 - indicator] = weights(seed)[indicator];
    }

    assertThat(method.scores(turned, turnedWeights))
        .containsExactly(method.scores(values, weights(seed)), offset(1e-12));
  }

  @Property(tries = 300)
  void only_proportions_of_weights_count(
      @ForAll("methods") SecondOpinion method,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 1000) int factor) {
    double[][] values = values(seed, 0.1);
    double[] scaled = Arrays.stream(weights(seed)).map(weight -> weight * factor).toArray();

    assertThat(method.scores(values, scaled))
        .containsExactly(method.scores(values, weights(seed)), offset(1e-12));
  }

  @Property(tries = 300)
  void a_better_value_never_lowers_a_score_by_pairs(
      @ForAll("by pairs") SecondOpinion method,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 0, max = INDICATORS - 1) int indicator,
      @ForAll @IntRange(min = 0, max = UNITS - 1) int unit) {
    double[][] values = values(seed, 0.1);
    double before = method.scores(values, weights(seed))[unit];
    values[indicator][unit] += 1.5;
    double after = method.scores(values, weights(seed))[unit];

    assertThat(Double.isNaN(before) || after >= before - 1e-12).isTrue();
  }

  @Property(tries = 300)
  void scores_by_pairs_sum_to_0_on_complete_tables(
      @ForAll("by pairs") SecondOpinion method,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    assertThat(Arrays.stream(method.scores(values(seed, 0), weights(seed))).sum())
        .isEqualTo(0, offset(1e-12));
  }

  @Property(tries = 200)
  void copeland_counts_the_sides_of_one_half_of_the_outranking_matrix(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[][] values = values(seed, 0.2);
    ExactWeights weights = ExactWeights.ofDecimals(weights(seed));
    double[][] matrix = Outranking.of(values, weights).matrix();
    double[] scores = new Copeland().scores(values, weights);
    for (int a = 0; a < UNITS; a++) {
      int balance = 0;
      for (int b = 0; b < UNITS; b++) {
        if (a != b && !Double.isNaN(matrix[a][b])) {
          assertThat(matrix[a][b] + matrix[b][a]).isEqualTo(1, offset(1e-15));
          balance += Double.compare(matrix[a][b], 0.5);
        }
      }
      assertThat(Double.isNaN(scores[a]) ? 0 : scores[a]).isEqualTo(balance);
    }
  }

  @Provide
  Arbitrary<SecondOpinion> methods() {
    return Arbitraries.of(
        new Copeland(),
        PrometheeTwo.all(new Preference.Usual(), INDICATORS),
        PrometheeTwo.all(new Preference.Linear(0.5, 3), INDICATORS),
        new Topsis(Topsis.Scaling.VECTOR),
        new Topsis(Topsis.Scaling.LINEAR),
        Vikor.CONSENSUS);
  }

  @Provide("by pairs")
  Arbitrary<SecondOpinion> byPairs() {
    return Arbitraries.of(
        new Copeland(),
        PrometheeTwo.all(new Preference.Usual(), INDICATORS),
        PrometheeTwo.all(new Preference.UShape(1), INDICATORS),
        PrometheeTwo.all(new Preference.VShape(4), INDICATORS),
        PrometheeTwo.all(new Preference.Level(1, 2), INDICATORS),
        PrometheeTwo.all(new Preference.Gaussian(2), INDICATORS));
  }

  private static double[] weights(long seed) {
    return new SplittableRandom(seed + 1).ints(INDICATORS, 1, 6).asDoubleStream().toArray();
  }

  /** The first two units are complete and differ, so that every method has an answer. */
  private static double[][] values(long seed, double missing) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] values = new double[INDICATORS][UNITS];
    for (double[] row : values) {
      for (int unit = 0; unit < UNITS; unit++) {
        row[unit] = random.nextDouble() < missing ? Double.NaN : 1 + random.nextInt(6);
      }
      row[0] = 1 + random.nextInt(3);
      row[1] = row[0] + 1 + random.nextInt(3);
    }
    return values;
  }
}
