package jp.tenkai.datasets.worldbank;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All values are made up. */
class IndicatorCsvTest {
  private static final String HEADER =
      "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2022\",\"2023\",\n";

  @TempDir Path folder;

  @Test
  void readsAnOfficialDownload() {
    Intake<Observation> intake = read(GivenFile.sample("worldbank-indicator-csv"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2026-07-13"));
    assertThat(intake.read()).isEqualTo(5);
    assertThat(intake.kept())
        .extracting(o -> o.country().iso3(), Observation::year, Observation::value)
        .containsExactly(
            tuple("KEN", 2022, 1.5), tuple("KEN", 2023, 2.5), tuple("VNM", 2022, -3.25));
    assertThat(intake.kept().get(0))
        .satisfies(
            o -> {
              assertThat(o.series()).hasToString("test-source:XX.MADE.UP");
              assertThat(o.low()).isNaN();
              assertThat(o.high()).isNaN();
              assertThat(o.row()).isEqualTo(6);
              assertThat(o.file()).isEqualTo("given.csv");
            });
    assertThat(intake.quarantined())
        .containsExactly(
            new QuarantinedRow("given.csv", 7, "2022", Refusal.AGGREGATE, "AFE,XX.MADE.UP,2022,11"),
            new QuarantinedRow(
                "given.csv", 7, "2023", Refusal.AGGREGATE, "AFE,XX.MADE.UP,2023,12"));
  }

  @Test
  void findsTheHeaderWhereThePreambleWasDeletedAndTakesTheStatedVintage() {
    Intake<Observation> intake = read(HEADER + row("KEN", "1", "2"));

    assertThat(intake.vintage()).isEqualTo(new Vintage("2026-01"));
    assertThat(intake.kept()).hasSize(2);
  }

  @Test
  void readsAFileThatASpreadsheetSavedAgain() {
    String unquoted =
        """
        \uFEFFCountry Name,Country Code,Indicator Name,Indicator Code,2022,2023
        Angola,AGO,"Made up (per 100,000)",XX.MADE.UP,827,
        """;
    Intake<Observation> intake = read(unquoted.replace("\n", "\r\n"));

    assertThat(intake.kept()).extracting(Observation::value).containsExactly(827.0);
  }

  @Test
  void matchesByCodeAndNeverByName() {
    Intake<Observation> intake =
        read(
            HEADER
                + named("阿鲁巴", "ABW", "1", "")
                + named("", "KEN", "2", "")
                + named("Vietnam", "VNM", "3", "")
                + named("Turkey", "TUR", "4", "")
                + named("Kosovo", "XKX", "5", "")
                + named("West Bank and Gaza", "PSE", "6", "")
                + named("Channel Islands", "CHI", "7", ""));

    assertThat(intake.kept())
        .extracting(Observation::country)
        .startsWith(
            CountryCode.of("ABW"),
            CountryCode.of("KEN"),
            CountryCode.of("VNM"),
            CountryCode.of("TUR"),
            CountryCode.of("XKX"),
            CountryCode.of("PSE"));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .doesNotContain(Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void keepsSeventeenDigitsAndExponents() {
    Intake<Observation> intake = read(HEADER + row("KEN", "3.3333333333333335", "2.8e-08"));

    assertThat(intake.kept())
        .extracting(Observation::value)
        .containsExactly(3.3333333333333335, 2.8e-08);
  }

  @Test
  void aWhollyEmptyLastYearGivesNothing() {
    Intake<Observation> intake = read(HEADER + row("KEN", "1", "") + row("VNM", "2", ""));

    assertThat(intake.read()).isEqualTo(2);
    assertThat(intake.kept()).extracting(Observation::year).containsOnly(2022);
  }

  @Test
  void refusesWhatIsNoFiniteNumber() {
    Intake<Observation> intake =
        read(
            HEADER
                + row("KEN", "1e400", "NaN")
                + row("VNM", "-Inf", "n/a")
                + row("IND", "1,5", "1 234"));

    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(
            Refusal.NOT_FINITE,
            Refusal.NOT_FINITE,
            Refusal.NOT_FINITE,
            Refusal.BAD_NUMBER,
            Refusal.BAD_NUMBER,
            Refusal.BAD_NUMBER);
  }

  @Test
  void refusesUnknownCodesCellByCell() {
    Intake<Observation> intake = read(HEADER + row("QQQ", "1", "2"));

    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::text)
        .containsExactly(
            tuple(Refusal.UNKNOWN_COUNTRY, "QQQ,XX.MADE.UP,2022,1"),
            tuple(Refusal.UNKNOWN_COUNTRY, "QQQ,XX.MADE.UP,2023,2"));
  }

  @Test
  void refusesARowThatWasCutShort() {
    Intake<Observation> intake =
        read(HEADER + "\"Kenya\",\"KEN\",\"Made up\",\"XX.MADE.UP\",\"1\"\n");

    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.WRONG_SHAPE);
  }

  @Test
  void refusesTheSameFigureAgain() {
    Intake<Observation> intake = read(HEADER + row("KEN", "1", "2") + row("KEN", "1.0", ""));

    assertThat(intake.kept()).hasSize(2);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::row)
        .containsExactly(tuple(Refusal.DUPLICATE, 3L));
  }

  @Test
  void oneFigureWithTwoValuesMakesTheFileUnusable() {
    assertThat(problem(() -> read(HEADER + row("KEN", "1", "2") + row("KEN", "1", "3"))))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.found())
                  .isEqualTo("XX.MADE.UP KEN 2023 = 3.0, but 2.0 in given.csv:2");
            });
  }

  @Test
  void refusesColumnsThatAreNoYears() {
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> read(HEADER.replace("2022", "20Z2") + row("KEN", "1", "2")));
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> read("Country Name,Country Code,Indicator Name,Indicator Code\nKenya,KEN,Made,X\n"));
  }

  @Test
  void refusesAPreambleWithoutAHeader() {
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> read("\"Data Source\",\"World Development Indicators\",\n\n\"Last Updated"));
  }

  @Test
  void refusesADayThatIsNotIso() {
    String sample = GivenFile.sample("worldbank-indicator-csv");
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT, () -> read(sample.replace("2026-07-13", "13/07/2026")));
  }

  private Intake<Observation> read(String text) {
    InputFile file = GivenFile.of(folder, text);
    return IndicatorCsv.read(file, CountryRegister.standard());
  }

  private static String row(String country, String first, String second) {
    return named("Some name", country, first, second);
  }

  private static String named(String name, String country, String first, String second) {
    return String.format(
        Locale.ROOT,
        "\"%s\",\"%s\",\"Made up\",\"XX.MADE.UP\",\"%s\",\"%s\",\n",
        name,
        country,
        first,
        second);
  }
}
