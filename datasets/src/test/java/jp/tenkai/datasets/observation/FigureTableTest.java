package jp.tenkai.datasets.observation;

import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTableTest {
  private static final SourceId SOURCE = new SourceId("test-source");
  private static final Vintage VINTAGE = new Vintage("2026");
  private static final InputFile FILE =
      new InputFile(Path.of("given.csv"), "given.csv", SOURCE, VINTAGE);

  private final FigureTable table = new FigureTable(FILE, CountryRegister.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KEN | 2020 | 1.5 | '' | KEPT",
        "KEN | 2020-2020 | 1.5 | '' | KEPT",
        "KEN | 2019-2020 | 1.5 | '' | YEAR_RANGE",
        "KEN | 2019–2020 | 1.5 | '' | YEAR_RANGE",
        "KEN | 20 | 1.5 | '' | BAD_YEAR",
        "KEN | 1799 | 1.5 | '' | BAD_YEAR",
        "KEN | 2201 | 1.5 | '' | BAD_YEAR",
        "KEN | ２０２０ | 1.5 | '' | BAD_YEAR",
        "QQQ | 2020 | 1.5 | '' | UNKNOWN_COUNTRY",
        "WLD | 2020 | '' | '' | AGGREGATE",
        "KEN | 2020 | '' | '' | NO_VALUE",
        "KEN | 2020 | one | '' | BAD_NUMBER",
        "KEN | 2020 | 0x10 | '' | BAD_NUMBER",
        "KEN | 2020 | 1d | '' | BAD_NUMBER",
        "KEN | 2020 | 1e309 | '' | NOT_FINITE",
        "KEN | 2020 | -Infinity | '' | NOT_FINITE",
        "KEN | 2020 | nan | '' | NOT_FINITE",
        "KEN | 2020 | 1.5 | low | BAD_NUMBER",
        "KEN | 2020 | 1.5 | 1e999 | NOT_FINITE"
      })
  void saysWhyAFigureIsNotKept(
      String place, String year, String value, String low, String verdict) {
    table.met();
    table.offer(raw(place, year, value, low, 7));
    Intake<Observation> intake = table.done(VINTAGE);

    if (verdict.equals("KEPT")) {
      assertThat(intake.kept()).hasSize(1);
    } else {
      assertThat(intake.quarantined())
          .containsExactly(
              new QuarantinedRow(
                  "given.csv", 7, "column", Refusal.valueOf(verdict), "the whole text"));
    }
  }

  @Test
  void aFigureIsKeptOnceAndALesserOneGivesWay() {
    offer("1", 1);
    offer("1.0", 2);
    table.met();
    table.offerLesser(raw("KEN", "2020", "2", "", 3));
    table.met();
    table.offerLesser(raw("KEN", "2020", "1", "", 4));

    Intake<Observation> intake = table.done(VINTAGE);
    assertThat(intake.kept()).extracting(Observation::row).containsExactly(1L);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(
            tuple(Refusal.DUPLICATE, 2L),
            tuple(Refusal.NOT_PREFERRED, 3L),
            tuple(Refusal.DUPLICATE, 4L));
  }

  @Test
  void aContradictionNamesBothLines() {
    offer("1", 1);
    assertThat(problem(() -> offer("2", 2)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
              assertThat(problem.line()).isEqualTo(2);
              assertThat(problem.found()).endsWith("in given.csv:1");
            });
  }

  @Test
  void aFigureThatIsMetAndForgottenIsNoticed() {
    table.met();
    assertThat(problem(() -> table.done(VINTAGE)).code()).isEqualTo(ProblemCode.ROWS_LOST);
  }

  private void offer(String value, long row) {
    table.met();
    table.offer(raw("KEN", "2020", value, "", row));
  }

  private static RawFigure raw(String place, String year, String value, String low, long row) {
    return new RawFigure(
        new Series(SOURCE, "XX"),
        CodeSystem.WORLD_BANK,
        place,
        year,
        value,
        low,
        "",
        new Origin("given.csv", row, "column", "the whole text"));
  }
}
