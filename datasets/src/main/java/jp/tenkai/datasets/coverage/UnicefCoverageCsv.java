package jp.tenkai.datasets.coverage;

import java.util.Map;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureTable;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.observation.Origin;
import jp.tenkai.datasets.observation.RawFigure;
import jp.tenkai.datasets.observation.Series;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * UNICEF's global data flow as a table. It has names instead of codes for places and indicators.
 * {@code Observation Status} is {@code Reanalysed} for regions and groups, {@code Reported} for
 * countries. Antenatal care 4+ is the series ANC4, skilled attendance at birth SBA; a text that is
 * not known letter by letter is another series.
 */
public final class UnicefCoverageCsv {
  private static final Map<String, String> CODES =
      Map.of(
          "Antenatal care 4+ visits - percentage of women (aged 15-49 years) attended at least"
              + " four times during pregnancy by any provider",
          UnicefSeries.ANTENATAL,
          "Skilled birth attendant - percentage of deliveries attended by skilled health personnel",
          UnicefSeries.SKILLED_BIRTHS);

  private UnicefCoverageCsv() {}

  /** Reads the rows. The table states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("Geographic area");
      int indicator = header.require("Indicator");
      int sex = header.require("Sex");
      int year = header.require("TIME_PERIOD");
      int value = header.require("OBS_VALUE");
      int multiplier = header.require("Unit multiplier");
      int unit = header.require("Unit of measure");
      int status = header.require("Observation Status");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        var origin = new Origin(file.name(), row.line(), "", row.text());
        String code = CODES.get(row.get(indicator).strip());
        boolean percent =
            row.get(multiplier).strip().equals("Units") && row.get(unit).strip().equals("%");
        figures.met();
        if (row.cells().size() != header.names().size()) {
          figures.refuse(origin, Refusal.WRONG_SHAPE);
        } else if (row.get(status).strip().equals("Reanalysed")) {
          figures.refuse(origin, Refusal.AGGREGATE);
        } else if (code == null || !percent) {
          figures.refuse(origin, Refusal.OTHER_SERIES);
        } else if (!row.get(sex).strip().equals("Total")) {
          figures.refuse(origin, Refusal.OTHER_BREAKDOWN);
        } else {
          figures.offer(
              new RawFigure(
                  new Series(file.source(), code),
                  CodeSystem.SPELLING,
                  row.get(place),
                  row.get(year),
                  row.get(value),
                  "",
                  "",
                  origin));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }
}
