package jp.tenkai.scoring.treat;

import java.util.Objects;

/**
 * A rule for the extreme values of one indicator.
 *
 * <p>Each indicator has a rule of its own, complete with all its parameters: forbidden ({@link
 * None}), as needed ({@link Winsorise}), or forced ({@link ForcedWinsorise}, {@link
 * WinsorisePercentiles}, {@link Transform}).
 */
public sealed interface Treatment
    permits Treatment.None, Treatment.Winsorise, ForcedWinsorise, Transform, WinsorisePercentiles {

  /**
   * Applies the rule. Tests and limits come from the reference units; the other units are pulled in
   * to the limits so found and influence nothing.
   *
   * @param values one value a unit, NaN = missing; not changed
   * @param reference one flag a unit
   */
  Treated treat(double[] values, boolean[] reference);

  /** Leaves every value as it is: treatment is forbidden. */
  record None() implements Treatment {
    @Override
    public Treated treat(double[] values, boolean[] reference) {
      return Treated.untouched(values);
    }
  }

  /**
   * Winsorises while the outlier test fails, at most a number of points, then falls back.
   *
   * @param maxPoints no further round starts once this many points have been moved; ties are moved
   *     together, so the last round may go past it. 0 goes straight to the fallback
   * @param test decides whether the indicator needs treatment, before, between and after the rounds
   * @param fallback what happens when the test still fails after winsorising
   */
  record Winsorise(int maxPoints, OutlierTest test, Fallback fallback) implements Treatment {

    /** The JRC's default: at most five points, limits 2 and 3.5, then the logarithm. */
    public static final Winsorise STANDARD =
        new Winsorise(5, OutlierTest.STANDARD, Fallback.LOGARITHM);

    public Winsorise {
      if (maxPoints < 0) {
        throw new IllegalArgumentException(
            "Winsorised points: expected at least 0, but found " + maxPoints);
      }
      Objects.requireNonNull(test, "Outlier test is missing");
      Objects.requireNonNull(fallback, "Fallback is missing");
    }

    @Override
    public Treated treat(double[] values, boolean[] reference) {
      return new Winsorisation(this, values, reference).treated();
    }
  }

  /** What follows when winsorising does not suffice. */
  sealed interface Fallback {
    /** The winsorised values stay. */
    Fallback KEEP = new Keep();

    /** The untreated values are transformed: log(x - min + 0.01 (max - min)). */
    Fallback LOGARITHM = new TransformFrom(Start.UNTREATED, Logarithm.OFFSET);

    /** See {@link #KEEP}. */
    record Keep() implements Fallback {}

    /** The values are transformed, and stay so whatever the outlier test then says. */
    record TransformFrom(Start start, Transformation transformation) implements Fallback {
      public TransformFrom {
        Objects.requireNonNull(start, "Start is missing");
        Objects.requireNonNull(transformation, "Transformation is missing");
      }
    }
  }

  /** The values a transformation starts from when winsorising did not suffice. */
  enum Start {
    /** The untreated values: the winsorised ones are thrown away. */
    UNTREATED,
    /** The winsorised values: both treatments are combined. */
    WINSORISED
  }
}
