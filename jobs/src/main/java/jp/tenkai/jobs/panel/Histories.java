package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.snapshot.SnapshotFolder;
import jp.tenkai.datasets.snapshot.SnapshotTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings the observations of a snapshot into one history per series and country, on Spark. */
final class Histories {
  private static final String POINTS = "points";
  private static final String POINT = "point";

  private final Map<Series, Map<CountryCode, History>> bySeries =
      new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));

  private Histories() {}

  /**
   * @param terms source id to {@code open} or {@code non-commercial}
   */
  static Histories read(
      SnapshotFolder snapshot, List<Series> wanted, int referenceYear, Map<String, String> terms) {
    Object[] codes = wanted.stream().map(Series::code).distinct().toArray();
    Column newest =
        max_by(
            struct(col("value"), col("file"), col("row"), col("vintage"), col("licence")),
            col("vintage"));
    Dataset<Row> grouped =
        snapshot
            .read(SnapshotTable.OBSERVATIONS)
            .filter(col("series").isin(codes).and(col("year").leq(referenceYear)))
            .groupBy(col("source"), col("series"), col("country"), col("year"))
            .agg(newest.as(POINT))
            .groupBy(col("source"), col("series"), col("country"))
            .agg(
                sort_array(collect_list(struct(col("year"), col(POINT + ".value").as("value"))))
                    .as(POINTS),
                max_by(col(POINT), col("year")).as(POINT));
    Histories histories = new Histories();
    for (Row row : grouped.collectAsList()) {
      histories.add(row, terms);
    }
    return histories;
  }

  private void add(Row row, Map<String, String> terms) {
    String source = row.getString(0);
    Series series = new Series(new SourceId(source), row.getString(1));
    List<Row> years = row.getList(3);
    List<History.Point> points =
        years.stream().map(p -> new History.Point(p.getInt(0), p.getDouble(1))).toList();
    Row latest = row.getStruct(4);
    Lineage lineage =
        new Lineage(
            source,
            series.code(),
            latest.getString(1),
            latest.getLong(2),
            latest.getString(3),
            latest.getString(4),
            terms.get(source));
    bySeries
        .computeIfAbsent(series, s -> new TreeMap<>())
        .put(CountryCode.of(row.getString(2)), new History(points, lineage));
  }

  /** The history of a series in a country; null-free: an empty map's answer is no history. */
  Optional<History> find(Series series, CountryCode country) {
    return Optional.ofNullable(bySeries.getOrDefault(series, Map.of()).get(country));
  }
}
