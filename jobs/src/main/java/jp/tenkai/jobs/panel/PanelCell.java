package jp.tenkai.jobs.panel;

import java.util.Objects;

/**
 * What the release believes of one indicator in one country: a value, or why there is none.
 *
 * @param state whether there is a value
 * @param value the value in the indicator's unit; NaN unless observed
 * @param low the source's lower bound of the value; NaN where it gives none
 * @param high the source's upper bound, likewise
 * @param year the year it speaks of; 0 where there is none
 * @param rule how the value came about, as a short code such as {@code latest} or {@code growth-5y}
 * @param lineage where it comes from
 */
public record PanelCell(
    State state, double value, double low, double high, int year, String rule, Lineage lineage) {
  /** Whether there is a value, and if not, why. */
  public enum State {
    OBSERVED,
    MISSING,
    TOO_OLD,
    NOT_APPLICABLE
  }

  public PanelCell {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(lineage, "lineage");
    if ((state == State.OBSERVED) != Double.isFinite(value)) {
      throw new IllegalArgumentException(state + " with value " + value);
    }
    if (Double.isNaN(low) != Double.isNaN(high) || low > high) {
      throw new IllegalArgumentException("bounds " + low + " and " + high);
    }
  }

  public static PanelCell observed(double value, int year, String rule, Lineage lineage) {
    return new PanelCell(State.OBSERVED, value, Double.NaN, Double.NaN, year, rule, lineage);
  }

  /** The same cell with the source's bounds; without them where the two are not a pair. */
  PanelCell between(double newLow, double newHigh) {
    return newLow <= newHigh
        ? new PanelCell(state, value, newLow, newHigh, year, rule, lineage)
        : this;
  }

  /** Nothing is known. */
  public static PanelCell missing(String rule) {
    return new PanelCell(State.MISSING, Double.NaN, Double.NaN, Double.NaN, 0, rule, Lineage.NONE);
  }

  /** The last figure is older than the indicator allows; its year and origin stay visible. */
  public static PanelCell tooOld(int year, String rule, Lineage lineage) {
    return new PanelCell(State.TOO_OLD, Double.NaN, Double.NaN, Double.NaN, year, rule, lineage);
  }

  /** The question makes no sense here, such as customs trade of a service. */
  public static PanelCell notApplicable(String rule) {
    return new PanelCell(
        State.NOT_APPLICABLE, Double.NaN, Double.NaN, Double.NaN, 0, rule, Lineage.NONE);
  }

  public boolean isObserved() {
    return state == State.OBSERVED;
  }
}
