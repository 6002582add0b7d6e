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
 * @param cause new, revised or lost
 * @param points of the score
 */
public record MovedFigure(
    CountryCode country,
    IndicatorId indicator,
    Cause cause,
    PanelCell before,
    PanelCell after,
    double points) {
  public MovedFigure {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }
}
