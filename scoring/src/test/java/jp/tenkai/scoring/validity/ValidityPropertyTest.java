package jp.tenkai.scoring.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

class ValidityPropertyTest {
  /** Two values of the same items, one after the other; few different ones, so that many tie. */
  @Provide
  Arbitrary<double[][]> pairs() {
    Arbitrary<Double> value = Arbitraries.integers().between(-6, 6).map(i -> i / 2.0);
    return Arbitraries.integers()
        .between(3, 20)
        .flatMap(n -> value.array(double[].class).ofSize(n).array(double[][].class).ofSize(2));
  }

  @Property(tries = 300)
  void theCoefficientIsThatOfCommonsMath(@ForAll("pairs") double[][] pair) {
    double ours = RankCorrelation.coefficient(pair[0], pair[1]);
    double theirs = new SpearmansCorrelation().correlation(pair[0], pair[1]);
    if (Double.isNaN(ours)) {
      assertThat(theirs).isNaN();
    } else {
      assertThat(ours).isCloseTo(theirs, within(1e-9));
    }
  }

  @Property(tries = 200)
  void theCoefficientAsksForTheOrderOnlyAndTurnsWithIt(@ForAll("pairs") double[][] pair) {
    double plain = RankCorrelation.coefficient(pair[0], pair[1]);
    Assume.that(!Double.isNaN(plain));
    double[] stretched = Arrays.stream(pair[0]).map(Math::exp).toArray();
    double[] turned = Arrays.stream(pair[1]).map(v -> -v).toArray();
    assertThat(RankCorrelation.coefficient(stretched, pair[1])).isEqualTo(plain);
    assertThat(RankCorrelation.coefficient(pair[0], turned)).isCloseTo(-plain, within(1e-12));
    assertThat(RankCorrelation.coefficient(pair[1], pair[0])).isCloseTo(plain, within(1e-12));
  }

  @Property(tries = 100)
  void theIntervalLiesWithinMinusOneAndOneAndInItsOrder(
      @ForAll("pairs") double[][] pair, @ForAll long seed) {
    Agreement agreement = new RankCorrelation(50, 0.9, seed).of(pair[0], pair[1]);
    Assume.that(!Double.isNaN(agreement.low()));
    assertThat(agreement.low()).isBetween(-1.0, agreement.high());
    assertThat(agreement.high()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 200)
  void aHitRateIsAShareAndOneOfTheSameOrderWithoutTiesAtTheBorder(
      @ForAll("pairs") double[][] pair, @ForAll @IntRange(min = 1, max = 25) int best) {
    assertThat(HitRate.of(pair[0], pair[1], best)).isBetween(0.0, 1.0);
    assertThat(HitRate.of(pair[0], pair[1], best))
        .isCloseTo(HitRate.of(pair[1], pair[0], best), within(1e-12));
    double[] apart = new double[pair[0].length];
    Arrays.setAll(apart, i -> pair[0][i] + i * 1e-6);
    assertThat(HitRate.of(apart, apart, best)).isEqualTo(1);
  }

  @Property(tries = 200)
  void growthForTheYearsLeadsBackToTheLast(
      @ForAll @IntRange(min = 1, max = 1_000_000) int first,
      @ForAll @IntRange(min = 1, max = 1_000_000) int last,
      @ForAll @IntRange(min = 1, max = 30) int years) {
    double growth = CompoundGrowth.of(first, last, years);
    assertThat(first * Math.pow(1 + growth, years)).isCloseTo(last, within(1e-7 * last));
  }
}
