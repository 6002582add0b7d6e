package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.From.SeriesFrom;
import jp.tenkai.jobs.configuration.IndicatorConf;
import jp.tenkai.jobs.configuration.IndicatorId;
import org.apache.spark.sql.Column;
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
  private static final List<String> COLUMNS =
      List.of(
          "source", "series", "country", "year", "value", "low", "high", "vintage", "licence",
          "file", "row");
  private static final int SOURCE = COLUMNS.indexOf("source");
  private static final int SERIES = COLUMNS.indexOf("series");
  private static final int COUNTRY = COLUMNS.indexOf("country");
  private static final int YEAR = COLUMNS.indexOf("year");
  private static final int VALUE = COLUMNS.indexOf("value");
  private static final int LOW = COLUMNS.indexOf("low");
  private static final int HIGH = COLUMNS.indexOf("high");
  private static final int VINTAGE = COLUMNS.indexOf("vintage");
  private static final int LICENCE = COLUMNS.indexOf("licence");
  private static final int FILE = COLUMNS.indexOf("file");
  private static final int ROW = COLUMNS.indexOf("row");

  public YearFigure {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(lineage, "lineage");
  }

  /** The line of an indicator in a country, which is one series' figures there. */
  private record Line(
      CountryCode country, IndicatorId indicator, Lineage newest, SortedMap<Integer, Row> years) {}

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
      SortedSet<CountryCode> countries,
      int firstYear) {
    // By source, series and country; several indicators may be read from one series.
    Map<String, SortedMap<Integer, Row>> years = new HashMap<>();
    List<Line> lines = lines(configuration, panel, countries, years);
    for (Row row :
        holdings
            .read(DataTable.OBSERVATIONS)
            .filter(
                col("series")
                    .isin(lines.stream().map(l -> l.newest().series()).distinct().toArray())
                    .and(col("country").isin(countries.stream().map(CountryCode::iso3).toArray()))
                    .and(col("year").between(firstYear, panel.referenceYear())))
            .select(COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new))
            .collectAsList()) {
      SortedMap<Integer, Row> line =
          years.get(key(row.getString(SOURCE), row.getString(SERIES), row.getString(COUNTRY)));
      if (line != null) {
        line.merge(row.getInt(YEAR), row, YearFigure::newer);
      }
    }
    List<YearFigure> figures = new ArrayList<>();
    for (Line line : lines) {
      line.years().values().forEach(row -> figures.add(of(line, row)));
    }
    return figures;
  }

  private static List<Line> lines(
      Configuration configuration,
      Panel panel,
      SortedSet<CountryCode> countries,
      Map<String, SortedMap<Integer, Row>> years) {
    SortedSet<IndicatorId> indicators =
        configuration.indicators().values().stream()
            .filter(indicator -> indicator.from() instanceof SeriesFrom)
            .map(IndicatorConf::id)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Line> lines = new ArrayList<>();
    for (CountryCode country : countries) {
      for (IndicatorId indicator : indicators) {
        Lineage newest = panel.cell(indicator, country).lineage();
        if (!newest.equals(Lineage.NONE)) {
          String key = key(newest.source(), newest.series(), country.iso3());
          lines.add(
              new Line(
                  country, indicator, newest, years.computeIfAbsent(key, k -> new TreeMap<>())));
        }
      }
    }
    return lines;
  }

  private static String key(String source, String series, String country) {
    return source + ' ' + series + ' ' + country;
  }

  /** File and row last, as the panel has it: the same one must win every time. */
  private static Row newer(Row one, Row other) {
    int byVintage = one.getString(VINTAGE).compareTo(other.getString(VINTAGE));
    int byFile = byVintage == 0 ? one.getString(FILE).compareTo(other.getString(FILE)) : byVintage;
    int byRow = byFile == 0 ? Long.compare(one.getLong(ROW), other.getLong(ROW)) : byFile;
    return byRow >= 0 ? one : other;
  }

  private static YearFigure of(Line line, Row row) {
    return new YearFigure(
        line.country(),
        line.indicator(),
        row.getInt(YEAR),
        row.getDouble(VALUE),
        row.isNullAt(LOW) ? Double.NaN : row.getDouble(LOW),
        row.isNullAt(HIGH) ? Double.NaN : row.getDouble(HIGH),
        new Lineage(
            line.newest().source(),
            line.newest().series(),
            row.getString(FILE),
            row.getLong(ROW),
            row.getString(VINTAGE),
            row.getString(LICENCE),
            line.newest().terms()));
  }
}
