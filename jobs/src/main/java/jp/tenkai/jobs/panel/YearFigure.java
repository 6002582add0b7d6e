package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import org.apache.spark.sql.Row;

/**
 * One year of an indicator in one country.
 *
 * @param low the source's lower bound; NaN where it gives none
 * @param high the source's upper bound, likewise
 * @param lineage the file and row of this year's figure
 */
public record YearFigure(
    CountryCode country,
    IndicatorId indicator,
    int year,
    double value,
    double low,
    double high,
    Lineage lineage) {

  public YearFigure {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(lineage, "lineage");
  }

  /** A series in a country, which may stand behind several indicators. */
  private record Line(Series series, CountryCode country) {}

  /**
   * The years of every indicator that is read from series, by country, indicator and year. The
   * series is the one that the panel's cell took, for all years, so that no history runs from one
   * source into another; of each year the newest vintage counts.
   *
   * @param panel of the same holdings
   * @param firstYear earlier years are left aside, like those after the panel's reference year
   */
  public static List<YearFigure> read(
      Configuration configuration,
      Panel panel,
      Holdings holdings,
      Collection<CountryCode> countries,
      int firstYear) {
    Map<Line, List<IndicatorId>> wanted = wanted(configuration, panel, countries);
    Map<Line, SortedMap<Integer, Row>> found = new HashMap<>();
    for (Row row :
        holdings
            .read(DataTable.OBSERVATIONS)
            .filter(
                col("series")
                    .isin(wanted.keySet().stream().map(l -> l.series().code()).distinct().toArray())
                    .and(col("country").isin(countries.stream().map(CountryCode::iso3).toArray()))
                    .and(col("year").between(firstYear, panel.referenceYear())))
            .select(
                col("source"),
                col("series"),
                col("country"),
                col("year"),
                col("value"),
                col("low"),
                col("high"),
                col("vintage"),
                col("licence"),
                col("file"),
                col("row"))
            .collectAsList()) {
      Line line =
          new Line(
              new Series(new SourceId(row.getString(0)), row.getString(1)),
              CountryCode.of(row.getString(2)));
      if (wanted.containsKey(line)) {
        found
            .computeIfAbsent(line, l -> new TreeMap<>())
            .merge(row.getInt(3), row, YearFigure::newer);
      }
    }
    List<YearFigure> figures = new ArrayList<>();
    found.forEach(
        (line, years) ->
            years.values().forEach(row -> add(figures, line, row, wanted.get(line), panel)));
    return figures;
  }

  private static Map<Line, List<IndicatorId>> wanted(
      Configuration configuration, Panel panel, Collection<CountryCode> countries) {
    Map<Line, List<IndicatorId>> wanted = new HashMap<>();
    for (IndicatorConf indicator : configuration.indicators().values()) {
      if (!(indicator.from() instanceof SeriesFrom)) {
        continue;
      }
      for (CountryCode country : countries) {
        Lineage lineage = panel.cell(indicator.id(), country).lineage();
        if (!lineage.equals(Lineage.NONE)) {
          Series series = new Series(new SourceId(lineage.source()), lineage.series());
          wanted
              .computeIfAbsent(new Line(series, country), l -> new ArrayList<>())
              .add(indicator.id());
        }
      }
    }
    return wanted;
  }

  /** File and row last, as the panel has it: the same one must win every time. */
  private static Row newer(Row one, Row other) {
    int byVintage = one.getString(7).compareTo(other.getString(7));
    int byFile = byVintage == 0 ? one.getString(9).compareTo(other.getString(9)) : byVintage;
    int byRow = byFile == 0 ? Long.compare(one.getLong(10), other.getLong(10)) : byFile;
    return byRow >= 0 ? one : other;
  }

  private static void add(
      List<YearFigure> figures, Line line, Row row, List<IndicatorId> indicators, Panel panel) {
    for (IndicatorId indicator : indicators) {
      Lineage lineage =
          new Lineage(
              line.series().source().id(),
              line.series().code(),
              row.getString(9),
              row.getLong(10),
              row.getString(7),
              row.getString(8),
              panel.cell(indicator, line.country()).lineage().terms());
      figures.add(
          new YearFigure(
              line.country(),
              indicator,
              row.getInt(3),
              row.getDouble(4),
              row.isNullAt(5) ? Double.NaN : row.getDouble(5),
              row.isNullAt(6) ? Double.NaN : row.getDouble(6),
              lineage));
    }
  }
}
