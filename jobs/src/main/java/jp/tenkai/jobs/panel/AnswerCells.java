package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.NewestVintage;
import jp.tenkai.jobs.configuration.From.AnswersFrom;
import jp.tenkai.jobs.survey.SmallCells;
import org.apache.spark.sql.Row;

/** Published figures of company surveys, by survey, figure and country. */
final class AnswerCells {
  private static final String RULE = "survey-figure";

  private final Map<Key, PanelCell> cells = new HashMap<>();

  private record Key(String survey, String figure, CountryCode country) {}

  private AnswerCells() {}

  /**
   * @param terms source id to {@code open} or {@code non-commercial}
   * @param fewestAnswers figures of fewer are missing
   */
  static AnswerCells read(Holdings snapshot, Map<String, String> terms, int fewestAnswers) {
    List<Row> rows = rows(snapshot);
    return of(rows, terms, SmallCells.among(rows, fewestAnswers));
  }

  /**
   * As they were known at the end of a past year.
   *
   * @param leftAside receives what was not known yet, by survey and figure
   */
  static AnswerCells read(
      Holdings snapshot,
      PastYear past,
      LeftAside leftAside,
      Map<String, String> terms,
      int fewestAnswers) {
    List<Row> rows = rows(snapshot);
    Set<String> heldThen =
        rows.stream()
            .filter(row -> isUpTo(row, past) && past.hasIssued(row.<String>getAs("vintage")))
            .map(row -> row.<String>getAs("survey"))
            .collect(Collectors.toSet());
    List<Row> known = new ArrayList<>();
    for (Row row : rows) {
      boolean byVintage = heldThen.contains(row.<String>getAs("survey"));
      if (isUpTo(row, past) && (!byVintage || past.hasIssued(row.<String>getAs("vintage")))) {
        known.add(row);
      } else {
        leftAside.add(
            new AnswersFrom(row.getAs("survey"), row.getAs("figure")),
            CountryCode.of(row.getAs("country")),
            1);
      }
    }
    return of(known, terms, SmallCells.among(rows, fewestAnswers));
  }

  private static boolean isUpTo(Row row, PastYear past) {
    return row.<Integer>getAs("fiscal_year") <= past.year();
  }

  private static List<Row> rows(Holdings snapshot) {
    return snapshot
        .read(DataTable.SURVEY_FIGURES)
        .filter(col("country").isNotNull())
        .collectAsList();
  }

  private static AnswerCells of(List<Row> rows, Map<String, String> terms, SmallCells small) {
    AnswerCells answers = new AnswerCells();
    for (Row row : NewestVintage.of(rows, "source", "survey", "figure", "country")) {
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
          small.hides(row).isPresent()
              ? PanelCell.missing(SmallCells.SMALL)
              : PanelCell.observed(
                  row.<Double>getAs("value"), row.<Integer>getAs("fiscal_year"), RULE, lineage));
    }
    return answers;
  }

  PanelCell cell(AnswersFrom from, CountryCode country) {
    return cells.getOrDefault(
        new Key(from.survey(), from.figure(), country), PanelCell.missing(RULE));
  }
}
