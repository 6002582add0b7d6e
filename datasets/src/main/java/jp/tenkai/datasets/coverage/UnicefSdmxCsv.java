package jp.tenkai.datasets.coverage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * What UNICEF's SDMX service answers as CSV ({@code format=csv} or {@code sdmx-csv}). Kept are the
 * figures of countries whose every dimension is the total ({@code _T}) or does not apply ({@code
 * _Z}), with their bounds, multiplied out where they are given in thousands or millions. The series
 * is the indicator's code ({@link UnicefSeries}). A figure for a month counts for its year, unless
 * one for the year or a later month of it stands there too.
 */
public final class UnicefSdmxCsv {
  private static final Set<String> WHOLE = Set.of("_T", "_Z");
  private static final Set<String> PERCENT = Set.of("PCNT", "PCT", "%");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}|\\d+");
  private static final Pattern MULTIPLIER = Pattern.compile("-?\\d");

  private UnicefSdmxCsv() {}

  /** Reads the rows. The message states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FiguresByPeriod(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      var columns = new SdmxColumns(file, header);
      columns.require("REF_AREA");
      columns.require("INDICATOR");
      columns.require("TIME_PERIOD");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        figures.met();
        Optional<Refusal> refusal =
            row.cells().size() == header.names().size()
                ? refusal(columns, row)
                : Optional.of(Refusal.WRONG_SHAPE);
        if (refusal.isPresent()) {
          figures.refuse(origin, refusal.get());
        } else {
          figures.offer(raw(file, columns, row, origin));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static Optional<Refusal> refusal(SdmxColumns columns, CsvRow row) {
    String indicator = columns.code(row, "INDICATOR");
    String multiplier = columns.code(row, "UNIT_MULTIPLIER");
    if (indicator.isEmpty()
        || (!multiplier.isEmpty() && !MULTIPLIER.matcher(multiplier).matches())) {
      return Optional.of(Refusal.WRONG_SHAPE);
    }
    // SDMX-CSV 2 can take figures back.
    if (columns.code(row, "ACTION").equals("D")) {
      return Optional.of(Refusal.NO_VALUE);
    }
    if (!COUNTRY.matcher(columns.code(row, "REF_AREA")).matches()) {
      return Optional.of(Refusal.AGGREGATE);
    }
    boolean isNamed = !UnicefSeries.code(indicator).equals(indicator);
    String unit = columns.code(row, "UNIT_MEASURE");
    if (isNamed && !unit.isEmpty() && !PERCENT.contains(unit)) {
      return Optional.of(Refusal.OTHER_SERIES);
    }
    return WHOLE.containsAll(columns.breakdowns(row))
        ? Optional.empty()
        : Optional.of(Refusal.OTHER_BREAKDOWN);
  }

  private static RawFigure raw(InputFile file, SdmxColumns columns, CsvRow row, Origin origin) {
    String multiplier = columns.code(row, "UNIT_MULTIPLIER");
    int power = multiplier.isEmpty() ? 0 : Integer.parseInt(multiplier);
    return new RawFigure(
        new Series(file.source(), UnicefSeries.code(columns.code(row, "INDICATOR"))),
        CodeSystem.ISO3,
        columns.code(row, "REF_AREA"),
        columns.text(row, "TIME_PERIOD"),
        scaled(columns.text(row, "OBS_VALUE"), power),
        scaled(columns.text(row, "LOWER_BOUND"), power),
        scaled(columns.text(row, "UPPER_BOUND"), power),
        origin);
  }

  /** A number times a power of ten, exactly; what is no number stays what it is. */
  private static String scaled(String text, int power) {
    return power == 0 || Figure.refusal(text).isPresent()
        ? text
        : new BigDecimal(text).scaleByPowerOfTen(power).toString();
  }
}
