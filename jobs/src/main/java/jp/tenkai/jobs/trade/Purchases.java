package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import org.apache.spark.sql.Row;

/**
 * What importers bought of each product from each exporter: the flows that a year's trade is made
 * of, before they are added up over exporters. Codes of another revision of the Harmonized System
 * are converted exporter by exporter, so that a product's sum over exporters may differ by a few
 * dollars from the one that was converted as a whole.
 */
public final class Purchases {
  private final Map<CountryCode, SortedMap<CountryCode, FromOne>> byImporter;

  private Purchases(Map<CountryCode, SortedMap<CountryCode, FromOne>> byImporter) {
    this.byImporter = byImporter;
  }

  /** What one importer bought from one exporter. */
  static final class FromOne {
    private final Map<Integer, Integer> rows = new HashMap<>();
    private Map<Integer, Long> dollars = new HashMap<>();

    private void add(int code, long value) {
      rows.merge(code, 1, Integer::sum);
      dollars.merge(code, value, Math::addExact);
    }

    /** Whole US dollars of a product, in the wanted revision. */
    long dollars(int code) {
      return dollars.getOrDefault(code, 0L);
    }

    /** How many rows of the file have one of the codes, in the revision of the file. */
    long rows(Set<HsCode> codes) {
      return codes.stream().mapToLong(code -> rows.getOrDefault(code.number(), 0)).sum();
    }
  }

  /**
   * Reads the flows behind a year's trade.
   *
   * @param importers whose purchases are asked for
   * @param products in the wanted revision
   */
  public static Purchases read(
      Holdings holdings,
      MarketTrade trade,
      Collection<CountryCode> importers,
      Set<HsCode> products) {
    Map<CountryCode, SortedMap<CountryCode, FromOne>> byImporter = new HashMap<>();
    Map<String, CountryCode> codes = new HashMap<>();
    for (Row row :
        holdings
            .read(DataTable.FLOWS)
            .filter(trade.edition().flows().and(MarketTrade.isOneOf(trade.codedAs(products))))
            .filter(col("importer").isin(importers.stream().map(CountryCode::iso3).toArray()))
            .select(col("importer"), col("exporter"), col("hs6"), col("value_usd"))
            .collectAsList()) {
      byImporter
          .computeIfAbsent(
              codes.computeIfAbsent(row.getString(0), CountryCode::of), i -> new TreeMap<>())
          .computeIfAbsent(
              codes.computeIfAbsent(row.getString(1), CountryCode::of), e -> new FromOne())
          .add(row.getInt(2), row.getLong(3));
    }
    byImporter
        .values()
        .forEach(
            exporters ->
                exporters.values().forEach(from -> from.dollars = trade.converted(from.dollars)));
    return new Purchases(byImporter);
  }

  /** By exporter, whoever sold something; empty for an importer that bought nothing. */
  SortedMap<CountryCode, FromOne> of(CountryCode importer) {
    return byImporter.getOrDefault(importer, new TreeMap<>());
  }
}
