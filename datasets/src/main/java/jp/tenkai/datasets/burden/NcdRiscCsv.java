package jp.tenkai.datasets.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * A table of the NCD Risk Factor Collaboration, age-standardised by country: a row for a country,
 * sex and year, and for each measure a column and its 95% uncertainty interval. Headings are taken
 * as published, and as R writes them ({@code Country.Region.World}).
 *
 * <p>There is no figure for both sexes together, so each sex is a series: {@code
 * DIABETES_18PLUS_FRACTION:Men}. Prevalences are fractions from 0 to 1, where the GHO's are percent
 * from 0 to 100; the code says so. A measure without a code of its own gets its heading.
 */
public final class NcdRiscCsv {
  private static final String LOW = "lower 95% uncertainty interval";
  private static final String HIGH = "upper 95% uncertainty interval";
  private static final Pattern UNITED = Pattern.compile("(.*) (\\([^()]*\\))");
  private static final Map<String, String> CODES =
      Map.of(
          "Mean systolic blood pressure (mmHg)",
          "SYSTOLIC_MMHG",
          "Mean diastolic blood pressure (mmHg)",
          "DIASTOLIC_MMHG",
          "Prevalence of raised blood pressure",
          "RAISED_BLOOD_PRESSURE_FRACTION",
          "Prevalence of diabetes (18+ years)",
          "DIABETES_18PLUS_FRACTION",
          "Proportion of people with diabetes who were treated (30+ years)",
          "DIABETES_TREATED_30PLUS_FRACTION",
          "Prevalence of BMI>=30 kg/m² (obesity)",
          "OBESITY_BMI30_FRACTION");

  private NcdRiscCsv() {}

  /** Reads the filled cells. The layout states no vintage. */
  public static Intake<Observation> read(InputFile file, CountryRegister register) {
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int name =
          header
              .find("Country.Region.World")
              .orElseGet(() -> header.require("Country/Region/World"));
      int code = header.require("ISO");
      int sex = header.require("Sex");
      int year = header.require("Year");
      OptionalInt age = header.find("Age");
      var figures = new FigureColumns(file, register, header, measures(file, header));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        boolean coded = !row.get(code).isBlank();
        String ageGroup = age.isEmpty() ? "" : row.get(age.getAsInt()).strip();
        String part = ":" + row.get(sex).strip() + standardised(ageGroup);
        figures.offer(
            row,
            coded ? CodeSystem.ISO3 : CodeSystem.SPELLING,
            row.get(coded ? code : name),
            row.get(year),
            series -> series + part);
      }
      return figures.done(file.vintageOr(Vintage.UNSTATED));
    }
  }

  private static String standardised(String age) {
    return age.isEmpty() || age.equals("Age-standardised") ? "" : ":" + age;
  }

  /** A measure is a column that has both bounds. */
  private static List<Column> measures(InputFile file, Header header) {
    List<Column> measures = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String heading = header.names().get(i).strip();
      OptionalInt low = bound(header, heading, LOW);
      OptionalInt high = bound(header, heading, HIGH);
      if (low.isPresent() && high.isPresent()) {
        measures.add(new Column(heading, series(heading), i, low.getAsInt(), high.getAsInt()));
      }
    }
    if (measures.isEmpty()) {
      throw new UnusableInput(
          ProblemCode.NOT_THIS_LAYOUT,
          file.name(),
          header.line(),
          String.join(",", header.names()),
          "a measure with its '" + LOW + "'");
    }
    return measures;
  }

  /** The unit of a measure stands behind the words for its bound, not in front of them. */
  private static OptionalInt bound(Header header, String heading, String bound) {
    Matcher united = UNITED.matcher(heading);
    String published =
        united.matches()
            ? united.group(1) + " " + bound + " " + united.group(2)
            : heading + " " + bound;
    return Stream.of(published, heading + " " + bound, heading + asRWrites(" " + bound))
        .map(header::find)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private static String series(String heading) {
    return CODES.entrySet().stream()
        .filter(
            known -> heading.equals(known.getKey()) || heading.equals(asRWrites(known.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(heading);
  }

  /** R's make.names puts a dot for every character that a name may not have. */
  private static String asRWrites(String heading) {
    return heading.replaceAll("[^A-Za-z0-9._]", ".");
  }
}
