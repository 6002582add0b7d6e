package jp.tenkai.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/** Agreement with Apache Commons Math, on invented values with one long tail. */
class MomentsPropertyTest {

  @Property(tries = 500)
  void moments_are_those_of_commons_math(@ForAll long seed) {
    double[] values = skewed(seed);
    Moments moments = Moments.of(values);

    near(moments.mean(), new Mean().evaluate(values));
    near(moments.standardDeviation(), new StandardDeviation().evaluate(values));
    near(moments.skewness(), new Skewness().evaluate(values));
    near(moments.kurtosis(), new Kurtosis().evaluate(values));
  }

  @Property(tries = 300)
  void quantiles_are_those_of_commons_math(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1) double probability) {
    double[] values = skewed(seed);
    near(
        Statistics.quantile(values, probability),
        new Percentile()
            .withEstimationType(EstimationType.R_7)
            .evaluate(values, probability * 100));
  }

  @Property(tries = 300)
  void clamped_moments_are_the_moments_of_the_clamped_values(@ForAll long seed) {
    double[] values = skewed(seed);
    double low = Statistics.quantile(values, 0.1);
    double high = Statistics.quantile(values, 0.8);
    double[] clamped = new double[values.length];
    Arrays.setAll(clamped, i -> Math.min(Math.max(values[i], low), high));

    assertThat(Moments.ofClamped(values, low, high)).isEqualTo(Moments.of(clamped));
  }

  @Property(tries = 100)
  void gaps_change_no_bit(@ForAll long seed) {
    double[] values = skewed(seed);
    double[] withGaps = new double[2 * values.length];
    Arrays.fill(withGaps, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      withGaps[2 * i + 1] = values[i];
    }
    assertThat(Moments.of(withGaps)).isEqualTo(Moments.of(values));
    assertThat(Range.of(withGaps)).isEqualTo(Range.of(values));
  }

  private static double[] skewed(long seed) {
    Random random = new Random(seed);
    double[] values = new double[20 + random.nextInt(300)];
    Arrays.setAll(values, i -> 100 * Math.exp(1.5 * random.nextGaussian()));
    values[0] = 1e5;
    return values;
  }

  private static void near(double found, double expected) {
    assertThat(found).isEqualTo(expected, within(1e-12 * Math.abs(expected)));
  }
}
