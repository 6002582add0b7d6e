package jp.tenkai.jobs.backtest;

import java.util.Locale;
import jp.tenkai.scoring.validity.Agreement;

/** What an agreement says in a word. */
public enum Verdict {
  /** The whole interval lies above 0. */
  AGREES,
  /** The interval holds 0. */
  OPEN,
  /** The whole interval lies below 0. */
  CONTRADICTS,
  /** There is nothing to compare, and the reason is stated. */
  NOT_MEASURED;

  static Verdict of(Agreement agreement) {
    if (Double.isNaN(agreement.low())) {
      return NOT_MEASURED;
    }
    if (agreement.isPositive()) {
      return AGREES;
    }
    return agreement.isNegative() ? CONTRADICTS : OPEN;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its sentence in the catalogue of texts. */
  String key() {
    return "backtest.verdict." + name().toLowerCase(Locale.ROOT);
  }
}
