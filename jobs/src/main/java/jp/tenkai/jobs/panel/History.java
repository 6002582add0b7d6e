package jp.tenkai.jobs.panel;

import java.util.List;

/**
 * The figures of one series in one country by year, the newest vintage of each year.
 *
 * @param points at least one, years ascending, each once
 * @param low the source's lower bound of the last year's figure; NaN where it gives none
 * @param high the source's upper bound of it, likewise
 * @param lineage the origin of the last year's figure
 */
record History(List<Point> points, double low, double high, Lineage lineage) {
  /** A growth rate needs years that lie at least so far apart. */
  static final int LEAST_YEARS_APART = 3;

  /** One year's figure. */
  record Point(int year, double value) {}

  History {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a history has at least one year");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).year() <= points.get(i - 1).year()) {
        throw new IllegalArgumentException("years must ascend, found " + points);
      }
    }
  }

  /** A history whose source's bounds are not asked for. */
  History(List<Point> points, Lineage lineage) {
    this(points, Double.NaN, Double.NaN, lineage);
  }

  private Point last() {
    return points.get(points.size() - 1);
  }

  /** The last figure, unless it is older than allowed. */
  PanelCell latest(int referenceYear, int maxAge) {
    Point last = last();
    return last.year() < referenceYear - maxAge
        ? PanelCell.tooOld(last.year(), "latest", lineage)
        : PanelCell.observed(last.value(), last.year(), "latest", lineage).between(low, high);
  }

  /**
   * Compound growth in % a year between the last year and the year nearest to so many years before
   * (the earlier one of two equally near): {@code 100((last/first)^(1/(t2-t1)) - 1)}. Missing where
   * the years lie closer than three years or a figure is not positive.
   */
  PanelCell growth(int span, int referenceYear, int maxAge) {
    String rule = "growth-" + span + "y";
    Point last = last();
    if (last.year() < referenceYear - maxAge) {
      return PanelCell.tooOld(last.year(), rule, lineage);
    }
    int wanted = last.year() - span;
    Point base = points.get(0);
    for (Point point : points) {
      if (Math.abs(point.year() - wanted) < Math.abs(base.year() - wanted)) {
        base = point;
      }
    }
    int apart = last.year() - base.year();
    if (apart < LEAST_YEARS_APART || base.value() <= 0 || last.value() <= 0) {
      return PanelCell.missing(rule);
    }
    double growth = 100 * (Math.pow(last.value() / base.value(), 1.0 / apart) - 1);
    return PanelCell.observed(growth, last.year(), rule, lineage);
  }
}
