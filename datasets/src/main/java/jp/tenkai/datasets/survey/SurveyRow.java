package jp.tenkai.datasets.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Figure;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/** What the three layouts of survey figures have in common: survey, fiscal year, geo, a number. */
record SurveyRow(
    SurveyId survey,
    int fiscalYear,
    String geo,
    Optional<CountryCode> country,
    double value,
    Header header,
    CsvRow cells) {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /** How a layout names its columns, and how it makes a figure of a row. */
  interface Layout {
    String geoColumn();

    String valueColumn();

    SurveyFigure figure(SurveyRow row, InputFile file);
  }

  static Intake<SurveyFigure> read(InputFile file, CountryRegister register, Layout layout) {
    var counter = new Intake.Counter<SurveyFigure>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header("survey");
      header.require("fiscal_year");
      header.require("source");
      header.require(layout.geoColumn());
      header.require(layout.valueColumn());
      while (csv.hasNext()) {
        counter.met();
        row(counter, register, layout, header, csv.next());
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }

  private static void row(
      Intake.Counter<SurveyFigure> counter,
      CountryRegister register,
      Layout layout,
      Header header,
      CsvRow cells) {
    if (cells.cells().size() != header.names().size()) {
      counter.refuse(cells.line(), "", Refusal.WRONG_SHAPE, cells.text());
      return;
    }
    String yearText = cells.get(header.require("fiscal_year")).strip();
    if (!YEAR.matcher(yearText).matches()) {
      counter.refuse(cells.line(), "fiscal_year", Refusal.BAD_YEAR, cells.text());
      return;
    }
    int year = Integer.parseInt(yearText);
    var survey = SurveyId.ofTitle(cells.get(header.require("survey")), year);
    if (survey.isEmpty()) {
      counter.refuse(cells.line(), "survey", Refusal.OTHER_SERIES, cells.text());
      return;
    }
    String geo = cells.get(header.require(layout.geoColumn())).strip();
    SurveyGeo about = SurveyGeo.of(register, geo, year);
    if (about instanceof SurveyGeo.Unknown unknown) {
      counter.refuse(cells.line(), layout.geoColumn(), unknown.reason(), cells.text());
      return;
    }
    String valueText = cells.get(header.require(layout.valueColumn()));
    OptionalDouble value = Figure.parse(valueText);
    var problem = problemOf(valueText, value);
    if (problem.isPresent()) {
      counter.refuse(cells.line(), layout.valueColumn(), problem.get(), cells.text());
      return;
    }
    var country = ((SurveyGeo.Known) about).country();
    var row = new SurveyRow(survey.get(), year, geo, country, value.getAsDouble(), header, cells);
    counter.keep(layout.figure(row, counter.file()));
  }

  private static Optional<Refusal> problemOf(String text, OptionalDouble value) {
    if (text.isBlank()) {
      return Optional.of(Refusal.NO_VALUE);
    }
    if (value.isEmpty()) {
      return Optional.of(Refusal.BAD_NUMBER);
    }
    if (Double.isInfinite(value.getAsDouble())) {
      return Optional.of(Refusal.NOT_FINITE);
    }
    return value.getAsDouble() < 0 ? Optional.of(Refusal.NEGATIVE) : Optional.empty();
  }

  /** A cell by its column's name, without surrounding blanks; empty where there is no column. */
  String text(String column) {
    OptionalInt at = header.find(column);
    return at.isPresent() ? cells.get(at.getAsInt()).strip() : "";
  }

  /** A whole number, 0 where the cell is none. */
  static int count(String text) {
    String digits = text.replace(",", "");
    return COUNT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
  }

  /** A text as kebab-case id. */
  static String kebab(String text) {
    String words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    int from = words.startsWith("-") ? 1 : 0;
    int to = words.endsWith("-") ? words.length() - 1 : words.length();
    return from < to ? words.substring(from, to) : "";
  }
}
