package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.panel.History.Point;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The histories of series as they were known at the end of a past year, and whole as they are known
 * now, from one pass over the observations.
 *
 * @param then as known at the end of the year
 * @param whole every year of those series whose whole history was asked for
 * @param leftAside what was not known yet
 */
record PastHistories(Histories then, Histories whole, LeftAside leftAside) {
  private static final int SOURCE = 0;
  private static final int SERIES = 1;
  private static final int COUNTRY = 2;
  private static final int ALL = 3;
  private static final int UP_TO = 4;
  private static final int ISSUED = 5;
  private static final int NEWEST_UP_TO = 6;
  private static final int NEWEST_ISSUED = 7;
  private static final int POINTS = 8;

  /**
   * @param wanted the series to read
   * @param whole those of them that need every year
   * @param terms source id to {@code open} or {@code non-commercial}
   */
  static PastHistories read(
      Holdings holdings,
      Set<Series> wanted,
      Set<Series> whole,
      PastYear past,
      Map<String, String> terms) {
    Column upTo = col("year").leq(past.year());
    Column issued = upTo.and(col("vintage").leq(past.day().toString()));
    Column place = struct(col("year"), col("vintage"), col("file"), col("row"));
    Column figure =
        struct(col("year"), col("value"), col("file"), col("row"), col("vintage"), col("licence"));
    Column point = struct(col("year"), col("vintage"), col("file"), col("row"), col("value"));
    Dataset<Row> grouped =
        holdings
            .read(DataTable.OBSERVATIONS)
            .filter(col("series").isin(codes(wanted)))
            .groupBy(col("source"), col("series"), col("country"))
            .agg(
                count(lit(1)),
                count(when(upTo, lit(1))),
                count(when(issued, lit(1))),
                max_by(figure, when(upTo, place)),
                max_by(figure, when(issued, place)),
                sort_array(collect_list(when(col("series").isin(codes(whole)), point))));
    List<Row> rows = grouped.collectAsList();
    Set<Series> heldThen = new HashSet<>();
    rows.stream().filter(row -> row.getLong(ISSUED) > 0).forEach(row -> heldThen.add(series(row)));
    PastHistories histories = new PastHistories(new Histories(), new Histories(), new LeftAside());
    for (Row row : rows) {
      histories.add(row, heldThen.contains(series(row)), past, terms);
    }
    return histories;
  }

  private static Object[] codes(Set<Series> series) {
    return series.stream().map(Series::code).distinct().sorted().toArray();
  }

  private static Series series(Row row) {
    return new Series(new SourceId(row.getString(SOURCE)), row.getString(SERIES));
  }

  private void add(Row row, boolean byVintage, PastYear past, Map<String, String> terms) {
    Series series = series(row);
    CountryCode country = CountryCode.of(row.getString(COUNTRY));
    List<Row> years = row.getList(POINTS);
    SortedMap<Integer, Point> known = new TreeMap<>();
    SortedMap<Integer, Point> all = new TreeMap<>();
    // Sorted by year, then vintage: a later vintage of the same year takes the earlier one's place.
    for (Row year : years) {
      Point point = new Point(year.getInt(0), year.getDouble(4));
      all.put(point.year(), point);
      if (point.year() <= past.year() && (!byVintage || past.hasIssued(year.getString(1)))) {
        known.put(point.year(), point);
      }
    }
    leftAside.add(series, country, row.getLong(ALL) - row.getLong(byVintage ? ISSUED : UP_TO));
    Row newest = row.getStruct(byVintage ? NEWEST_ISSUED : NEWEST_UP_TO);
    if (newest != null) {
      Lineage lineage = lineage(series, newest, terms);
      known.put(newest.getInt(0), new Point(newest.getInt(0), newest.getDouble(1)));
      then.put(series, country, new History(List.copyOf(known.values()), lineage));
    }
    if (!all.isEmpty()) {
      // Only its points are asked for; where they come from stands with the release's own figures.
      whole.put(series, country, new History(List.copyOf(all.values()), Lineage.NONE));
    }
  }

  private static Lineage lineage(Series series, Row newest, Map<String, String> terms) {
    String source = series.source().id();
    return new Lineage(
        source,
        series.code(),
        newest.getString(2),
        newest.getLong(3),
        newest.getString(4),
        newest.getString(5),
        terms.get(source));
  }
}
