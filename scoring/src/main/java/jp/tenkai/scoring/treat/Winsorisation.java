package jp.tenkai.scoring.treat;

import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated.Outcome;
import jp.tenkai.scoring.treat.Treatment.Fallback;
import jp.tenkai.scoring.treat.Treatment.Winsorise;

/**
 * One run of {@link Winsorise} over one indicator.
 *
 * <p>Source: COINr 1.1.14, {@code winsorise} and {@code log_CT} under {@code Treat} (W. Becker, MIT
 * licence), whose definitions follow the JRC's COIN Tool. Departure: the outlier test and the
 * extremes are those of the reference units.
 */
final class Winsorisation {

  private final Winsorise rule;
  private final double[] original;
  private final boolean[] reference;
  private final double[] values;
  private final double[] tested;
  private int atMaximum;
  private int atMinimum;

  Winsorisation(Winsorise rule, double[] values, boolean[] reference) {
    this.rule = rule;
    this.original = values;
    this.reference = reference;
    this.values = values.clone();
    this.tested = Statistics.present(values, reference);
  }

  Treated treated() {
    if (rule.test().passes(tested)) {
      return Treated.untouched(original);
    }
    while (points() < rule.maxPoints() && !rule.test().passes(tested)) {
      if (Statistics.skewness(tested) >= 0) {
        moveMaximum();
      } else {
        moveMinimum();
      }
    }
    boolean passes = rule.test().passes(tested);
    if (passes || rule.fallback() == Fallback.KEEP) {
      pullInOthers();
      return result(values, passes ? Outcome.WINSORISED : Outcome.STILL_FAILING);
    }
    double[] transformed = transformed();
    passes = rule.test().passes(Statistics.present(transformed, reference));
    return result(transformed, passes ? Outcome.TRANSFORMED : Outcome.STILL_FAILING);
  }

  /** Points moved in earlier rounds are tied with the new extreme and counted with it. */
  private int points() {
    return atMaximum + atMinimum;
  }

  private void moveMaximum() {
    double maximum = Statistics.maximum(tested);
    double next = Double.NEGATIVE_INFINITY;
    for (double value : tested) {
      next = value < maximum ? Math.max(next, value) : next;
    }
    atMaximum = replace(maximum, next);
  }

  private void moveMinimum() {
    double minimum = Statistics.minimum(tested);
    double next = Double.POSITIVE_INFINITY;
    for (double value : tested) {
      next = value > minimum ? Math.min(next, value) : next;
    }
    atMinimum = replace(minimum, next);
  }

  private int replace(double extreme, double next) {
    int count = 0;
    for (int i = 0; i < tested.length; i++) {
      if (tested[i] == extreme) {
        tested[i] = next;
        count++;
      }
    }
    for (int unit = 0; unit < values.length; unit++) {
      if (reference[unit] && values[unit] == extreme) {
        values[unit] = next;
      }
    }
    return count;
  }

  /** A unit outside the reference may not stand out further than the reference units now do. */
  private void pullInOthers() {
    double minimum = Statistics.minimum(tested);
    double maximum = Statistics.maximum(tested);
    for (int unit = 0; unit < values.length; unit++) {
      if (!reference[unit] && atMaximum > 0 && values[unit] > maximum) {
        values[unit] = maximum;
      }
      if (!reference[unit] && atMinimum > 0 && values[unit] < minimum) {
        values[unit] = minimum;
      }
    }
  }

  /** Starts from the untreated values: the winsorised ones are thrown away. */
  private double[] transformed() {
    double[] untreated = Statistics.present(original, reference);
    double minimum = Statistics.minimum(untreated);
    double offset = 0.01 * (Statistics.maximum(untreated) - minimum);
    double[] transformed = original.clone();
    for (int unit = 0; unit < transformed.length; unit++) {
      // Only a unit outside the reference can lie below the minimum, where the logarithm ends.
      transformed[unit] = Math.log(Math.max(transformed[unit] - minimum, 0) + offset);
    }
    return transformed;
  }

  private Treated result(double[] treated, Outcome outcome) {
    boolean[] moved = new boolean[treated.length];
    for (int unit = 0; unit < treated.length; unit++) {
      moved[unit] = !Double.isNaN(treated[unit]) && treated[unit] != original[unit];
    }
    return new Treated(treated, moved, points(), outcome);
  }
}
