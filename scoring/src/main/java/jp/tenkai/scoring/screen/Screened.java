package jp.tenkai.scoring.screen;

import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/** Units after screening: who stays, why, and the shares behind it. */
public final class Screened {

  /** Why a unit stays or goes. */
  public enum Reason {
    /** Both shares reach their thresholds. */
    ENOUGH,
    /** Too few indicators are present. */
    LOW_AVAILABILITY,
    /** Too few of the present values are other than zero. */
    LOW_NON_ZERO,
    /** Both shares are below their thresholds. */
    LOW_AVAILABILITY_AND_NON_ZERO,
    /** Named to stay. */
    KEPT_BY_NAME,
    /** Named to go. */
    DROPPED_BY_NAME;

    boolean stays() {
      return this == ENOUGH || this == KEPT_BY_NAME;
    }
  }

  private final int[] applicable;
  private final int[] missing;
  private final int[] zeros;
  private final Reason[] reasons;

  Screened(Screening rule, Units units, double[][] values, Origin[][] origins) {
    applicable = new int[units.size()];
    missing = new int[units.size()];
    zeros = new int[units.size()];
    for (int row = 0; row < values.length; row++) {
      for (int unit = 0; unit < units.size(); unit++) {
        if (origins[row][unit] != Origin.NOT_APPLICABLE) {
          applicable[unit]++;
          missing[unit] += Double.isNaN(values[row][unit]) ? 1 : 0;
          zeros[unit] += values[row][unit] == 0 ? 1 : 0;
        }
      }
    }
    reasons = new Reason[units.size()];
    for (int unit = 0; unit < units.size(); unit++) {
      reasons[unit] = reason(rule, units.code(unit), unit);
    }
  }

  private Reason reason(Screening rule, String code, int unit) {
    if (rule.keep().contains(code)) {
      return Reason.KEPT_BY_NAME;
    }
    if (rule.drop().contains(code)) {
      return Reason.DROPPED_BY_NAME;
    }
    // A share that does not exist (nothing present) passes only where nothing is asked for.
    boolean available = availability(unit) >= rule.minAvailability() || rule.minAvailability() == 0;
    boolean nonZero = nonZeroShare(unit) >= rule.minNonZero() || rule.minNonZero() == 0;
    if (available) {
      return nonZero ? Reason.ENOUGH : Reason.LOW_NON_ZERO;
    }
    return nonZero ? Reason.LOW_AVAILABILITY : Reason.LOW_AVAILABILITY_AND_NON_ZERO;
  }

  /** The share of present values among the unit's applicable indicators; NaN without one. */
  public double availability(int unit) {
    return (double) (applicable[unit] - missing[unit]) / applicable[unit];
  }

  /** The share of values other than zero among the unit's present ones; NaN without one. */
  public double nonZeroShare(int unit) {
    int present = applicable[unit] - missing[unit];
    return (double) (present - zeros[unit]) / present;
  }

  /** How many of the unit's applicable indicators have no value. */
  public int missing(int unit) {
    return missing[unit];
  }

  /** How many of the unit's values are zero. */
  public int zeros(int unit) {
    return zeros[unit];
  }

  public boolean stays(int unit) {
    return reasons[unit].stays();
  }

  public Reason reason(int unit) {
    return reasons[unit];
  }

  /** The positions of the units that stay, ascending. */
  public List<Integer> staying() {
    return IntStream.range(0, reasons.length).filter(this::stays).boxed().toList();
  }
}
