package jp.tenkai.jobs.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.TradeFrom;
import jp.tenkai.jobs.trade.FieldShares;
import jp.tenkai.jobs.trade.LineExports;
import jp.tenkai.jobs.trade.MarketTrade;

/**
 * Trade around a past year: what was known of it then, and the first year from then on. Nothing is
 * read where no such year is held, which is what today's panel says.
 *
 * @param then the newest year up to the past one; empty where none is held
 * @param first the first year from the past one on; empty where no later one is held to compare
 *     with
 * @param later the years after the past one
 * @param now whose importers the later years cover
 */
record PastTrade(
    Optional<TradeCells> then,
    Optional<TradeYear> first,
    SortedSet<Integer> later,
    Optional<TradeYear> now) {

  static PastTrade read(
      Configuration configuration,
      Holdings holdings,
      List<CountryCode> countries,
      PastYear past,
      Panel now,
      Map<String, String> terms) {
    SortedSet<Integer> held = now.tradeYears();
    Set<String> sources = new HashSet<>(terms.keySet());
    Optional<TradeCells> then = Optional.empty();
    if (!held.headSet(past.year() + 1).isEmpty()) {
      FieldShares shares = shares(configuration, holdings, past.year(), sources);
      then =
          trade(configuration, holdings.as(past.day()), past.year())
              .or(() -> trade(configuration, holdings, past.year()))
              .map(trade -> new TradeCells(trade, shares, terms));
    }
    SortedSet<Integer> since = held.tailSet(past.year());
    Optional<TradeYear> first = Optional.empty();
    if (since.size() > 1) {
      int year = since.first();
      // The shares of today at both ends, so that growth is growth of trade alone.
      FieldShares shares = shares(configuration, holdings, now.referenceYear(), sources);
      first =
          trade(configuration, holdings, year)
              .map(trade -> new TradeCells(trade, shares, terms))
              .map(cells -> TradeYear.of(year, cells, configuration.fields(), countries));
    }
    return new PastTrade(then, first, new TreeSet<>(held.tailSet(past.year() + 1)), now.trade());
  }

  private static Optional<MarketTrade> trade(
      Configuration configuration, Holdings holdings, int upTo) {
    return MarketTrade.find(
        holdings, upTo, configuration.hsRevision(), PanelBuilder.products(configuration));
  }

  private static FieldShares shares(
      Configuration configuration, Holdings holdings, int upTo, Set<String> sources) {
    return PanelBuilder.shares(
        configuration,
        LineExports.read(holdings, configuration.exportLines().values(), upTo),
        sources);
  }

  /** Later years count once for each importer of the newest. */
  void count(LeftAside leftAside) {
    now.ifPresent(
        newest ->
            newest
                .bought()
                .keySet()
                .forEach(country -> leftAside.add(TradeFrom.class, country, later.size())));
  }
}
