package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.snapshot.SnapshotFolder;
import jp.tenkai.datasets.snapshot.SnapshotTable;
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
    this.file = origin.getString(1);
    this.vintage = origin.getString(2);
    this.licence = origin.getString(3);
    this.source = origin.getString(4);
    this.totalsFile = totalsFile;
    this.byProduct = byProduct;
    this.totals = totals;
    this.missingImporters = missingImporters;
  }

  /**
   * Reads the newest year of the snapshot's flows.
   *
   * @param referenceYear later years are left aside
   */
  public static MarketTrade read(SnapshotFolder snapshot, int referenceYear) {
    Dataset<Row> flows = snapshot.read(SnapshotTable.FLOWS).filter(col("year").leq(referenceYear));
    Row origin =
        flows
            .agg(
                max(col("year")),
                max(col("file")),
                max(col("vintage")),
                max(col("licence")),
                max(col("source")))
            .head();
    if (origin.isNullAt(0)) {
      throw new UnusableInput(
          ProblemCode.EMPTY_FILE,
          snapshot.file(SnapshotTable.FLOWS).toString(),
          0,
          "no rows up to " + referenceYear,
          "trade of at least one year");
    }
    Map<CountryCode, Map<Integer, Imports>> byProduct = new TreeMap<>();
    for (Row row :
        flows
            .filter(col("year").equalTo(origin.getInt(0)))
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
    String totalsFile = "";
    for (Row row :
        snapshot
            .read(SnapshotTable.PAIR_TOTALS)
            .filter(col("year").equalTo(origin.getInt(0)))
            .select(col("importer"), col("exporter"), col("value_usd"), col("file"))
            .collectAsList()) {
      CountryCode exporter = CountryCode.of(row.getString(1));
      long value = row.getLong(2);
      totals.merge(
          CountryCode.of(row.getString(0)),
          new Imports(value, exporter.iso3().equals(JAPAN) ? value : 0),
          Imports::plus);
      missing.add(exporter);
      totalsFile = row.getString(3);
    }
    missing.removeAll(totals.keySet());
    return new MarketTrade(origin, totalsFile, byProduct, totals, missing);
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
