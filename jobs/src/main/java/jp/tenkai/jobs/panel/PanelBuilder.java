package jp.tenkai.jobs.panel;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.From;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.configuration.From.GrowthFrom;
import jp.tenkai.jobs.configuration.From.ProductFrom;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.configuration.TradeFigure;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.FieldTrade;
import jp.tenkai.jobs.trade.LineExports;
import jp.tenkai.jobs.trade.MarketTrade;

/** Builds the panel: reads the snapshot on Spark, then applies each indicator's own rule. */
public final class PanelBuilder {
  private final Configuration configuration;
  private final List<CountryCode> countries;
  private final Histories histories;
  private final AnswerCells answers;
  private final Optional<TradeCells> trade;
  private final Set<String> sources;
  private final Panel panel;

  private PanelBuilder(
      Configuration configuration,
      List<CountryCode> countries,
      Histories histories,
      AnswerCells answers,
      Optional<TradeCells> trade,
      Set<String> sources,
      Panel panel) {
    this.configuration = configuration;
    this.countries = countries;
    this.histories = histories;
    this.answers = answers;
    this.trade = trade;
    this.sources = sources;
    this.panel = panel;
  }

  /**
   * Reads what the indicators need and fills every cell, once from all sources and once from those
   * with open terms only.
   *
   * @param countries for which countries cells are made
   * @param referenceYear the year from which the age of a figure is counted; later figures are left
   *     aside
   */
  public static Panel build(
      Configuration configuration,
      Holdings snapshot,
      List<CountryCode> countries,
      int referenceYear) {
    Map<String, String> terms = terms(configuration);
    Histories histories =
        Histories.read(
            snapshot, wanted(configuration), growing(configuration), referenceYear, terms);
    MarketTrade trade =
        MarketTrade.read(
            snapshot, referenceYear, configuration.hsRevision(), products(configuration));
    List<LineExports> exports =
        LineExports.read(snapshot, configuration.exportLines().values(), referenceYear);
    AnswerCells answers =
        AnswerCells.read(snapshot, terms, configuration.smallCells().fewestAnswers());
    Set<String> open = new HashSet<>(terms.keySet());
    open.removeIf(source -> terms.get(source).equals(Lineage.NON_COMMERCIAL));
    FieldShares shares = shares(configuration, exports, terms.keySet());
    TradeCells cells = new TradeCells(trade, shares, terms);
    TradeCells openCells = new TradeCells(trade, shares(configuration, exports, open), terms);
    Panel openOnly = new Panel(referenceYear);
    Panel panel = new Panel(referenceYear, openOnly);
    TradeNotes.of(trade, shares).forEach(panel::note);
    panel.trade(
        TradeYear.of(trade.edition().year(), cells, configuration.fields(), countries),
        trade.years());
    panel.fieldTrade(new FieldTrade(trade, shares));
    new PanelBuilder(
            configuration, countries, histories, answers, Optional.of(openCells), open, openOnly)
        .fill();
    new PanelBuilder(
            configuration, countries, histories, answers, Optional.of(cells), terms.keySet(), panel)
        .fill();
    return panel;
  }

  /**
   * The panel as it could have been made at the end of a past year.
   *
   * @param now the panel of today, which says what trade is held
   * @param later the indicators whose figures after the year will be asked for
   */
  public static PastPanel past(
      Configuration configuration,
      Holdings holdings,
      List<CountryCode> countries,
      PastYear past,
      Panel now,
      Set<IndicatorId> later) {
    Map<String, String> terms = terms(configuration);
    Set<Series> whole = new HashSet<>(growing(configuration));
    later.forEach(indicator -> whole.addAll(base(configuration, indicator)));
    PastHistories histories =
        PastHistories.read(holdings, wanted(configuration), whole, past, terms);
    LeftAside leftAside = histories.leftAside();
    AnswerCells answers =
        AnswerCells.read(
            holdings, past, leftAside, terms, configuration.smallCells().fewestAnswers());
    PastTrade trade = PastTrade.read(configuration, holdings, countries, past, now, terms);
    trade.count(leftAside);
    Panel panel = new Panel(past.year());
    new PanelBuilder(
            configuration,
            countries,
            histories.then(),
            answers,
            trade.then(),
            terms.keySet(),
            panel)
        .fill();
    return new PastPanel(
        configuration,
        past,
        panel,
        leftAside,
        new YearlyFigures(configuration.indicators(), histories.whole()),
        trade.first());
  }

  private static Map<String, String> terms(Configuration configuration) {
    return configuration.sources().values().stream()
        .collect(Collectors.toMap(s -> s.id().id(), s -> s.terms().word()));
  }

  /** The series that an indicator is made of in the end. */
  private static Set<Series> base(Configuration configuration, IndicatorId id) {
    IndicatorConf indicator = configuration.indicators().get(id);
    if (indicator == null) {
      return Set.of();
    }
    Set<Series> base = new HashSet<>(series(indicator));
    indicator.from().parts().forEach(part -> base.addAll(base(configuration, part)));
    return base;
  }

  /** Everything that any field trades. */
  static Set<HsCode> products(Configuration configuration) {
    return configuration.fields().values().stream()
        .flatMap(field -> field.hs().keySet().stream())
        .map(HsCode::of)
        .collect(Collectors.toSet());
  }

  /** Shares by the exports of sources that may be used. */
  static FieldShares shares(
      Configuration configuration, List<LineExports> exports, Set<String> sources) {
    return FieldShares.of(
        configuration.exportLines().values(),
        exports.stream().filter(e -> sources.contains(e.basis().source())).toList());
  }

  private void fill() {
    configuration.indicators().values().forEach(this::add);
  }

  private static Set<Series> wanted(Configuration configuration) {
    Set<Series> wanted = new HashSet<>();
    configuration.indicators().values().forEach(i -> wanted.addAll(series(i)));
    return wanted;
  }

  private static Set<Series> growing(Configuration configuration) {
    Set<Series> growing = new HashSet<>();
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (indicator.from() instanceof GrowthFrom growth) {
        growing.addAll(series(configuration.indicators().get(growth.of())));
      }
    }
    return growing;
  }

  private static List<Series> series(IndicatorConf indicator) {
    return indicator.from() instanceof SeriesFrom from
        ? from.series().stream().map(ref -> new Series(ref.source(), ref.code())).toList()
        : List.of();
  }

  private void add(IndicatorConf indicator) {
    for (CountryCode country : countries) {
      panel.put(indicator.id(), country, cell(indicator, country));
    }
    if (indicator.from() instanceof TradeFrom from) {
      for (FieldConf field : configuration.fields().values()) {
        for (CountryCode country : countries) {
          panel.put(
              field.id(),
              indicator.id(),
              country,
              aged(trade(from.figure(), List.of(field), country), indicator.maxAge()));
        }
      }
    }
  }

  private PanelCell cell(IndicatorConf indicator, CountryCode country) {
    From from = indicator.from();
    if (from instanceof SeriesFrom series) {
      return latest(series, indicator.maxAge(), country);
    }
    if (from instanceof GrowthFrom growth) {
      return growth(growth, indicator.maxAge(), country);
    }
    if (from instanceof ProductFrom product) {
      return aged(product(product, country), indicator.maxAge());
    }
    if (from instanceof TradeFrom figure) {
      return aged(
          trade(figure.figure(), configuration.fields().values(), country), indicator.maxAge());
    }
    return aged(answers.cell((AnswersFrom) from, country), indicator.maxAge());
  }

  private PanelCell trade(TradeFigure figure, Collection<FieldConf> fields, CountryCode country) {
    return trade
        .map(cells -> cells.cell(figure, fields, country))
        .orElseGet(() -> PanelCell.missing("trade-" + figure.word().replace('_', '-')));
  }

  /** The cell, unless its source is left aside or its figure is older than allowed. */
  private PanelCell aged(PanelCell cell, int maxAge) {
    if (!cell.isObserved()) {
      return cell;
    }
    if (!from(cell.lineage())) {
      return PanelCell.missing(cell.rule());
    }
    return cell.year() < panel.referenceYear() - maxAge
        ? PanelCell.tooOld(cell.year(), cell.rule(), cell.lineage())
        : cell;
  }

  private boolean from(Lineage lineage) {
    return Arrays.stream(lineage.source().split(" \\| ", -1)).allMatch(sources::contains);
  }

  private Optional<History> history(From.SeriesRef ref, CountryCode country) {
    return histories
        .find(new Series(ref.source(), ref.code()), country)
        .filter(history -> from(history.lineage()));
  }

  /** The first series that has a figure young enough wins. */
  private PanelCell latest(SeriesFrom from, int maxAge, CountryCode country) {
    PanelCell best = PanelCell.missing("latest");
    for (From.SeriesRef ref : from.series()) {
      Optional<History> history = history(ref, country);
      if (history.isPresent()) {
        PanelCell cell = history.get().latest(panel.referenceYear(), maxAge);
        if (cell.isObserved()) {
          return cell;
        }
        best = best.year() >= cell.year() ? best : cell;
      }
    }
    return best;
  }

  /** The first series whose growth can be told wins. */
  private PanelCell growth(GrowthFrom from, int maxAge, CountryCode country) {
    PanelCell best = PanelCell.missing("growth-" + from.years() + "y");
    SeriesFrom series = (SeriesFrom) configuration.indicators().get(from.of()).from();
    for (From.SeriesRef ref : series.series()) {
      Optional<History> history = history(ref, country);
      if (history.isPresent()) {
        PanelCell cell = history.get().growth(from.years(), panel.referenceYear(), maxAge);
        if (cell.isObserved()) {
          return cell;
        }
        best = best.year() >= cell.year() ? best : cell;
      }
    }
    return best;
  }

  /** Observed where all factors are; as old as the oldest. */
  private PanelCell product(ProductFrom from, CountryCode country) {
    double value = 1;
    int year = Integer.MAX_VALUE;
    Lineage lineage = Lineage.NONE;
    for (IndicatorId factor : from.factors()) {
      PanelCell cell = cell(configuration.indicators().get(factor), country);
      if (!cell.isObserved()) {
        return new PanelCell(
            cell.state(),
            Double.NaN,
            Double.NaN,
            Double.NaN,
            cell.year(),
            "product",
            cell.lineage());
      }
      value *= cell.value();
      year = Math.min(year, cell.year());
      lineage = lineage.equals(Lineage.NONE) ? cell.lineage() : lineage.with(cell.lineage());
    }
    return PanelCell.observed(value, year, "product", lineage);
  }
}
