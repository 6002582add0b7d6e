package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.NewestVintage;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import org.apache.spark.sql.Row;

/** Published figures of company surveys, by survey, figure and country. */
final class AnswerCells {
  private static final String RULE = "survey-figure";

  private final Map<Key, PanelCell> cells = new HashMap<>();

  private record Key(String survey, String figure, CountryCode country) {}

  private AnswerCells() {}

  /**
   * @param terms source id to {@code open} or {@code non-commercial}
   */
  static AnswerCells read(Holdings snapshot, Map<String, String> terms) {
    AnswerCells answers = new AnswerCells();
    for (Row row :
        NewestVintage.of(
            snapshot
                .read(DataTable.SURVEY_FIGURES)
                .filter(col("country").isNotNull())
                .collectAsList(),
            "source",
            "survey",
            "figure",
            "country")) {
      String source = row.getAs("source");
      String survey = row.getAs("survey");
      String figure = row.getAs("figure");
      Lineage lineage =
          new Lineage(
              source,
              survey + " " + figure,
              row.getAs("file"),
              row.<Long>getAs("row"),
              row.getAs("vintage"),
              row.getAs("licence"),
              terms.get(source));
      // A question with several answers has several rows; an indicator takes figures that have one.
      answers.cells.putIfAbsent(
          new Key(survey, figure, CountryCode.of(row.getAs("country"))),
          PanelCell.observed(
              row.<Double>getAs("value"), row.<Integer>getAs("fiscal_year"), RULE, lineage));
    }
    return answers;
  }

  PanelCell cell(AnswersFrom from, CountryCode country) {
    return cells.getOrDefault(
        new Key(from.survey(), from.figure(), country), PanelCell.missing(RULE));
  }
}
