package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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

  private final int year;
  private final String file;
  private final String totalsFile;
  private final String vintage;
  private final String revision;
  private final String licence;
  private final String source;
  private final Map<CountryCode, Map<Integer, Imports>> byProduct;
  private final Map<CountryCode, Imports> totals;
  private final SortedSet<CountryCode> missingImporters;

  private MarketTrade(
      Row origin,
      String totalsFile,
      Map<CountryCode, Map<Integer, Imports>> byProduct,
      Map<CountryCode, Imports> totals,
      SortedSet<CountryCode> missingImporters) {
    this.year = origin.getInt(0);
    this.vintage = origin.getString(1);
    this.revision = origin.getString(2);
    this.source = origin.getString(3);
    this.file = origin.getString(4);
    this.licence = origin.getString(5);
    this.totalsFile = totalsFile;
    this.byProduct = byProduct;
    this.totals = totals;
    this.missingImporters = missingImporters;
  }

  /**
   * Reads the newest year of the snapshot's flows, in its newest vintage and revision of the
   * Harmonized System.
   *
   * @param referenceYear later years are left aside
   */
  public static MarketTrade read(Holdings snapshot, int referenceYear) {
    Dataset<Row> flows = snapshot.read(DataTable.FLOWS).filter(col("year").leq(referenceYear));
    Row edition =
        flows
            .agg(
                max(
                    struct(
                        col("year"),
                        col("vintage"),
                        col("hs_revision"),
                        col("source"),
                        col("file"),
                        col("licence"))))
            .head();
    if (edition.isNullAt(0)) {
      throw new UnusableInput(
          ProblemCode.EMPTY_FILE,
          snapshot.file(DataTable.FLOWS).toString(),
          0,
          "no rows up to " + referenceYear,
          "trade of at least one year");
    }
    Row origin = edition.getStruct(0);
    Map<CountryCode, Map<Integer, Imports>> byProduct = new TreeMap<>();
    for (Row row :
        flows
            .filter(of(origin).and(col("file").equalTo(origin.getString(4))))
            .groupBy(col("importer"), col("hs6"))
            .agg(sum(col("value_usd")), sum(fromJapan()))
            .collectAsList()) {
      byProduct
          .computeIfAbsent(CountryCode.of(row.getString(0)), c -> new TreeMap<>())
          .put(row.getInt(1), new Imports(row.getLong(2), row.getLong(3)));
    }
    // Some 28,000 pairs: fewer seconds to add them up here than to plan two more queries.
    Map<CountryCode, Imports> totals = new TreeMap<>();
    SortedSet<CountryCode> missing = new TreeSet<>();
    List<Row> pairs =
        snapshot
            .read(DataTable.PAIR_TOTALS)
            .filter(of(origin))
            .select(col("importer"), col("exporter"), col("value_usd"), col("file"))
            .collectAsList();
    String totalsFile = totalsFile(pairs, origin.getString(4));
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
    return new MarketTrade(origin, totalsFile, byProduct, totals, missing);
  }

  /** One edition may lie in several files, such as packed and unpacked: one of them counts. */
  private static String totalsFile(List<Row> pairs, String flowsFile) {
    List<String> files = pairs.stream().map(row -> row.getString(3)).distinct().sorted().toList();
    return files.isEmpty()
        ? ""
        : files.contains(flowsFile) ? flowsFile : files.get(files.size() - 1);
  }

  /** Rows of one edition: two would count each dollar twice. */
  private static Column of(Row edition) {
    return col("year")
        .equalTo(edition.getInt(0))
        .and(col("vintage").equalTo(edition.getString(1)))
        .and(col("hs_revision").equalTo(edition.getString(2)))
        .and(col("source").equalTo(edition.getString(3)));
  }

  private static Column fromJapan() {
    return when(col("exporter").equalTo(JAPAN), col("value_usd")).otherwise(0L);
  }

  /** Whether the source has this importer at all; where not, nothing may be said of its trade. */
  public boolean covers(CountryCode importer) {
    return byProduct.containsKey(importer);
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

  public int year() {
    return year;
  }

  public String file() {
    return file;
  }

  public String totalsFile() {
    return totalsFile;
  }

  /** The revision of the Harmonized System that the products are coded in, such as HS17. */
  public String revision() {
    return revision;
  }

  public String vintage() {
    return vintage;
  }

  public String licence() {
    return licence;
  }

  /** The id of the source the flows come from. */
  public String source() {
    return source;
  }
}
