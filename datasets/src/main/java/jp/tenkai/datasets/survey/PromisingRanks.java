package jp.tenkai.datasets.survey;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads the ranks of promising countries (survey, fiscal_year, iso3, country_ja, rank, respondents,
 * source). Only some ranks are published; a country without one is not last.
 */
public final class PromisingRanks {
  /** The figure's id. */
  public static final String FIGURE = "promising-rank";

  private PromisingRanks() {}

  public static Intake<SurveyFigure> read(InputFile file, CountryRegister register) {
    return SurveyRow.read(file, register, new Ranks());
  }

  private static final class Ranks implements SurveyRow.Layout {
    @Override
    public String geoColumn() {
      return "iso3";
    }

    @Override
    public String valueColumn() {
      return "rank";
    }

    @Override
    public SurveyFigure figure(SurveyRow row, InputFile file) {
      return new SurveyFigure(
          row.survey(),
          row.fiscalYear(),
          FIGURE,
          row.geo(),
          row.country(),
          "promising countries over the next three years",
          "今後3年程度の有望国",
          "",
          "rank",
          row.value(),
          row.text("respondents") + " respondents",
          SurveyRow.count(row.text("respondents")),
          row.text("source"),
          "",
          "",
          file.name(),
          row.cells().line());
    }
  }
}
