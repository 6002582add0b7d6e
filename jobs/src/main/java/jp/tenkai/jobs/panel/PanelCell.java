package jp.tenkai.jobs.panel;

import java.util.Objects;

/**
 * What the release believes of one indicator in one country: a value, or why there is none.
 *
 * @param state whether there is a value
 * @param value the value in the indicator's unit; NaN unless observed
 * @param year the year it speaks of; 0 where there is none
 * @param rule how the value came about, as a short code such as {@code latest} or {@code growth-5y}
 * @param lineage where it comes from
 */
public record PanelCell(State state, double value, int year, String rule, Lineage lineage) {
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
  }

  public static PanelCell observed(double value, int year, String rule, Lineage lineage) {
    return new PanelCell(State.OBSERVED, value, year, rule, lineage);
  }

  /** Nothing is known. */
  public static PanelCell missing(String rule) {
    return new PanelCell(State.MISSING, Double.NaN, 0, rule, Lineage.NONE);
  }

  /** The last figure is older than the indicator allows; its year and origin stay visible. */
  public static PanelCell tooOld(int year, String rule, Lineage lineage) {
    return new PanelCell(State.TOO_OLD, Double.NaN, year, rule, lineage);
  }

  /** The question makes no sense here, such as customs trade of a service. */
  public static PanelCell notApplicable(String rule) {
    return new PanelCell(State.NOT_APPLICABLE, Double.NaN, 0, rule, Lineage.NONE);
  }

  public boolean isObserved() {
    return state == State.OBSERVED;
  }
}
