package jp.tenkai.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class MeanPropertyTest {

  @Property(tries = 300)
  void a_mean_lies_between_its_values(
      @ForAll("means") Mean mean,
      @ForAll("scores") double a,
      @ForAll("scores") double b,
      @ForAll @DoubleRange(min = 0.01, max = 10) double weight) {
    double value = mean.of(new double[] {a, b}, new double[] {1, weight});

    assertThat(value).isBetween(Math.min(a, b) * (1 - 1e-12), Math.max(a, b) * (1 + 1e-12));
  }

  @Property(tries = 300)
  void every_mean_is_homogeneous_of_degree_one(
      @ForAll("means") Mean mean,
      @ForAll("scores") double a,
      @ForAll("scores") double b,
      @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
    double[] weights = {1, 2};

    assertThat(mean.of(new double[] {factor * a, factor * b}, weights))
        .isEqualTo(factor * mean.of(new double[] {a, b}, weights), within(1e-10 * factor * 100));
  }

  @Property(tries = 300)
  void slope_is_the_chord_of_the_generator_and_symmetric(
      @ForAll("means") Mean mean, @ForAll("scores") double a, @ForAll("scores") double b) {
    double chord = mean.slope(a, b) * (a - b);
    double difference = mean.generate(a) - mean.generate(b);
    double size = Math.abs(mean.generate(a)) + Math.abs(mean.generate(b));

    assertThat(chord).isEqualTo(difference, within(1e-12 * size + 1e-300));
    assertThat(mean.slope(b, a))
        .isEqualTo(mean.slope(a, b), within(1e-9 * Math.abs(mean.slope(a, b))));
  }

  /** Without care the quotient loses all its digits where the two values nearly meet. */
  @Property(tries = 300)
  void slope_of_near_values_is_near_the_derivative(
      @ForAll("means") Mean mean, @ForAll("scores") double value) {
    double derivative = mean.slope(value, value);

    assertThat(mean.slope(value * (1 + 1e-13), value))
        .isEqualTo(derivative, within(1e-9 * Math.abs(derivative)));
  }

  @Provide
  Arbitrary<Mean> means() {
    return Arbitraries.of(
        new Mean.Arithmetic(),
        new Mean.Geometric(),
        new Mean.Harmonic(),
        new Mean.Power(2),
        new Mean.Power(0.5),
        new Mean.Power(-2));
  }

  @Provide
  Arbitrary<Double> scores() {
    return Arbitraries.doubles().between(1, 100);
  }
}
