package jp.tenkai.datasets.worldbank;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Set;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bulk file, the DataBank extract and the flattened API answer. All values are made up. */
class WideFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void theBulkFileGivesEveryIndicatorUnlessSomeAreAskedFor() {
    var file = GivenFile.of(folder, GivenFile.sample("worldbank-bulk-csv"));

    Intake<Observation> all = BulkCsv.read(file, REGISTER);
    assertThat(all.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(tuple("XX.ONE", 2022, 1.5), tuple("XX.TWO", 2023, 7.0));
    assertThat(all.read()).isEqualTo(4);

    Intake<Observation> one = BulkCsv.read(file, REGISTER, Set.of("XX.TWO"));
    assertThat(one.kept()).extracting(o -> o.series().code()).containsExactly("XX.TWO");
    // What nobody asks for is not part of the account.
    assertThat(one.read()).isEqualTo(one.kept().size() + one.quarantined().size()).isLessThan(4);
  }

  @Test
  void theBulkFileHasNoPreamble() {
    var file = GivenFile.of(folder, GivenFile.sample("worldbank-indicator-csv"));
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> BulkCsv.read(file, REGISTER));
  }

  @Test
  void aDatabankExtractHasTwoDotsForNothingAndItsDayInTheFooterMonthFirst() {
    var file = GivenFile.of(folder, GivenFile.sample("worldbank-databank-csv"));
    Intake<Observation> intake = DatabankCsv.read(file, REGISTER);

    assertThat(intake.vintage()).isEqualTo(new Vintage("2026-07-01"));
    assertThat(intake.read()).isEqualTo(2);
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(tuple("XX.ONE", 2022, 1.5), tuple("XX.TWO", 2023, -7.0));
    assertThat(intake.quarantined()).isEmpty();
  }

  @Test
  void aDayWithTheDayFirstIsNotGuessed() {
    String sample = GivenFile.sample("worldbank-databank-csv").replace("07/01/2026", "31/01/2026");
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> DatabankCsv.read(GivenFile.of(folder, sample), REGISTER));
  }

  @Test
  void aYearColumnThatContradictsItselfIsRefused() {
    String sample = GivenFile.sample("worldbank-databank-csv").replace("[YR2022]", "[YR2021]");
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> DatabankCsv.read(GivenFile.of(folder, sample), REGISTER));
  }

  @Test
  void tidyRowsAreJudgedOneByOne() {
    Intake<Observation> intake =
        TidyCsv.read(
            GivenFile.of(
                folder,
                """
                indicator,iso3,year,value
                XX.ONE,KEN,2022,1.5
                XX.ONE,KEN,2022,1.5
                XX.ONE,WLD,2022,3
                XX.ONE,QQQ,2022,3
                XX.ONE,KEN,202,3
                XX.ONE,KEN,2023,
                XX.ONE,KEN,2024,inf
                XX.ONE,KEN
                ,KEN,2022,1
                XX.ONE,KEN,2019-2020,1
                """),
            REGISTER);

    assertThat(intake.read()).isEqualTo(10);
    assertThat(intake.kept()).hasSize(1);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.DUPLICATE,
            Refusal.AGGREGATE,
            Refusal.UNKNOWN_COUNTRY,
            Refusal.BAD_YEAR,
            Refusal.NO_VALUE,
            Refusal.NOT_FINITE,
            Refusal.WRONG_SHAPE,
            Refusal.WRONG_SHAPE,
            Refusal.YEAR_RANGE);
  }

  @Test
  void tidyRowsThatContradictEachOtherAreUnusable() {
    String text = "indicator,iso3,year,value\nXX.ONE,KEN,2022,1.5\nXX.ONE,KEN,2022,1.6\n";
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () -> TidyCsv.read(GivenFile.of(folder, text), REGISTER));
  }
}
