package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the observations of a snapshot into one history per series and country, on Spark. */
final class Histories {
  private static final String POINTS = "points";
  private static final String LATEST = "latest";

  private final Map<Series, Map<CountryCode, History>> bySeries = new HashMap<>();

  Histories() {}

  /**
   * Reads the newest figure of every wanted series and country, and the years before it of those
   * whose growth is asked for.
   *
   * @param wanted the series to read
   * @param growing those of them that need their whole history
   * @param referenceYear later years are left aside
   * @param terms source id to {@code open} or {@code non-commercial}
   */
  static Histories read(
      Holdings snapshot,
      Set<Series> wanted,
      Set<Series> growing,
      int referenceYear,
      Map<String, String> terms) {
    // File and row last: two files may give the same vintage, and the same one must win every time.
    Column age = struct(col("year"), col("vintage"), col("file"), col("row"));
    // Only where growth is asked for: bringing every year of every series here would cost seconds.
    Column year =
        when(
            col("series").isin(codes(growing)),
            struct(col("year"), col("vintage"), col("file"), col("row"), col("value")));
    Dataset<Row> grouped =
        snapshot
            .read(DataTable.OBSERVATIONS)
            .filter(col("series").isin(codes(wanted)).and(col("year").leq(referenceYear)))
            .groupBy(col("source"), col("series"), col("country"))
            .agg(
                sort_array(collect_list(year)).as(POINTS),
                max_by(
                        struct(
                            col("year"),
                            col("value"),
                            col("file"),
                            col("row"),
                            col("vintage"),
                            col("licence"),
                            col("low"),
                            col("high")),
                        age)
                    .as(LATEST));
    Histories histories = new Histories();
    for (Row row : grouped.collectAsList()) {
      histories.add(row, terms);
    }
    return histories;
  }

  private static Object[] codes(Set<Series> series) {
    return series.stream().map(Series::code).distinct().toArray();
  }

  private void add(Row row, Map<String, String> terms) {
    String source = row.getString(0);
    Series series = new Series(new SourceId(source), row.getString(1));
    Row latest = row.getStruct(4);
    Lineage lineage =
        new Lineage(
            source,
            series.code(),
            latest.getString(2),
            latest.getLong(3),
            latest.getString(4),
            latest.getString(5),
            terms.get(source));
    List<Row> years = row.getList(3);
    // Sorted by year, then vintage: a later vintage of the same year takes the earlier one's place.
    SortedMap<Integer, History.Point> points = new TreeMap<>();
    years.forEach(y -> points.put(y.getInt(0), new History.Point(y.getInt(0), y.getDouble(4))));
    points.put(latest.getInt(0), new History.Point(latest.getInt(0), latest.getDouble(1)));
    put(
        series,
        CountryCode.of(row.getString(2)),
        new History(List.copyOf(points.values()), bound(latest, 6), bound(latest, 7), lineage));
  }

  private static double bound(Row row, int column) {
    return row.isNullAt(column) ? Double.NaN : row.getDouble(column);
  }

  void put(Series series, CountryCode country, History history) {
    bySeries.computeIfAbsent(series, s -> new HashMap<>()).put(country, history);
  }

  /** The history of a series in a country; null-free: an empty map's answer is no history. */
  Optional<History> find(Series series, CountryCode country) {
    return Optional.ofNullable(bySeries.getOrDefault(series, Map.of()).get(country));
  }
}
