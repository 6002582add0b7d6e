package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Concordance;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * What each importer buys of each product and in all, from everybody and from Japan. Sums are taken
 * in whole dollars, so that they are the same whatever the order and the number of machines.
 */
public final class MarketTrade {
  private static final String JAPAN = "JPN";

  /**
   * Imports of one product, or of all goods.
   *
   * @param world whole US dollars from every exporter
   * @param japan of which from Japan
   */
  public record Imports(long world, long japan) {
    /** Nothing is recorded as imported: BACI holds positive flows only. */
    public static final Imports NOTHING = new Imports(0, 0);

    private Imports plus(Imports other) {
      return new Imports(world + other.world, japan + other.japan);
    }
  }

  private final Edition edition;
  private final SortedSet<Integer> years;
  private final Conversion conversion;
  private final String totalsFile;
  private final Map<CountryCode, Map<Integer, Imports>> byProduct;
  private final Map<CountryCode, Imports> totals;
  private final SortedSet<CountryCode> missingImporters;

  private MarketTrade(
      Edition edition,
      SortedSet<Integer> years,
      Conversion conversion,
      String totalsFile,
      Map<CountryCode, Map<Integer, Imports>> byProduct,
      Map<CountryCode, Imports> totals,
      SortedSet<CountryCode> missingImporters) {
    this.edition = edition;
    this.years = years;
    this.conversion = conversion;
    this.totalsFile = totalsFile;
    this.byProduct = byProduct;
    this.totals = totals;
    this.missingImporters = missingImporters;
  }

  /**
   * Reads the newest year of the store's flows in its newest vintage. Where it is coded in another
   * revision of the Harmonized System than the wanted one, each importer's purchases are converted.
   *
   * @param referenceYear later years are left aside
   * @param wanted the revision in which products are asked for
   * @param products those that will be asked for; of a year of the world's trade they are one row
   *     in thirty
   */
  public static MarketTrade read(
      Holdings holdings, int referenceYear, HsRevision wanted, Set<HsCode> products) {
    return find(holdings, referenceYear, wanted, products)
        .orElseThrow(
            () ->
                new UnusableInput(
                    ProblemCode.EMPTY_FILE,
                    holdings.file(DataTable.FLOWS).toString(),
                    0,
                    "no rows up to " + referenceYear,
                    "trade of at least one year"));
  }

  /** The same; empty where the holdings have no trade up to the year. */
  public static Optional<MarketTrade> find(
      Holdings holdings, int referenceYear, HsRevision wanted, Set<HsCode> products) {
    List<Edition> editions = Edition.of(holdings, referenceYear);
    return Edition.best(editions, wanted)
        .map(edition -> of(holdings, editions, edition, wanted, products));
  }

  private static MarketTrade of(
      Holdings holdings,
      List<Edition> editions,
      Edition edition,
      HsRevision wanted,
      Set<HsCode> products) {
    Conversion conversion =
        edition.revision() == wanted
            ? Conversion.inEqualParts(wanted)
            : Conversion.of(holdings, editions, wanted);
    Map<CountryCode, Map<Integer, Imports>> byProduct = new TreeMap<>();
    for (Row row :
        holdings
            .read(DataTable.FLOWS)
            .filter(edition.flows().and(isOneOf(sources(edition, wanted, products))))
            .groupBy(col("importer"), col("hs6"))
            .agg(sum(col("value_usd")), sum(fromJapan()))
            .collectAsList()) {
      byProduct
          .computeIfAbsent(CountryCode.of(row.getString(0)), c -> new TreeMap<>())
          .put(row.getInt(1), new Imports(row.getLong(2), row.getLong(3)));
    }
    byProduct.replaceAll(
        (importer, bought) -> asked(conversion.of(edition.revision(), bought), products));
    // Some 28,000 pairs: fewer seconds to add them up here than to plan two more queries.
    List<Row> pairs =
        holdings
            .read(DataTable.PAIR_TOTALS)
            .filter(edition.sameYear())
            .select(col("importer"), col("exporter"), col("value_usd"), col("file"))
            .collectAsList();
    String totalsFile = totalsFile(edition, pairs);
    Map<CountryCode, Imports> totals = new TreeMap<>();
    SortedSet<CountryCode> missing = new TreeSet<>();
    for (Row row : pairs) {
      if (!row.getString(3).equals(totalsFile)) {
        continue;
      }
      CountryCode exporter = CountryCode.of(row.getString(1));
      long value = row.getLong(2);
      totals.merge(
          CountryCode.of(row.getString(0)),
          new Imports(value, exporter.iso3().equals(JAPAN) ? value : 0),
          Imports::plus);
      missing.add(exporter);
    }
    missing.removeAll(totals.keySet());
    SortedSet<Integer> years =
        editions.stream().map(Edition::year).collect(Collectors.toCollection(TreeSet::new));
    return new MarketTrade(edition, years, conversion, totalsFile, byProduct, totals, missing);
  }

  /** Of other products only a part was read, such as one of two codes that became one. */
  private static Map<Integer, Imports> asked(Map<Integer, Imports> bought, Set<HsCode> products) {
    Map<Integer, Imports> asked = new TreeMap<>(bought);
    asked.keySet().removeIf(code -> !products.contains(new HsCode(code)));
    return asked;
  }

  private static Set<HsCode> sources(Edition edition, HsRevision wanted, Set<HsCode> products) {
    return Concordance.standard().sources(edition.revision(), wanted, products);
  }

  /** The codes, in the revision of the flows, that products are read from. */
  Set<HsCode> codedAs(Set<HsCode> products) {
    return sources(edition, revision(), products);
  }

  /** Dollars by code of the flows' revision as dollars by code of the wanted one. */
  Map<Integer, Long> converted(Map<Integer, Long> dollars) {
    if (!isConverted()) {
      return dollars;
    }
    Map<Integer, Imports> bought = new TreeMap<>();
    dollars.forEach((code, value) -> bought.put(code, new Imports(value, 0)));
    Map<Integer, Long> converted = new TreeMap<>();
    conversion
        .of(edition.revision(), bought)
        .forEach((code, imports) -> converted.put(code, imports.world()));
    return converted;
  }

  static Column isOneOf(Set<HsCode> products) {
    return col("hs6").isin(products.stream().map(HsCode::number).toArray());
  }

  /** The file the totals are taken from: that of the flows where it has them; never two. */
  private static String totalsFile(Edition edition, List<Row> pairs) {
    return pairs.stream()
        .map(row -> row.getString(3))
        .max(
            Comparator.comparing((String file) -> file.equals(edition.file()))
                .thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static Column fromJapan() {
    return when(col("exporter").equalTo(JAPAN), col("value_usd")).otherwise(0L);
  }

  /** Whether the source has this importer at all; where not, nothing may be said of its trade. */
  public boolean covers(CountryCode importer) {
    return byProduct.containsKey(importer) || totals.containsKey(importer);
  }

  /** What an importer that the source covers bought of a product. */
  public Imports imports(CountryCode importer, int hs6) {
    return byProduct.getOrDefault(importer, Map.of()).getOrDefault(hs6, Imports.NOTHING);
  }

  /** What an importer bought of all goods. */
  public Imports all(CountryCode importer) {
    return totals.getOrDefault(importer, Imports.NOTHING);
  }

  /** Countries whose exports the source holds and whose imports it lacks. */
  public SortedSet<CountryCode> missingImporters() {
    return Collections.unmodifiableSortedSet(missingImporters);
  }

  /** How sure the trade of a product is, where it was coded in another revision. */
  public Mark mark(int hs6) {
    return conversion.mark(edition.revision(), hs6);
  }

  /** The revision of the Harmonized System in which products are asked for. */
  public HsRevision revision() {
    return conversion.to();
  }

  /** Whether the trade is coded in another revision. */
  public boolean isConverted() {
    return edition.revision() != conversion.to();
  }

  /** The edition by which codes that were split are shared out; empty where in equal parts. */
  public Optional<Edition> splitBy() {
    return conversion.seen();
  }

  /** Every year of which flows are held, up to the year asked for. */
  public SortedSet<Integer> years() {
    return Collections.unmodifiableSortedSet(years);
  }

  /** Where the flows come from. */
  public Edition edition() {
    return edition;
  }

  public String totalsFile() {
    return totalsFile;
  }
}
