package jp.tenkai.jobs.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Takes the profiles of series, on Spark. */
final class Profiles {
  /** Figures that lie further back are used by hardly any indicator. */
  private static final int RECENT = 10;

  private Profiles() {}

  /**
   * The profiles of the wanted series that have any figure, by source and code.
   *
   * @param ratio how many times the year's before is a jump
   */
  static List<SeriesProfile> of(Holdings holdings, Set<Series> wanted, double ratio) {
    Object[] codes = wanted.stream().map(Series::code).distinct().toArray();
    Column where =
        concat_ws(
            " ",
            col("country"),
            col("year").cast("string"),
            concat_ws(":", col("file"), col("row").cast("string")));
    // Each country and year once, in its newest vintage: a revision is no jump.
    Dataset<Row> newest =
        holdings
            .read(DataTable.OBSERVATIONS)
            .filter(col("series").isin(codes))
            .groupBy(col("source"), col("series"), col("country"), col("year"))
            .agg(
                max_by(
                        struct(col("value"), col("file"), col("row"), col("unit"), col("vintage")),
                        struct(col("vintage"), col("file"), col("row")))
                    .as("figure"))
            .select("source", "series", "country", "year", "figure.*");
    WindowSpec years = Window.partitionBy("source", "series", "country").orderBy("year");
    Column before = lag(col("value"), 1).over(years);
    Column yearBefore = lag(col("year"), 1).over(years);
    Dataset<Row> followed =
        newest.withColumn(
            "jump",
            when(
                col("value").gt(0).and(before.gt(0)).and(col("year").minus(yearBefore).equalTo(1)),
                abs(log(col("value").divide(before)))));
    Column isRecent = col("year").geq(holdings.asOf().getYear() - RECENT);
    Column isJump = col("jump").gt(Math.log(ratio));
    List<SeriesProfile> profiles = new ArrayList<>();
    for (Row row :
        followed
            .groupBy(col("source"), col("series"))
            .agg(
                first(col("unit")),
                count(lit(1)),
                count_distinct(col("country")),
                max(col("year")),
                max(col("vintage")),
                min(col("value")),
                min_by(where, struct(col("value"), col("country"), col("year"))),
                max(col("value")),
                max_by(where, struct(col("value"), col("country"), col("year"))),
                min(when(isRecent, col("value"))),
                max(when(isRecent, col("value"))),
                count(when(isJump, lit(1))),
                max_by(where, when(isJump, struct(col("jump"), col("country"), col("year")))))
            .collectAsList()) {
      profiles.add(profile(row));
    }
    profiles.removeIf(p -> wanted.stream().noneMatch(s -> s.toString().equals(p.name())));
    profiles.sort(Comparator.comparing(SeriesProfile::name));
    return List.copyOf(profiles);
  }

  private static SeriesProfile profile(Row row) {
    return new SeriesProfile(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        row.getString(6),
        new SeriesProfile.Extreme(row.getDouble(7), row.getString(8)),
        new SeriesProfile.Extreme(row.getDouble(9), row.getString(10)),
        row.isNullAt(11) ? Double.NaN : row.getDouble(11),
        row.isNullAt(12) ? Double.NaN : row.getDouble(12),
        row.getLong(13),
        row.isNullAt(14) ? "" : row.getString(14));
  }
}
