package jp.tenkai.datasets.survey;

import java.util.Objects;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryCode;

/**
 * One published figure of a company survey.
 *
 * @param survey whose survey of which year, such as jetro-africa-fy2024
 * @param fiscalYear Japan's fiscal year of the survey
 * @param figure which figure, kebab-case: valid-answers, promising-rank, or the published question
 *     in this form, such as business-plan-for-the-next-1-2-years
 * @param geo what it is about, as the file writes it: a country's code or a group's (AFR, ASEAN)
 * @param country the country; empty when {@code geo} is a group
 * @param question the question in English
 * @param questionJa the question in Japanese; empty where the file has none
 * @param answer the answer that was counted; empty where the figure is not about one
 * @param unit such as "percent of respondents", "answers" or "rank"
 * @param value the figure, finite
 * @param base who was asked, as the source words it; empty where it does not say
 * @param answers how many valid answers the figure rests on; 0 where the source does not say
 * @param citation where it was published
 * @param sourceKind what kind of publication: jetro, jetro reprint, press
 * @param note what else the source says; may be empty
 * @param file the file it stands in
 * @param row the line of the file, from 1
 */
public record SurveyFigure(
    SurveyId survey,
    int fiscalYear,
    String figure,
    String geo,
    Optional<CountryCode> country,
    String question,
    String questionJa,
    String answer,
    String unit,
    double value,
    String base,
    int answers,
    String citation,
    String sourceKind,
    String note,
    String file,
    long row) {
  /** The unit of shares. */
  public static final String PERCENT = "percent of respondents";

  public SurveyFigure {
    Objects.requireNonNull(survey, "survey");
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(file, "file");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(survey + " " + figure + " " + geo + ": " + value);
    }
    if (answers < 0) {
      throw new IllegalArgumentException("answers must be 0 or more, found " + answers);
    }
  }

  /**
   * The 90 % interval of a share in percent, where the number of answers is known; empty otherwise,
   * and for figures that are no shares.
   */
  public Optional<ShareInterval> interval() {
    if (answers == 0 || !unit.equals(PERCENT)) {
      return Optional.empty();
    }
    return Optional.of(ShareInterval.wilson90(value / 100, answers));
  }
}
