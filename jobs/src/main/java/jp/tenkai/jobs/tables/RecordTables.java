package jp.tenkai.jobs.tables;

import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.NewestVintage;
import jp.tenkai.datasets.survey.ShareInterval;
import jp.tenkai.datasets.survey.SurveyFigure;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.jobs.survey.SmallCells;
import org.apache.spark.sql.Row;
import tech.tablesaw.api.Table;

/** The tables of what is on record beside the indicators: facts and company surveys. */
final class RecordTables {
  private RecordTables() {}

  static Table facts(Holdings snapshot) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.FACTS);
    for (Row fact :
        NewestVintage.of(
            snapshot.read(DataTable.FACTS).collectAsList(),
            "source",
            "topic",
            "country",
            "scope")) {
      TableBuilder.Row row = rows.row();
      for (String column :
          new String[] {
            "topic", "country", "statement", "scope", "as_of", "note", "citation", "citation_kind"
          }) {
        row.text(column, fact.getAs(column));
      }
      origin(row, fact);
    }
    return rows.build();
  }

  static Table surveyFigures(Holdings snapshot, int fewestAnswers) {
    TableBuilder rows = TableBuilder.of(ReleaseTables.SURVEY_FIGURES);
    List<Row> all = snapshot.read(DataTable.SURVEY_FIGURES).collectAsList();
    SmallCells small = SmallCells.among(all, fewestAnswers);
    for (Row figure :
        NewestVintage.of(
            all, "source", "survey", "fiscal_year", "figure", "geography", "question", "answer")) {
      Optional<String> hidden = small.hides(figure);
      Optional<ShareInterval> interval = hidden.isPresent() ? Optional.empty() : interval(figure);
      TableBuilder.Row row =
          rows.row()
              .text("survey", figure.getAs("survey"))
              .whole("fiscal_year", figure.<Integer>getAs("fiscal_year"))
              .text("figure", figure.getAs("figure"))
              .text("geography", figure.getAs("geography"))
              .text("country", figure.getAs("country"))
              .text("question_en", figure.getAs("question"))
              .text("question_ja", figure.getAs("question_ja"))
              .text("answer", figure.getAs("answer"))
              .text("unit", figure.getAs("unit"))
              .real("value", hidden.isPresent() ? Double.NaN : figure.<Double>getAs("value"))
              .text("suppressed", hidden.orElse(""))
              .real("low", interval.map(i -> 100 * i.low()).orElse(Double.NaN))
              .real("high", interval.map(i -> 100 * i.high()).orElse(Double.NaN))
              .text("base", figure.getAs("base"))
              .text("citation", figure.getAs("citation"));
      int answers = figure.<Integer>getAs("answers");
      if (answers == 0 || hidden.isPresent()) {
        row.missing("answers");
      } else {
        row.whole("answers", answers);
      }
      origin(row, figure);
    }
    return rows.build();
  }

  private static Optional<ShareInterval> interval(Row figure) {
    int answers = figure.<Integer>getAs("answers");
    boolean share = figure.<String>getAs("unit").equals(SurveyFigure.PERCENT);
    return share && answers > 0
        ? Optional.of(ShareInterval.wilson90(figure.<Double>getAs("value") / 100, answers))
        : Optional.empty();
  }

  private static void origin(TableBuilder.Row row, Row from) {
    row.text("source", from.getAs("source"))
        .text("file", from.getAs("file"))
        .whole("row", from.<Long>getAs("row"))
        .text("vintage", from.getAs("vintage"))
        .text("licence", from.getAs("licence"))
        .end();
  }
}
