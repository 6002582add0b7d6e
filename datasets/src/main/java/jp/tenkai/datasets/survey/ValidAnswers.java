package jp.tenkai.datasets.survey;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads how many firms of each country answered a survey (survey, fiscal_year, iso3, country_ja,
 * valid_answers, source): a count of interest and the base that the country's shares rest on.
 */
public final class ValidAnswers {
  /** The figure's id. */
  public static final String FIGURE = "valid-answers";

  private ValidAnswers() {}

  public static Intake<SurveyFigure> read(InputFile file, CountryRegister register) {
    return SurveyRow.read(file, register, new Answers());
  }

  private static final class Answers implements SurveyRow.Layout {
    @Override
    public String geoColumn() {
      return "iso3";
    }

    @Override
    public String valueColumn() {
      return "valid_answers";
    }

    @Override
    public SurveyFigure figure(SurveyRow row, InputFile file) {
      return new SurveyFigure(
          row.survey(),
          row.fiscalYear(),
          FIGURE,
          row.geo(),
          row.country(),
          "valid answers of firms in the country",
          "有効回答数",
          "",
          "answers",
          row.value(),
          "",
          SurveyRow.count(row.text("valid_answers")),
          row.text("source"),
          "",
          "",
          file.name(),
          row.cells().line());
    }
  }
}
