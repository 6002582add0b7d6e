package jp.tenkai.datasets.tidy;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.fact.Fact;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import jp.tenkai.datasets.trade.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All values are made up. */
class TidyTablesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final String ABOVE =
      """
      # tenkai-tidy 1
      # source: own-made-up-study
      # licence: made up for a test
      # vintage: 2026-01-31
      """;

  @TempDir Path folder;

  @Test
  void figuresAreOfTheSourceThatTheFileNames() {
    var table =
        TidyIndicators.table(
            GivenFile.unstated(GivenFile.of(folder, GivenFile.sample("tidy-indicators-csv"))),
            REGISTER);

    assertThat(table.intake().kept())
        .extracting(
            o -> o.series().toString(), o -> o.country().iso3(), Observation::value, o -> o.row())
        .containsExactly(
            tuple("own-made-up-study:made-beds", "KEN", 1.25, 6L),
            tuple("own-made-up-study:made-beds", "JPN", 12.5, 7L));
    assertThat(table.intake().file().source()).isEqualTo(new SourceId("own-made-up-study"));
    assertThat(table.intake().vintage()).isEqualTo(new Vintage("2026-01-31"));
    assertThat(table.units()).containsOnly(Map.entry("made-beds", "beds per 1000"));
    assertThat(table.intake().quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DISSOLVED_COUNTRY);
  }

  @Test
  void figuresOfTwoVintagesStandSideBySide() {
    Intake<Observation> intake =
        figures(
            """
            series,country,year,value,vintage
            a,KEN,2023,1,2025-06
            a,KEN,2023,2,
            a,KEN,2023,2,2026-01-31
            """);
    assertThat(intake.kept())
        .extracting(Observation::value, o -> o.vintage().date())
        .containsExactly(tuple(1.0, "2025-06"), tuple(2.0, "2026-01-31"));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DUPLICATE);
  }

  @Test
  void figuresThatAreMissingOrOfGroupsAreQuarantined() {
    assertThat(figures("series,country,year,value\na,KEN,2023,\na,WLD,2023,1\n").quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.NO_VALUE, Refusal.AGGREGATE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,KEN,2023,\"3,5\",,x,   | DECIMAL_COMMA | value: 3,5",
        "a,KEN,2023,\"1,234.5\",,x,   | DECIMAL_COMMA | value: 1,234.5",
        "a,KEN,2023,3,5,1,x,      | BAD_SYNTAX | 8 cells",
        "a,KEN,2023,n/a,,x,       | WRONG_TYPE | value: n/a",
        "a,KEN,2023,1e400,,x,     | WRONG_TYPE | value: 1e400",
        "a,KEN,2023,=1+1,,x,      | FORMULA_CELL | value: =1+1",
        "a,KEN,2023,1,,=HYPERLINK(1),  | FORMULA_CELL | unit: =HYPERLINK",
        "a,KEN,2023,1,,x,@SUM(1)  | FORMULA_CELL | source_note: @SUM",
        "a,KEN,2023,1,,x,+1       | FORMULA_CELL | source_note: +1",
        "+a,KEN,2023,1,,x,        | FORMULA_CELL | series: +a",
        "a b,KEN,2023,1,,x,       | BAD_VALUE | series: a b",
        ",KEN,2023,1,,x,          | BAD_VALUE | series:",
        "a,Kenya,2023,1,,x,       | UNKNOWN_COUNTRY | country: Kenya",
        "a,XXQ,2023,1,,x,         | UNKNOWN_COUNTRY | country: XXQ",
        "a,KEN,23,1,,x,           | BAD_VALUE | year: 23",
        "a,KEN,2023-2023,1,,x,    | BAD_VALUE | year: 2023-2023",
        "a,KEN,2023,1,2,x,        | BAD_VALUE | a,KEN,2023,1,2,x,",
        "b,KEN,2023,1,,x,         | BAD_VALUE | unit: x",
        "b,KEN,2022,2,,y,         | CONFLICTING_DUPLICATE | b,KEN,2022,2"
      })
  void figuresOutOfFormNameTheirLine(String row, ProblemCode code, String found) {
    String table =
        "series,country,year,value,low,unit,source_note\nb,KEN,2022,1,,y,\n" + row + "\n";
    Problem problem = problem(() -> figures(table));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(7);
    assertThat(problem.found()).startsWith(found.strip());
    assertThat(problem.expected()).isNotBlank();
  }

  @Test
  void allThatIsWrongIsSaidAtOnceUpToTwenty() {
    String rows = "a,KEN,x,y\n".repeat(50);
    UnusableInput thrown =
        catchThrowableOfType(
            UnusableInput.class, () -> figures("series,country,year,value\n" + rows));
    assertThat(thrown.problems()).hasSize(TidySheet.MOST_PROBLEMS);
    assertThat(thrown.problems()).extracting(Problem::line).startsWith(6L, 6L, 7L, 7L);
  }

  @Test
  void columnsAreThoseOfTheForm() {
    assertThat(figures("series,value,year,country\na,1,2023,KEN\n").kept()).hasSize(1);
    for (String header :
        new String[] {
          "series,country,year", "series,country,year,value,remark", "series,series,year,value"
        }) {
      assertUnusable(
          ProblemCode.NOT_THIS_LAYOUT, () -> figures(header + "\n" + "a,KEN,2023,1,1\n"));
    }
  }

  @Test
  void tooLongATextIsRefused() {
    String unit = "u".repeat(61);
    assertThat(
            problem(() -> figures("series,country,year,value,unit\na,KEN,2023,1," + unit + "\n")))
        .extracting(Problem::code, Problem::expected)
        .containsExactly(ProblemCode.BAD_VALUE, "at most 60 characters");
  }

  @Test
  void tradeIsReadInDollarsAndKeptInThousands() {
    var table = TidyTrade.table(GivenFile.of(folder, GivenFile.sample("tidy-trade-csv")), REGISTER);

    assertThat(table.hsRevision()).isEqualTo("HS17");
    assertThat(table.intake().kept())
        .extracting(
            f -> f.exporter().iso3(),
            f -> f.importer().iso3(),
            f -> f.product().toString(),
            Flow::valueKusd,
            Flow::quantityTonnes)
        .containsExactly(
            tuple("JPN", "KEN", "901812", 1234.5675, 12.5),
            tuple("JPN", "VNM", "090210", 0.5, Double.NaN));
    assertThat(table.intake().quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DISSOLVED_COUNTRY);
  }

  @Test
  void tradeStatesOneRevision() {
    String rows = "year,exporter,importer,hs6,value_usd,hs_revision\n";
    var file = GivenFile.of(folder, ABOVE + rows + "2023,JPN,KEN,901812,1,HS22\n");
    assertThat(TidyTrade.table(file, REGISTER).hsRevision()).isEqualTo("HS22");
    assertUnusable(ProblemCode.MISSING_KEY, () -> trade(rows + "2023,JPN,KEN,901812,1,\n"));
    assertUnusable(
        ProblemCode.BAD_VALUE,
        () -> trade(rows + "2023,JPN,KEN,901812,1,HS17\n2023,JPN,KEN,901813,1,HS22\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023,JPN,KEN,90181,1,     | BAD_VALUE | hs6: 90181",
        "2023,JPN,KEN,000112,1,    | BAD_VALUE | hs6: 000112",
        "2023,JPN,KEN,901812,-1,   | BAD_VALUE | value_usd: -1",
        "2023,JPN,KEN,901812,1,-2  | BAD_VALUE | quantity_t: -2",
        "2023,JPN,JPN,901812,1,    | BAD_VALUE | 2023,JPN,JPN",
        "2023,JP,KEN,901812,1,     | UNKNOWN_COUNTRY | exporter: JP",
        "2022,JPN,KEN,901812,2,    | CONFLICTING_DUPLICATE | 2022,JPN",
        "2022,JPN,KEN,901812,1,5   | CONFLICTING_DUPLICATE | 2022,JPN"
      })
  void tradeOutOfFormNamesItsLine(String row, ProblemCode code, String found) {
    String table =
        "# hs_revision: HS17\nyear,exporter,importer,hs6,value_usd,quantity_t\n"
            + "2022,JPN,KEN,901812,1,\n"
            + row
            + "\n";
    Problem problem = problem(() -> trade(table));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(8);
    assertThat(problem.found()).startsWith(found);
  }

  @Test
  void tradeThatIsMissingOrTwiceIsQuarantined() {
    assertThat(
            trade(
                    """
                    # hs_revision: HS17
                    year,exporter,importer,hs6,value_usd
                    2023,JPN,KEN,901812,
                    2023,JPN,KEN,901813,1
                    2023,JPN,KEN,901813,1
                    """)
                .quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.NO_VALUE, Refusal.DUPLICATE);
  }

  @Test
  void factsHaveTopicCitationAndDate() {
    Intake<Fact> intake =
        TidyFacts.read(GivenFile.of(folder, GivenFile.sample("tidy-facts-csv")), REGISTER);

    assertThat(intake.kept())
        .extracting(
            Fact::topic, f -> f.country().iso3(), Fact::statement, Fact::asOf, Fact::sourceKind)
        .containsExactly(
            tuple(Fact.Topic.REGULATOR_MATURITY, "KEN", "ML2", "2025-11", "own-made-up-notes"),
            tuple(Fact.Topic.MEMBERSHIP, "JPN", "Made-up Member", "2024", "own-made-up-notes"));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DISSOLVED_COUNTRY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "size,KEN,big,all,2025,paper                      | BAD_VALUE | topic: size",
        "regulator-maturity,KEN,ML5,medicines,2025,paper  | BAD_VALUE | statement: ML5",
        "membership,KEN,,Forum,2025,paper                 | BAD_VALUE | statement is empty",
        "membership,KEN,Member,,2025,paper                | BAD_VALUE | scope is empty",
        "membership,KEN,Member,Forum,last year,paper      | BAD_VALUE | as_of: last year",
        "membership,KEN,Member,Forum,2025,                | BAD_VALUE | citation is empty",
        "membership,KEN,Member,Forum,2025,=paper          | FORMULA_CELL | citation: =paper",
        "membership,KEN,Observer,Forum,2024,paper         | CONFLICTING_DUPLICATE | membership"
      })
  void factsOutOfFormNameTheirLine(String row, ProblemCode code, String found) {
    String table =
        "topic,country,statement,scope,as_of,citation\nmembership,KEN,Member,Forum,2024,paper\n"
            + row
            + "\n";
    Problem problem = problem(() -> TidyFacts.read(GivenFile.of(folder, ABOVE + table), REGISTER));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.line()).isEqualTo(7);
    assertThat(problem.found()).startsWith(found);
  }

  private Intake<Observation> figures(String table) {
    return TidyIndicators.read(GivenFile.of(folder, ABOVE + table), REGISTER);
  }

  private Intake<Flow> trade(String table) {
    return TidyTrade.read(GivenFile.of(folder, ABOVE + table), REGISTER);
  }
}
