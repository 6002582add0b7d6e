package jp.tenkai.jobs.panel;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.TradeFigure;

/**
 * What countries bought of the goods of all fields in one year.
 *
 * @param year the year of the trade
 * @param bought by importer; one that the trade does not cover is not in it
 */
public record TradeYear(int year, SortedMap<CountryCode, Bought> bought) {
  private static final double PERCENT = 100;

  /**
   * One country's purchases.
   *
   * @param world thousand US dollars from everybody
   * @param japan of which from Japan
   */
  public record Bought(double world, double japan) {}

  public TradeYear {
    bought = Collections.unmodifiableSortedMap(new TreeMap<>(bought));
  }

  static TradeYear of(
      int year, TradeCells trade, Map<?, FieldConf> fields, Collection<CountryCode> countries) {
    SortedMap<CountryCode, Bought> bought = new TreeMap<>();
    Collection<FieldConf> all = List.copyOf(fields.values());
    for (CountryCode country : countries) {
      PanelCell world = trade.cell(TradeFigure.IMPORTS, all, country);
      if (world.isObserved()) {
        PanelCell share = trade.cell(TradeFigure.JAPAN_SHARE, all, country);
        double japan = share.isObserved() ? world.value() * share.value() / PERCENT : 0;
        bought.put(country, new Bought(world.value(), japan));
      }
    }
    return new TradeYear(year, bought);
  }
}
