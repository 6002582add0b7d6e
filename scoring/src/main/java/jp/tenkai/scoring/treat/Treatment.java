package jp.tenkai.scoring.treat;

/** A rule for the extreme values of one indicator. */
public sealed interface Treatment {

  /**
   * Applies the rule. Tests and limits come from the reference units; the other units are pulled in
   * to the limits so found and influence nothing.
   *
   * @param values one value a unit, NaN = missing; not changed
   * @param reference one flag a unit
   */
  Treated treat(double[] values, boolean[] reference);

  /** Leaves every value as it is. */
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
   * @param test decides whether the indicator needs treatment
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
    }

    @Override
    public Treated treat(double[] values, boolean[] reference) {
      return new Winsorisation(this, values, reference).treated();
    }
  }

  /** What follows when winsorising does not suffice. */
  enum Fallback {
    /** The winsorised values stay. */
    KEEP,
    /** The untreated values are transformed: log(x - min + 0.01 (max - min)). */
    LOGARITHM
  }
}
