package jp.tenkai.scoring.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.normalise.Normalisation.Goalposts;
import jp.tenkai.scoring.normalise.Normalisation.MinMax;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** The values are invented: positive, with ties and gaps. */
class NormalisationPropertyTest {

  @Property(tries = 400)
  void a_positive_factor_changes_nothing(
      @ForAll("scaleFree") Normalisation method,
      @ForAll Direction direction,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    double[] values = values(seed);
    double[] scaled = new double[values.length];
    Arrays.setAll(scaled, unit -> values[unit] * factor);
    boolean[] reference = reference(values.length, seed);

    assertThat(method.normalise(scaled, direction, reference).values())
        .containsExactly(method.normalise(values, direction, reference).values(), within(1e-9));
  }

  @Property(tries = 400)
  void the_order_of_the_units_does_not_matter(
      @ForAll("methods") Normalisation method, @ForAll Direction direction, @ForAll long seed) {
    double[] values = values(seed);
    int size = values.length;
    boolean[] reference = reference(size, seed);
    double[] turned = new double[size];
    boolean[] turnedReference = new boolean[size];
    for (int unit = 0; unit < size; unit++) {
      turned[size - 1 - unit] = values[unit];
      turnedReference[size - 1 - unit] = reference[unit];
    }
    Normalised normalised = method.normalise(values, direction, reference);
    Normalised other = method.normalise(turned, direction, turnedReference);
    for (int unit = 0; unit < size; unit++) {
      assertThat(other.placing(size - 1 - unit)).isEqualTo(normalised.placing(unit));
      assertClose(other.value(size - 1 - unit), normalised.value(unit));
    }
  }

  @Property(tries = 400)
  void a_better_value_never_gets_a_worse_place_and_missing_stays_missing(
      @ForAll("methods") Normalisation method, @ForAll Direction direction, @ForAll long seed) {
    double[] values = values(seed);
    Normalised normalised = method.normalise(values, direction, reference(values.length, seed));
    for (int a = 0; a < values.length; a++) {
      if (Double.isNaN(values[a])) {
        assertThat(normalised.value(a)).isNaN();
        assertThat(normalised.placing(a)).isEqualTo(Placing.ABSENT);
        continue;
      }
      for (int b = 0; b < values.length; b++) {
        if (direction.sign() * values[a] <= direction.sign() * values[b]
            && !Double.isNaN(normalised.value(a))) {
          assertThat(normalised.value(a)).isLessThanOrEqualTo(normalised.value(b));
        }
      }
    }
  }

  @Property(tries = 400)
  void no_value_leaves_the_scale(
      @ForAll("methods") Normalisation method, @ForAll Direction direction, @ForAll long seed) {
    double[] values = values(seed);
    for (double value :
        method.normalise(values, direction, reference(values.length, seed)).values()) {
      assertThat(Double.isNaN(value) || (value >= method.lower() && value <= method.upper()))
          .isTrue();
    }
  }

  @Property(tries = 400)
  void a_placed_value_leads_back_to_the_raw_one(
      @ForAll("invertible") Normalisation method, @ForAll Direction direction, @ForAll long seed) {
    double[] values = values(seed);
    Normalised normalised = method.normalise(values, direction, reference(values.length, seed));
    for (int unit = 0; unit < values.length; unit++) {
      if (normalised.placing(unit) == Placing.INSIDE) {
        assertThat(normalised.rawFor(normalised.value(unit)))
            .isEqualTo(values[unit], within(1e-6 * values[unit]));
      }
    }
    assertThat(normalised.rawFor(Double.NaN)).isNaN();
    assertThat(normalised.rawFor(Math.nextDown(method.lower()))).isNaN();
  }

  @Property(tries = 50)
  void ranks_lead_back_to_nothing(@ForAll long seed) {
    double[] values = values(seed);
    boolean[] reference = reference(values.length, seed);
    assertThat(new RankScale().normalise(values, Direction.UP, reference).rawFor(1)).isNaN();
    assertThat(new Borda().normalise(values, Direction.UP, reference).rawFor(1)).isNaN();
    assertThat(new PercentileRank().normalise(values, Direction.UP, reference).rawFor(1)).isNaN();
  }

  @Provide
  static Arbitrary<Normalisation> scaleFree() {
    return Arbitraries.of(
        new MinMax(1, 100),
        new ZScore(50, 10),
        new PercentileRank(),
        new RankScale(),
        new Borda(),
        new DistanceToMax(),
        new FractionOfMax(),
        new Robust(0, 1));
  }

  @Provide
  static Arbitrary<Normalisation> invertible() {
    return Arbitraries.of(
        new MinMax(0.1, 0.7),
        new ZScore(50, 10),
        new DistanceToMax(),
        new DistanceToTarget(30, Cap.NONE),
        new DistanceToTarget(30, Cap.AT_ONE),
        new FractionOfMax(),
        new Goalposts(5, 60, Curve.LINEAR, 1, 100),
        new Goalposts(5, 60, Curve.LOG10, 1, 100),
        new TruncatedGoalposts(5, 60, 10),
        new Scaled(5, 60, 100),
        new Robust(0, 1),
        new Logistic(40, 0.1, 1, 100));
  }

  @Provide
  static Arbitrary<Normalisation> methods() {
    return Arbitraries.oneOf(
        invertible(), Arbitraries.of(new PercentileRank(), new RankScale(), new Borda()));
  }

  private static double[] values(long seed) {
    Random random = new Random(seed);
    double[] values = new double[4 + random.nextInt(30)];
    Arrays.setAll(values, unit -> 1 + random.nextInt(80) + random.nextInt(2) / 3.0);
    values[random.nextInt(values.length)] = Double.NaN;
    return values;
  }

  private static boolean[] reference(int size, long seed) {
    Random random = new Random(~seed);
    boolean[] reference = new boolean[size];
    for (int unit = 0; unit < size; unit++) {
      reference[unit] = random.nextInt(6) > 0;
    }
    return reference;
  }

  private static void assertClose(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-9));
    }
  }
}
