package jp.tenkai.datasets.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads published survey figures, one a row (survey, fiscal_year, geo, geo_ja, question,
 * question_ja, answer, unit, value, base, source, source_kind, note).
 */
public final class PublishedFigures {
  /** "216 valid answers of 274 firms", "5,109 valid answers", "534 manufacturers answered". */
  private static final Pattern ANSWERS =
      Pattern.compile(
          "(?<![\\d,])(\\d{1,3}(?:,\\d{3})++|\\d++) (?:valid answers\\b|manufacturers"
              + " answered\\b)");

  private PublishedFigures() {}

  public static Intake<SurveyFigure> read(InputFile file, CountryRegister register) {
    return SurveyRow.read(file, register, new Published());
  }

  /** How many answers a base names; 0 where it names none ("firms in the country"). */
  static int answers(String base) {
    Matcher found = ANSWERS.matcher(base);
    return found.find() ? SurveyRow.count(found.group(1)) : 0;
  }

  private static final class Published implements SurveyRow.Layout {
    @Override
    public String geoColumn() {
      return "geo";
    }

    @Override
    public String valueColumn() {
      return "value";
    }

    @Override
    public SurveyFigure figure(SurveyRow row, InputFile file) {
      String question = row.text("question");
      String base = row.text("base");
      return new SurveyFigure(
          row.survey(),
          row.fiscalYear(),
          SurveyRow.kebab(question),
          row.geo(),
          row.country(),
          question,
          row.text("question_ja"),
          row.text("answer"),
          row.text("unit"),
          row.value(),
          base,
          answers(base),
          row.text("source"),
          row.text("source_kind"),
          row.text("note"),
          file.name(),
          row.cells().line());
    }
  }
}
