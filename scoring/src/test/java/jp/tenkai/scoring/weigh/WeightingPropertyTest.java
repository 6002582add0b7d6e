package jp.tenkai.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Random groups of values from 1 to 100 without gaps, from a seed that jqwik chooses. */
class WeightingPropertyTest {

  @Property(tries = 200)
  void weights_are_shares(
      @ForAll("rules") Weighting rule,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 6) int children) {
    double[] weights = rule.weights(values(seed, children, 12), new double[children]);
    double sum = 0;
    for (double weight : weights) {
      assertThat(weight).isBetween(0.0, 1.0);
      sum += weight;
    }

    assertThat(sum).isEqualTo(1, offset(1e-12));
  }

  @Property(tries = 200)
  void the_order_of_units_and_of_children_does_not_matter(
      @ForAll("rules") Weighting rule, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[][] values = values(seed, 4, 12);
    double[][] turned = new double[4][12];
    for (int child = 0; child < 4; child++) {
      for (int unit = 0; unit < 12; unit++) {
        turned[3 - child][(unit * 5 + 2) % 12] = values[child][unit];
      }
    }
    double[] weights = rule.weights(values, new double[4]);
    double[] found = rule.weights(turned, new double[4]);

    assertThat(new double[] {found[3], found[2], found[1], found[0]})
        .containsExactly(weights, offset(1e-9));
  }

  @Property(tries = 100)
  void a_child_measured_in_another_unit_weighs_the_same_where_the_rule_says_so(
      @ForAll("free of scale") Weighting rule,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    double[][] values = values(seed, 3, 12);
    double[] weights = rule.weights(values, new double[3]);
    for (int unit = 0; unit < 12; unit++) {
      values[1][unit] *= 1024;
    }

    assertThat(rule.weights(values, new double[3])).containsExactly(weights, offset(1e-9));
  }

  /** With two children the frontier's corners can be listed: the best corner is the score. */
  @Property(tries = 200)
  void the_benefit_of_the_doubt_is_the_best_corner_of_the_frontier(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 12) int units) {
    double[][] values = values(seed, 2, units);
    double[] scores = BenefitOfTheDoubt.free().scores(values);
    for (int unit = 0; unit < units; unit++) {
      assertThat(scores[unit]).isEqualTo(bestCorner(values, unit), offset(1e-8));
    }
  }

  @Property(tries = 50)
  void no_unit_beats_another_units_best_weights(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 6) int children) {
    double[][] values = values(seed, children, 20);
    double[][] weights = BenefitOfTheDoubt.free().weights(values);
    double[] scores = BenefitOfTheDoubt.free().scores(values);
    int best = 0;
    for (int unit = 0; unit < 20; unit++) {
      best += scores[unit] == 1 ? 1 : 0;
      for (int peer = 0; peer < 20; peer++) {
        double score = 0;
        for (int child = 0; child < children; child++) {
          score += weights[unit][child] * values[child][peer];
        }
        assertThat(score).isLessThan(1 + 1e-9);
      }
    }

    assertThat(best).isPositive();
  }

  @Provide
  Arbitrary<Weighting> rules() {
    return Arbitraries.of(
        new Equal(),
        new Entropy(),
        new Critic(),
        new Merec(),
        new StandardDeviation(),
        new PrincipalComponent(PrincipalComponent.Reading.SQUARED_LOADINGS));
  }

  @Provide("free of scale")
  Arbitrary<Weighting> freeOfScale() {
    return Arbitraries.of(
        new Entropy(),
        new Critic(),
        new Merec(),
        new PrincipalComponent(PrincipalComponent.Reading.SQUARED_LOADINGS));
  }

  private static double bestCorner(double[][] values, int unit) {
    int units = values[0].length;
    // Lines a w1 + b w2 = 1 of all units, and the two axes.
    double best = 0;
    for (int first = 0; first < units + 2; first++) {
      for (int second = 0; second < first; second++) {
        double[] a = line(values, first);
        double[] b = line(values, second);
        double determinant = a[0] * b[1] - a[1] * b[0];
        double w1 = (a[2] * b[1] - a[1] * b[2]) / determinant;
        double w2 = (a[0] * b[2] - a[2] * b[0]) / determinant;
        boolean inside = determinant != 0 && w1 >= -1e-12 && w2 >= -1e-12;
        for (int peer = 0; peer < units && inside; peer++) {
          inside = w1 * values[0][peer] + w2 * values[1][peer] <= 1 + 1e-9;
        }
        best = inside ? Math.max(best, w1 * values[0][unit] + w2 * values[1][unit]) : best;
      }
    }
    return best;
  }

  private static double[] line(double[][] values, int index) {
    return index < values[0].length
        ? new double[] {values[0][index], values[1][index], 1}
        : List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}).get(index - values[0].length);
  }

  private static double[][] values(long seed, int children, int units) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] values = new double[children][units];
    for (double[] row : values) {
      for (int unit = 0; unit < units; unit++) {
        row[unit] = 1 + 99 * random.nextDouble();
      }
    }
    return values;
  }
}
