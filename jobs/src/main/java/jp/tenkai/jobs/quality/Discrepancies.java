package jp.tenkai.jobs.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.Equivalent;
import jp.tenkai.jobs.quality.Discrepancy.Figure;
import org.apache.spark.sql.Row;

/** Finds where two sources give the same figure, and picks one by the stated order. */
public final class Discrepancies {
  private Discrepancies() {}

  /** One figure in its newest vintage. */
  record Found(Series series, CountryCode country, int year, double value, String file, long row) {}

  /** Every figure that two sources of a group give, by group, country and year. */
  public static List<Discrepancy> of(Holdings holdings, List<Equivalent> groups) {
    Object[] codes =
        groups.stream().flatMap(g -> g.series().stream()).map(Series::code).distinct().toArray();
    if (codes.length == 0) {
      return List.of();
    }
    List<Found> figures = new ArrayList<>();
    for (Row row :
        holdings
            .read(DataTable.OBSERVATIONS)
            .filter(col("series").isin(codes))
            .groupBy(col("source"), col("series"), col("country"), col("year"))
            .agg(
                max_by(
                    struct(col("value"), col("file"), col("row")),
                    struct(col("vintage"), col("file"), col("row"))))
            .collectAsList()) {
      Row figure = row.getStruct(4);
      figures.add(
          new Found(
              new Series(new SourceId(row.getString(0)), row.getString(1)),
              CountryCode.of(row.getString(2)),
              row.getInt(3),
              figure.getDouble(0),
              figure.getString(1),
              figure.getLong(2)));
    }
    return among(figures, groups);
  }

  static List<Discrepancy> among(List<Found> figures, List<Equivalent> groups) {
    record Place(CountryCode country, int year) {}
    Map<Series, Map<Place, Found>> bySeries = new HashMap<>();
    for (Found f : figures) {
      bySeries
          .computeIfAbsent(f.series(), s -> new HashMap<>())
          .put(new Place(f.country(), f.year()), f);
    }
    List<Discrepancy> all = new ArrayList<>();
    for (Equivalent group : groups) {
      Map<Place, Found> kept =
          new TreeMap<>(
              Comparator.comparing((Place p) -> p.country().iso3()).thenComparing(Place::year));
      for (Series series : group.series()) {
        Map<Place, Found> one = new TreeMap<>(((TreeMap<Place, Found>) kept).comparator());
        one.putAll(bySeries.getOrDefault(series, Map.of()));
        one.forEach(
            (place, figure) -> {
              Found first = kept.putIfAbsent(place, figure);
              if (first != null) {
                all.add(
                    new Discrepancy(
                        group.id(),
                        place.country(),
                        place.year(),
                        figure(first),
                        figure(figure),
                        group.tolerance()));
              }
            });
      }
    }
    all.sort(
        Comparator.comparing(Discrepancy::group)
            .thenComparing(d -> d.country().iso3())
            .thenComparing(Discrepancy::year)
            .thenComparing(d -> d.other().source()));
    return List.copyOf(all);
  }

  private static Figure figure(Found found) {
    return new Figure(
        found.series().source().id(),
        found.series().code(),
        found.value(),
        found.file(),
        found.row());
  }
}
