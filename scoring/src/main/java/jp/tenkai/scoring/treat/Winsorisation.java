package jp.tenkai.scoring.treat;

import jp.tenkai.scoring.statistics.Moments;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.treat.Treated.Outcome;
import jp.tenkai.scoring.treat.Treatment.Fallback.TransformFrom;
import jp.tenkai.scoring.treat.Treatment.Start;
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
  private final Limits limits;

  Winsorisation(Winsorise rule, double[] values, boolean[] reference) {
    this.rule = rule;
    this.original = values;
    this.reference = reference;
    this.limits = Limits.around(values, reference);
  }

  Treated treated() {
    if (passes()) {
      return Treated.untouched(original);
    }
    // Points moved in earlier rounds are tied with the new extreme and counted with it.
    while (limits.points() < rule.maxPoints() && !passes()) {
      limits.move();
    }
    if (passes()) {
      return winsorised(Outcome.WINSORISED);
    }
    if (rule.fallback() instanceof TransformFrom from) {
      return transformed(from);
    }
    return winsorised(Outcome.STILL_FAILING);
  }

  private boolean passes() {
    return rule.test().passes(limits.moments());
  }

  private Treated transformed(TransformFrom from) {
    double[] start = original;
    double[] measured = limits.measured();
    if (from.start() == Start.WINSORISED) {
      start = Treated.clamped(original, limits.low(), limits.high());
      measured = Statistics.present(start, reference);
    }
    double[] treated = Treated.mapped(start, from.transformation().fit(measured));
    boolean passes = rule.test().passes(Moments.of(Statistics.present(treated, reference)));
    return Treated.of(
        original, treated, limits.points(), passes ? Outcome.TRANSFORMED : Outcome.STILL_FAILING);
  }

  private Treated winsorised(Outcome outcome) {
    return Treated.of(
        original, Treated.clamped(original, limits.low(), limits.high()), limits.points(), outcome);
  }
}
