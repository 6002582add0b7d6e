package jp.tenkai.jobs.revisions;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds the vintages of series in what is held, on Spark, and compares two of each. */
public final class Vintages {
  private Vintages() {}

  /**
   * Which figures to compare.
   *
   * @param source a source's id, or the beginning of several: {@code worldbank} is worldbank-wdi
   *     and worldbank-wgi
   * @param series one series; empty for all
   * @param country one country; empty for all
   * @param from the earlier vintage; empty for the one before {@code to}
   * @param to the later vintage; empty for the newest
   */
  public record Query(
      String source,
      Optional<String> series,
      Optional<CountryCode> country,
      Optional<String> from,
      Optional<String> to) {}

  /**
   * What changed in every series that has both vintages, by series. Where two files of one vintage
   * give the same figure, the last by name and row counts.
   */
  public static List<Revisions> compare(Holdings holdings, Query query) {
    Column wanted =
        col("source").equalTo(query.source()).or(col("source").startsWith(query.source() + "-"));
    Dataset<Row> observations = holdings.read(DataTable.OBSERVATIONS).filter(wanted);
    if (query.series().isPresent()) {
      observations = observations.filter(col("series").equalTo(query.series().get()));
    }
    if (query.country().isPresent()) {
      observations = observations.filter(col("country").equalTo(query.country().get().iso3()));
    }
    Map<String, NavigableMap<String, Map<Place, Double>>> bySeries = new TreeMap<>();
    for (Row row :
        observations
            .groupBy("source", "series", "vintage", "country", "year")
            .agg(max_by(col("value"), struct(col("file"), col("row"))))
            .collectAsList()) {
      bySeries
          .computeIfAbsent(row.getString(0) + ":" + row.getString(1), s -> new TreeMap<>())
          .computeIfAbsent(row.getString(2), v -> new HashMap<>())
          .put(new Place(CountryCode.of(row.getString(3)), row.getInt(4)), row.getDouble(5));
    }
    List<Revisions> all = new ArrayList<>();
    bySeries.forEach(
        (series, vintages) -> {
          Optional<String> to =
              query.to().isPresent() ? query.to() : Optional.of(vintages.lastKey());
          Optional<String> from =
              query.from().isPresent()
                  ? query.from()
                  : Optional.ofNullable(vintages.lowerKey(to.get()));
          if (from.isPresent()
              && vintages.containsKey(from.get())
              && vintages.containsKey(to.get())) {
            all.add(
                Revisions.between(
                    series,
                    from.get(),
                    vintages.get(from.get()),
                    to.get(),
                    vintages.get(to.get())));
          }
        });
    return all;
  }
}
