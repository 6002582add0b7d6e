package jp.tenkai.jobs.compare;

import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell;

/**
 * A figure that changed, and what it moved: the mean of its effect on the score when it alone
 * changes, and when it changes after everything else.
 *
 * @param country whose figure it is
 * @param cause new, revised or lost; new where it is of a later year, even if it was revised too
 * @param restated the value of the year before as the later release gives it; NaN where it is the
 *     same, not known, or the year is the same
 * @param points of the score
 */
public record MovedFigure(
    CountryCode country,
    IndicatorId indicator,
    Cause cause,
    PanelCell before,
    double restated,
    PanelCell after,
    double points) {
  MovedFigure(CountryCode country, IndicatorId indicator, Figure figure, double points) {
    this(
        country,
        indicator,
        figure.causes().iterator().next(),
        figure.old(),
        figure.isRevised() ? figure.restated() : Double.NaN,
        figure.now(),
        points);
  }

  public MovedFigure {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
