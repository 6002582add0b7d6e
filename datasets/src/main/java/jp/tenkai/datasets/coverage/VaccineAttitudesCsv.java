package jp.tenkai.datasets.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * What people think of vaccines, by the Wellcome Global Monitor of 2018, as Our World in Data
 * copied it (Entity, Year, six columns), in percent of the people asked. Countries stand by name
 * among regions. The series is the answer and the question: {@code VACCINES_AGREE_SAFE}, {@code
 * VACCINES_DISAGREE_IMPORTANT}.
 */
public final class VaccineAttitudesCsv {
  private static final Pattern QUESTION =
      Pattern.compile(
          "Share of people who (agree|disagree) vaccines are (safe|effective|important)"
              + "( for children to have)?");

  private VaccineAttitudesCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int place = header.require("Entity");
      int year = header.require("Year");
      var figures = new FigureColumns(file, register, header, questions(file, header));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        figures.offer(row, CodeSystem.SPELLING, row.get(place), row.get(year));
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static List<Column> questions(InputFile file, Header header) {
    List<Column> questions = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String heading = header.names().get(i).strip();
      Matcher question = QUESTION.matcher(heading);
      if (question.matches()) {
        String code = "VACCINES_" + question.group(1) + "_" + question.group(2);
        questions.add(new Column(heading, code.toUpperCase(Locale.ROOT), i));
      }
    }
    if (questions.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "a column 'Share of people who agree vaccines are safe'");
    }
    return questions;
  }
}
