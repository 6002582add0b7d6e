package jp.tenkai.datasets.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
 * A chart download of Our World in Data ({@code Entity, Code, Year}, then one or many columns of
 * figures), or a table of its older data sets, which have no codes ({@code Entity, Year}, ...). The
 * first heading may be {@code Country} where there are codes. The heading of a column is its
 * series, letter by letter; its unit stands in it, if anywhere.
 *
 * <p>A code of three letters is the country; where there is none, or one of Our World in Data's own
 * ({@code OWID_KOS}), the name is. Continents, income groups and the world are groups.
 */
public final class OwidCsv {
  private OwidCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int name = header.find("Country").orElseGet(() -> header.require("Entity"));
      OptionalInt code = header.find("Code");
      if (name != 0 || (code.isEmpty() && header.find("Entity").isEmpty())) {
        throw notThisLayout(file, header, "Entity,Code,Year,... or Entity,Year,...");
      }
      int year = header.require("Year");
      var figures = new FigureColumns(file, register, header, columns(file, header, year, code));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        String letters = code.isEmpty() ? "" : row.get(code.getAsInt()).strip();
        boolean coded = letters.length() == 3;
        figures.offer(
            row,
            coded ? CodeSystem.ISO3 : CodeSystem.SPELLING,
            coded ? letters : row.get(name),
            row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static List<Column> columns(InputFile file, Header header, int year, OptionalInt code) {
    if (year > 2 || code.orElse(1) != 1) {
      throw notThisLayout(file, header, "Year as the second or third column");
    }
    List<Column> columns = new ArrayList<>();
    for (int i = year + 1; i < header.names().size(); i++) {
      String heading = header.names().get(i).strip();
      if (!heading.isEmpty()) {
        columns.add(new Column(heading, heading, i));
      }
    }
    if (columns.isEmpty()) {
      throw notThisLayout(file, header, "a column of figures behind the year");
    }
    return columns;
  }

  private static UnusableInput notThisLayout(InputFile file, Header header, String expected) {
    return new UnusableInput(
        ProblemCode.NOT_THIS_LAYOUT,
        file.name(),
        header.line(),
        String.join(",", header.names()),
        expected);
  }
}
