package jp.tenkai.jobs.quality;

import jp.tenkai.jobs.configuration.QualityGate.Limit;

/** What a gate says. */
public enum Verdict {
  GOOD,
  /** Something should be looked at. */
  UNCERTAIN,
  /** Nothing is published, unless the gate is accepted by name. */
  BAD;

  /** Where more is worse. */
  static Verdict above(double value, Limit limit) {
    return value > limit.bad() ? BAD : value > limit.uncertain() ? UNCERTAIN : GOOD;
  }

  /** Where less is worse. */
  static Verdict below(double value, Limit limit) {
    return value < limit.bad() ? BAD : value < limit.uncertain() ? UNCERTAIN : GOOD;
  }
}
