package jp.tenkai.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated.Outcome;
import jp.tenkai.scoring.treat.Treatment.Fallback;
import jp.tenkai.scoring.treat.Treatment.Fallback.TransformFrom;
import jp.tenkai.scoring.treat.Treatment.Start;
import jp.tenkai.scoring.treat.Treatment.Winsorise;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TreatmentPropertyTest {

  @Property(tries = 300)
  void no_treatment_turns_the_order_of_two_units_round(
      @ForAll long seed, @ForAll("fallbacks") Fallback fallback) {
    double[] values = heavyTailed(seed);
    Treated treated =
        new Winsorise(3, OutlierTest.STANDARD, fallback).treat(values, reference(values, seed));

    for (int a = 0; a < values.length; a++) {
      for (int b = 0; b < values.length; b++) {
        if (values[a] <= values[b]) {
          assertThat(treated.value(a)).isLessThanOrEqualTo(treated.value(b));
        }
      }
    }
  }

  @Property(tries = 300)
  void what_moved_is_what_is_said_to_have_moved(
      @ForAll long seed, @ForAll("fallbacks") Fallback fallback) {
    double[] values = heavyTailed(seed);
    Treated treated =
        new Winsorise(3, OutlierTest.STANDARD, fallback).treat(values, reference(values, seed));

    for (int unit = 0; unit < values.length; unit++) {
      assertThat(Double.isNaN(treated.value(unit))).isEqualTo(Double.isNaN(values[unit]));
      if (!Double.isNaN(values[unit])) {
        assertThat(treated.moved(unit)).isEqualTo(treated.value(unit) != values[unit]);
      }
    }
  }

  @Property(tries = 300)
  void the_outcome_agrees_with_the_outlier_test(
      @ForAll long seed, @ForAll("fallbacks") Fallback fallback) {
    double[] values = heavyTailed(seed);
    boolean[] reference = reference(values, seed);
    Treated treated = new Winsorise(3, OutlierTest.STANDARD, fallback).treat(values, reference);

    assertThat(OutlierTest.STANDARD.passes(Statistics.present(treated.values(), reference)))
        .isEqualTo(treated.outcome() != Outcome.STILL_FAILING);
    assertThat(OutlierTest.STANDARD.passes(Statistics.present(values, reference)))
        .isEqualTo(treated.outcome() == Outcome.UNTOUCHED);
  }

  @Property(tries = 300)
  void units_outside_the_reference_change_nobody_else(
      @ForAll long seed, @ForAll("fallbacks") Fallback fallback) {
    double[] values = heavyTailed(seed);
    boolean[] reference = reference(values, seed);
    double[] changed = values.clone();
    Arrays.setAll(changed, unit -> reference[unit] ? values[unit] : 1000 - 7 * values[unit]);
    Winsorise rule = new Winsorise(3, OutlierTest.STANDARD, fallback);

    assertThat(Statistics.present(rule.treat(changed, reference).values(), reference))
        .containsExactly(Statistics.present(rule.treat(values, reference).values(), reference));
  }

  @Provide
  static Arbitrary<Fallback> fallbacks() {
    return Arbitraries.of(
        Fallback.KEEP,
        Fallback.LOGARITHM,
        new TransformFrom(Start.WINSORISED, Logarithm.TWO_SIDED),
        new TransformFrom(Start.UNTREATED, new BoxCox(0.5)));
  }

  /** Invented: mostly small values, a few far out, ties, gaps. */
  private static double[] heavyTailed(long seed) {
    Random random = new Random(seed);
    double[] values = new double[5 + random.nextInt(30)];
    Arrays.setAll(values, unit -> Math.rint(20 * random.nextGaussian()));
    for (int extreme = 0; extreme < random.nextInt(6); extreme++) {
      values[random.nextInt(values.length)] = Math.rint(1000 * random.nextGaussian());
    }
    values[random.nextInt(values.length)] = Double.NaN;
    return values;
  }

  private static boolean[] reference(double[] values, long seed) {
    Random random = new Random(~seed);
    boolean[] reference = new boolean[values.length];
    for (int unit = 0; unit < reference.length; unit++) {
      reference[unit] = random.nextInt(6) > 0;
    }
    return reference;
  }
}
