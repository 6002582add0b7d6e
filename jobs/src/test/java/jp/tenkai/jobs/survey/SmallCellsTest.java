package jp.tenkai.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.store.DataTable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

/** Which figures of a made-up survey nobody may see. */
class SmallCellsTest {
  private static final int LEAST = 5;

  private long next = 1;

  @Test
  void aShareOfFewAnswersIsHiddenAndOneOfEnoughIsNot() {
    Row four = share("KEN", 4);
    Row five = share("GHA", 5);
    Row unknown = share("MAR", 0);

    SmallCells cells = SmallCells.among(List.of(four, five, unknown), LEAST);

    assertThat(cells.hides(four)).contains(SmallCells.SMALL);
    assertThat(cells.hides(five)).isEmpty();
    assertThat(cells.hides(unknown)).isEmpty();
    assertThat(cells.small()).isEqualTo(1);
    assertThat(cells.complements()).isZero();
  }

  /** 3 + 6 + 9 = 18 stands elsewhere: with 6 and 9 shown, 3 would be known. */
  @Test
  void whereOneCountryIsLeftOutTheNextSmallestIsToo() {
    Row three = count("KEN", 3);
    Row six = count("GHA", 6);
    Row nine = count("MAR", 9);

    SmallCells cells = SmallCells.among(List.of(nine, three, six), LEAST);

    assertThat(cells.hides(three)).contains(SmallCells.SMALL);
    assertThat(cells.hides(six)).contains(SmallCells.COMPLEMENT);
    assertThat(cells.hides(nine)).isEmpty();
    assertThat(cells.complements()).isEqualTo(1);
  }

  /** Of two that are left out the total tells only their sum. */
  @Test
  void twoThatAreLeftOutHideEachOther() {
    List<Row> rows = List.of(count("KEN", 3), count("GHA", 1), count("MAR", 9));

    SmallCells cells = SmallCells.among(rows, LEAST);

    assertThat(rows.stream().map(cells::hides).map(reason -> reason.orElse("")).toList())
        .containsExactly(SmallCells.SMALL, SmallCells.SMALL, "");
  }

  @Test
  void anotherQuestionIsJudgedByItself() {
    Row three = count("KEN", 3);
    Row other = row("GHA", "answers", 6, 6, "another question");

    SmallCells cells = SmallCells.among(List.of(three, other), LEAST);

    assertThat(cells.hides(other)).isEqualTo(Optional.empty());
  }

  private Row share(String country, int answers) {
    return row(country, "percent of respondents", 50, answers, "plans");
  }

  private Row count(String country, int answers) {
    return row(country, "answers", answers, answers, "how many");
  }

  private Row row(String country, String unit, double value, int answers, String question) {
    List<Object> cells = new ArrayList<>();
    for (var field : DataTable.SURVEY_FIGURES.schema().fields()) {
      cells.add(
          switch (field.name()) {
            case "fiscal_year" -> 2025;
            case "country", "geography" -> country;
            case "unit" -> unit;
            case "value" -> value;
            case "answers" -> answers;
            case "question" -> question;
            case "row" -> next++;
            default -> "made up";
          });
    }
    return new GenericRowWithSchema(cells.toArray(), DataTable.SURVEY_FIGURES.schema());
  }
}
