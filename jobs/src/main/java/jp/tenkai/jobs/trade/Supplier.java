package jp.tenkai.jobs.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.jobs.configuration.FieldConf;

/**
 * One of those a country buys the goods of a field, or of several, from.
 *
 * @param country the exporter
 * @param rank among all exporters of these goods to the importer; 1 sold most, ties by code
 * @param dollars US dollars, more than 0; each code counts by the fields' shares of it
 * @param flows how many rows of the file were added up
 */
public record Supplier(CountryCode country, int rank, double dollars, long flows) {
  private static final Comparator<Supplier> LARGEST_FIRST =
      Comparator.comparingDouble(Supplier::dollars).reversed().thenComparing(Supplier::country);

  /** Everybody who sold goods of the fields to the importer, the largest first. */
  public static List<Supplier> of(
      Purchases purchases, FieldTrade trade, Collection<FieldConf> fields, CountryCode importer) {
    Set<HsCode> products = new TreeSet<>();
    for (FieldConf field : fields) {
      for (String code : field.hs().keySet()) {
        if (trade.shares().of(field, code).value() > 0) {
          products.add(HsCode.of(code));
        }
      }
    }
    Set<HsCode> codes = trade.trade().codedAs(products);
    List<Supplier> sold = new ArrayList<>();
    purchases
        .of(importer)
        .forEach(
            (exporter, bought) -> {
              double dollars = sold(bought, trade.shares(), fields);
              if (dollars > 0) {
                sold.add(new Supplier(exporter, 0, dollars, bought.rows(codes)));
              }
            });
    sold.sort(LARGEST_FIRST);
    List<Supplier> ranked = new ArrayList<>();
    for (Supplier one : sold) {
      ranked.add(new Supplier(one.country(), ranked.size() + 1, one.dollars(), one.flows()));
    }
    return ranked;
  }

  private static double sold(
      Purchases.FromOne bought, FieldShares shares, Collection<FieldConf> fields) {
    double dollars = 0;
    for (FieldConf field : fields) {
      for (String code : field.hs().keySet()) {
        dollars += shares.of(field, code).value() * bought.dollars(Integer.parseInt(code));
      }
    }
    return dollars;
  }
}
