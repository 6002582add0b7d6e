package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.concordance.SeriesAcrossRevisions;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * What one importer bought of some codes in each year that the store has, read in one revision of
 * the Harmonized System. Where the revision of a year is another than that of the year before, the
 * series is marked there.
 *
 * @param in the revision the codes belong to
 * @param years in order; the best edition of each
 * @param splitBy the edition by which codes that were split are shared out; empty where in equal
 *     parts, or where nothing was split
 */
public record TradeSeries(HsRevision in, List<Year> years, Optional<Edition> splitBy) {
  /**
   * One year.
   *
   * @param edition where it comes from
   * @param world US dollars from every exporter, each code by its share; NaN where the edition does
   *     not have the importer
   * @param japan of which from Japan
   * @param mark how sure the codes are in the edition's own revision
   * @param crossing how sure growth since the year before is; empty where the revision is the same
   */
  public record Year(
      Edition edition, double world, double japan, Mark mark, Optional<Mark> crossing) {}

  public TradeSeries {
    years = List.copyOf(years);
  }

  /** The growth of a year since the one before it, in % a year; NaN where it cannot be told. */
  public double growth(int index) {
    if (index == 0 || !(years.get(index - 1).world() > 0)) {
      return Double.NaN;
    }
    Year now = years.get(index);
    Year before = years.get(index - 1);
    int apart = now.edition().year() - before.edition().year();
    return 100 * (Math.pow(now.world() / before.world(), 1.0 / apart) - 1);
  }

  /**
   * Reads a series.
   *
   * @param shares of each code the part that counts
   * @param upTo later years are left aside
   */
  public static TradeSeries read(
      Holdings holdings,
      HsRevision in,
      Map<String, Double> shares,
      CountryCode importer,
      int upTo) {
    List<Edition> editions = Edition.of(holdings, upTo);
    SortedMap<Integer, Edition> byYear = Edition.byYear(editions, in);
    Conversion conversion =
        byYear.values().stream().allMatch(e -> e.revision() == in)
            ? Conversion.inEqualParts(in)
            : Conversion.of(holdings, editions, in);
    SortedMap<Integer, SeriesAcrossRevisions.Year> world = new TreeMap<>();
    SortedMap<Integer, SeriesAcrossRevisions.Year> japan = new TreeMap<>();
    for (Row row : rows(holdings, byYear, importer)) {
      HsRevision revision = byYear.get(row.getInt(0)).revision();
      add(world, row, revision, row.getLong(2));
      add(japan, row, revision, row.getLong(3));
    }
    return new TradeSeries(in, years(byYear, shares, world, japan, conversion), conversion.seen());
  }

  private static List<Row> rows(
      Holdings holdings, SortedMap<Integer, Edition> byYear, CountryCode importer) {
    Column chosen = byYear.values().stream().map(Edition::flows).reduce(lit(false), Column::or);
    return holdings
        .read(DataTable.FLOWS)
        .filter(col("importer").equalTo(importer.iso3()).and(chosen))
        .groupBy(col("year"), col("hs6"))
        .agg(
            sum(col("value_usd")),
            sum(when(col("exporter").equalTo("JPN"), col("value_usd")).otherwise(0L)))
        .collectAsList();
  }

  private static void add(
      SortedMap<Integer, SeriesAcrossRevisions.Year> years,
      Row row,
      HsRevision revision,
      long dollars) {
    years
        .computeIfAbsent(
            row.getInt(0), y -> new SeriesAcrossRevisions.Year(revision, new TreeMap<>()))
        .dollars()
        .put(new HsCode(row.getInt(1)), dollars);
  }

  private static List<Year> years(
      SortedMap<Integer, Edition> byYear,
      Map<String, Double> shares,
      SortedMap<Integer, SeriesAcrossRevisions.Year> world,
      SortedMap<Integer, SeriesAcrossRevisions.Year> japan,
      Conversion conversion) {
    Map<String, SeriesAcrossRevisions> worlds = new TreeMap<>();
    Map<String, SeriesAcrossRevisions> japans = new TreeMap<>();
    for (String code : shares.keySet()) {
      worlds.put(code, series(code, world, conversion));
      japans.put(code, series(code, japan, conversion));
    }
    List<Year> years = new ArrayList<>();
    int before = 0;
    for (Edition edition : byYear.values()) {
      int year = edition.year();
      boolean held = world.containsKey(year);
      double bought = held ? 0 : Double.NaN;
      double fromJapan = held ? 0 : Double.NaN;
      Mark mark = Mark.SAME_CODE;
      Optional<Mark> crossing = Optional.empty();
      for (var part : shares.entrySet()) {
        mark = mark.and(conversion.mark(edition.revision(), HsCode.of(part.getKey()).number()));
        if (held) {
          bought += part.getValue() * dollars(worlds.get(part.getKey()), year);
          fromJapan += part.getValue() * dollars(japans.get(part.getKey()), year);
          Optional<Mark> across =
              worlds.get(part.getKey()).between(before, year).map(c -> c.mark());
          crossing = across.isEmpty() ? crossing : crossing.map(across.get()::and).or(() -> across);
        }
      }
      years.add(new Year(edition, bought, fromJapan, mark, crossing));
      before = year;
    }
    return years;
  }

  private static SeriesAcrossRevisions series(
      String code, SortedMap<Integer, SeriesAcrossRevisions.Year> years, Conversion conversion) {
    return SeriesAcrossRevisions.of(HsCode.of(code), conversion.to(), years, conversion.shares());
  }

  private static double dollars(SeriesAcrossRevisions series, int year) {
    return series.years().get(year).dollars();
  }
}
