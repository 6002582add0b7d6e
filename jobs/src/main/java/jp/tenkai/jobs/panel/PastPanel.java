package jp.tenkai.jobs.panel;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;

/**
 * The panel as it could have been made at the end of a past year, with an account of what was known
 * and of what was left aside, and with what is known now of the years after.
 */
public final class PastPanel {
  private final Configuration configuration;
  private final PastYear past;
  private final Panel panel;
  private final LeftAside leftAside;
  private final YearlyFigures figures;
  private final Optional<TradeYear> firstTrade;

  PastPanel(
      Configuration configuration,
      PastYear past,
      Panel panel,
      LeftAside leftAside,
      YearlyFigures figures,
      Optional<TradeYear> firstTrade) {
    this.configuration = configuration;
    this.past = past;
    this.panel = panel;
    this.leftAside = leftAside;
    this.figures = figures;
    this.firstTrade = firstTrade;
  }

  /**
   * What the panel holds of one indicator.
   *
   * @param byVintage figures out of what had been issued by then
   * @param byYear figures of years up to then, out of later issues
   * @param later figures that are held and were left aside; of trade one a country and year
   * @param oldestYear the oldest year among the figures; 0 without one
   * @param newestYear the newest year
   */
  public record Known(int byVintage, int byYear, long later, int oldestYear, int newestYear) {}

  public PastYear past() {
    return past;
  }

  public Panel panel() {
    return panel;
  }

  /** The account of an indicator over some countries. */
  public Known known(IndicatorId indicator, Collection<CountryCode> countries) {
    int byVintage = 0;
    int byYear = 0;
    long later = 0;
    int oldest = Integer.MAX_VALUE;
    int newest = 0;
    for (CountryCode country : countries) {
      PanelCell cell = panel.cell(indicator, country);
      if (cell.isObserved()) {
        boolean issued = past.hasIssued(cell.lineage());
        byVintage += issued ? 1 : 0;
        byYear += issued ? 0 : 1;
        oldest = Math.min(oldest, cell.year());
        newest = Math.max(newest, cell.year());
      }
      later += later(configuration.indicators().get(indicator), country);
    }
    return new Known(byVintage, byYear, later, newest == 0 ? 0 : oldest, newest);
  }

  private long later(IndicatorConf indicator, CountryCode country) {
    From from = indicator.from();
    if (from instanceof SeriesFrom series) {
      return series.series().stream()
          .mapToLong(ref -> leftAside.of(new Series(ref.source(), ref.code()), country))
          .sum();
    }
    if (from instanceof AnswersFrom answers) {
      return leftAside.of(answers, country);
    }
    if (from instanceof From.TradeFrom) {
      return leftAside.of(From.TradeFrom.class, country);
    }
    return from.parts().stream()
        .mapToLong(part -> later(configuration.indicators().get(part), country))
        .sum();
  }

  /** The figures of an indicator by year as they are known now, those after the year included. */
  public SortedMap<Integer, Double> yearly(IndicatorId indicator, CountryCode country) {
    return figures.of(indicator, country);
  }

  /** The first year of trade from then on, where a later one is held too. */
  public Optional<TradeYear> firstTrade() {
    return firstTrade;
  }
}
