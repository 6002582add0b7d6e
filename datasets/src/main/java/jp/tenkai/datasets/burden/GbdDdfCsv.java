package jp.tenkai.datasets.burden;

import java.util.List;
import java.util.stream.IntStream;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.FigureColumns;
import jp.tenkai.datasets.observation.FigureColumns.Column;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Figures of the Global Burden of Disease as the open-numbers project keeps them: columns location,
 * sex, age, cause and year in any order, all of them the study's own ids, and one column of figures
 * such as {@code dalys_rate}. There are no bounds.
 *
 * <p>The series is {@code GBD:<column>:cause <id>:age <id>:sex <id>}. Ids are kept as they are:
 * their meanings stand in the project's lists of causes, ages and sexes and change between editions
 * of the study. Sex 3 is both; age 22 is all ages, 27 age-standardised. A rate is per 100,000
 * people.
 */
public final class GbdDdfCsv {
  private static final List<String> KEYS = List.of("location", "sex", "age", "cause", "year");

  private GbdDdfCsv() {}

  /** Reads the rows. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("location");
      int sex = header.require("sex");
      int age = header.require("age");
      int cause = header.require("cause");
      int year = header.require("year");
      var figures = new FigureColumns(file, register, header, List.of(figure(file, header)));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        String part = ":cause " + id(row, cause) + ":age " + id(row, age) + ":sex " + id(row, sex);
        figures.offer(row, CodeSystem.IHME, row.get(place), row.get(year), series -> series + part);
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static String id(CsvRow row, int column) {
    return row.get(column).strip();
  }

  private static Column figure(InputFile file, Header header) {
    List<Column> others =
        IntStream.range(0, header.names().size())
            .filter(i -> !KEYS.contains(header.names().get(i).strip()))
            .filter(i -> !header.names().get(i).isBlank())
            .mapToObj(i -> new Column(header.names().get(i), "GBD:" + header.names().get(i), i))
            .toList();
    if (header.names().size() != KEYS.size() + 1 || others.size() != 1) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "location, sex, age, cause, year and one column of figures");
    }
    return others.get(0);
  }
}
