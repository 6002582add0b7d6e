package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenkai.datasets.concordance.Concordance;
import jp.tenkai.datasets.concordance.Converted;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.concordance.SplitShares;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.trade.MarketTrade.Imports;
import org.apache.spark.sql.Row;

/**
 * How trade is read in the revision of the Harmonized System that the fields' codes belong to.
 *
 * <p>A code that became several is shared out by what all importers bought of those in the newest
 * year the store has in that revision; in equal parts where it has none. Codes that became one are
 * added. Every sum stays the same to the dollar.
 */
final class Conversion {
  private final HsRevision to;
  private final SplitShares shares;
  private final Optional<Edition> seen;

  /** Every cell of a panel asks for the marks of its codes. */
  private final Map<HsRevision, Map<Integer, Mark>> marks = new ConcurrentHashMap<>();

  private Conversion(HsRevision to, SplitShares shares, Optional<Edition> seen) {
    this.to = to;
    this.shares = shares;
    this.seen = seen;
  }

  /** Nothing was seen in the revision: every split is in equal parts. */
  static Conversion inEqualParts(HsRevision to) {
    return new Conversion(to, SplitShares.EQUAL, Optional.empty());
  }

  /** By what the store has in the revision. */
  static Conversion of(Holdings holdings, Collection<Edition> editions, HsRevision to) {
    Optional<Edition> seen = Edition.codedIn(editions, to);
    if (seen.isEmpty()) {
      return inEqualParts(to);
    }
    Map<HsCode, Long> dollars = new HashMap<>();
    for (Row row :
        holdings
            .read(DataTable.FLOWS)
            .filter(seen.get().flows())
            .groupBy(col("hs6"))
            .agg(sum(col("value_usd")))
            .collectAsList()) {
      dollars.put(new HsCode(row.getInt(0)), row.getLong(1));
    }
    return new Conversion(to, SplitShares.seen(to, dollars), seen);
  }

  /**
   * One importer's purchases in the other revision. Japan's part and everybody else's are converted
   * each for itself and then added, so that Japan's stays a part of the whole after rounding.
   */
  Map<Integer, Imports> of(HsRevision from, Map<Integer, Imports> byProduct) {
    if (from == to) {
      return byProduct;
    }
    Map<HsCode, Long> japan = new TreeMap<>();
    Map<HsCode, Long> others = new TreeMap<>();
    byProduct.forEach(
        (code, imports) -> {
          japan.put(new HsCode(code), imports.japan());
          others.put(new HsCode(code), imports.world() - imports.japan());
        });
    Map<HsCode, Converted> fromJapan = converted(from, japan);
    Map<Integer, Imports> all = new TreeMap<>();
    converted(from, others)
        .forEach(
            (code, value) -> {
              long part = fromJapan.get(code).dollars();
              all.put(code.number(), new Imports(value.dollars() + part, part));
            });
    return all;
  }

  private Map<HsCode, Converted> converted(HsRevision from, Map<HsCode, Long> dollars) {
    return Concordance.standard().convert(from, to, dollars, shares);
  }

  /** How sure a code's trade is that was coded in a revision. */
  Mark mark(HsRevision from, int hs6) {
    return marks
        .computeIfAbsent(from, f -> new ConcurrentHashMap<>())
        .computeIfAbsent(hs6, code -> Concordance.standard().mark(from, to, new HsCode(code)));
  }

  HsRevision to() {
    return to;
  }

  SplitShares shares() {
    return shares;
  }

  /** The edition by which splits are shared out. */
  Optional<Edition> seen() {
    return seen;
  }
}
