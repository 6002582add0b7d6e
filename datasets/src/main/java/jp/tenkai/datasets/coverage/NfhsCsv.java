package jp.tenkai.datasets.coverage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * The fact sheets of India's fifth National Family Health Survey as one table: a row for a state
 * (or India) and indicator, columns for urban, rural and total, and the total of the fourth survey.
 *
 * <p>The series is {@code NFHS-<number>} by the number in front of the label: labels end in
 * footnote digits, and seven of them stand twice, for women and for men. The fifth survey (2019-21)
 * counts for 2021, the fourth (2015-16) for 2016. What is counted is the filled cell; only India's
 * totals are kept.
 */
public final class NfhsCsv {
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\.\\s.*", Pattern.DOTALL);

  /** A column of figures: its year, or why it is not kept. */
  private record Column(String name, String year) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("nfhs5_urban", ""),
          new Column("nfhs5_rural", ""),
          new Column("nfhs5_total", "2021"),
          new Column("nfhs4_total", "2016"));

  private NfhsCsv() {}

  /** Reads the filled cells. The table states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    var figures = new FigureTable(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      header.require("state");
      header.require("state_code");
      header.require("indicator");
      COLUMNS.forEach(column -> header.require(column.name()));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (row.cells().size() != header.names().size()) {
          figures.met();
          figures.refuse(new Origin(file.name(), row.line(), "", row.text()), Refusal.WRONG_SHAPE);
        } else {
          COLUMNS.forEach(column -> take(file, figures, header, row, column));
        }
      }
    }
    return figures.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static void take(
      InputFile file, FigureTable figures, Header header, CsvRow row, Column column) {
    String cell = row.get(header.require(column.name())).strip();
    if (cell.isEmpty()) {
      return;
    }
    String state = row.get(header.require("state")).strip();
    String label = row.get(header.require("indicator")).strip();
    var origin =
        new Origin(
            file.name(),
            row.line(),
            column.name(),
            new CsvRow(row.line(), List.of(state, label, column.name(), cell)).text());
    Matcher numbered = NUMBERED.matcher(label);
    figures.met();
    if (!row.get(header.require("state_code")).isBlank()) {
      figures.refuse(origin, Refusal.SUBNATIONAL);
    } else if (column.year().isEmpty()) {
      figures.refuse(origin, Refusal.OTHER_BREAKDOWN);
    } else if (!numbered.matches()) {
      figures.refuse(origin, Refusal.OTHER_SERIES);
    } else {
      figures.offer(
          new RawFigure(
              new Series(file.source(), "NFHS-" + numbered.group(1)),
              CodeSystem.SPELLING,
              state,
              column.year(),
              cell,
              "",
              "",
              origin));
    }
  }
}
