package jp.tenkai.datasets.coverage;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.GivenWorkbook;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Made rows in the shape of UNICEF's service: the columns are those of its data flow
 * GLOBAL_DATAFLOW, the rules of the form those of SDMX-CSV 1.0 and 2.0 (sdmx.org).
 */
class UnicefSdmxCsvTest {
  private static final String HEADER =
      "DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MULTIPLIER,UNIT_MEASURE,"
          + "OBS_STATUS,LOWER_BOUND,UPPER_BOUND,AGE\n";
  private static final String FLOW = "UNICEF:GLOBAL_DATAFLOW(1.0),";

  @TempDir Path folder;

  @Test
  void keepsTheTotalsOfCountriesWithTheirBounds() {
    Intake<Observation> intake = read(GivenFile.sample("unicef-sdmx-csv"));
    assertThat(intake.kept())
        .extracting(
            o -> o.series().code(),
            o -> o.country().iso3(),
            Observation::year,
            Observation::value,
            Observation::low,
            Observation::high,
            Observation::row)
        .containsExactly(
            tuple("ANC4", "KEN", 2014, 51.5, Double.NaN, Double.NaN, 2L),
            tuple("SBA", "KEN", 2022, 81.5, 80.1, 83.0, 3L));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::row, QuarantinedRow::refusal)
        .containsExactly(tuple(4L, Refusal.OTHER_BREAKDOWN), tuple(5L, Refusal.AGGREGATE));
  }

  @Test
  void theTwoConfiguredSeriesHaveTheNamesOfTheTable() {
    // conf/indicators.yaml names ANC4 and SBA; every other series keeps UNICEF's code.
    assertThat(UnicefSeries.code("MNCH_ANC4")).isEqualTo("ANC4");
    assertThat(UnicefSeries.code("MNCH_SAB")).isEqualTo("SBA");
    assertThat(UnicefSeries.code("CME_MRY0T4")).isEqualTo("CME_MRY0T4");
  }

  @ParameterizedTest
  @CsvSource({
    "'UNICEF_EAP,CME_MRY0T4,_T,2020,8,0,D,A,,,', AGGREGATE",
    "'WORLD,CME_MRY0T4,_T,2020,8,0,D,A,,,', AGGREGATE",
    "'QQQ,CME_MRY0T4,_T,2020,8,0,D,A,,,', UNKNOWN_COUNTRY",
    "'KEN,CME_MRY0T4,F,2020,8,0,D,A,,,', OTHER_BREAKDOWN",
    "'KEN,CME_MRY0T4,_T,2020,<1,0,D,A,,,', BAD_NUMBER",
    "'KEN,CME_MRY0T4,_T,2020,8,0,D,A,<1,9,', BAD_NUMBER",
    "'KEN,CME_MRY0T4,_T,2020,,0,D,A,,,', NO_VALUE",
    "'KEN,CME_MRY0T4,_T,2020,1e999,0,D,A,,,', NOT_FINITE",
    "'KEN,CME_MRY0T4,_T,2020,=1+1,0,D,A,,,', BAD_NUMBER",
    "'KEN,CME_MRY0T4,_T,2020-Q1,8,0,D,A,,,', BAD_YEAR",
    "'KEN,CME_MRY0T4,_T,2020-13,8,0,D,A,,,', BAD_YEAR",
    "'KEN,CME_MRY0T4,_T,2018-2020,8,0,D,A,,,', YEAR_RANGE",
    "'KEN,CME_MRY0T4,_T,2020,8,many,D,A,,,', WRONG_SHAPE",
    "'KEN,,_T,2020,8,0,D,A,,,', WRONG_SHAPE",
    "'KEN,MNCH_SAB,_T,2020,8,0,NUMBER,A,,,', OTHER_SERIES",
    "'KEN,CME_MRY0T4,_T,2020,8', WRONG_SHAPE",
  })
  void refusesWithTheReason(String row, Refusal refusal) {
    Intake<Observation> intake = read(HEADER + FLOW + row + "\n");
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined()).extracting(QuarantinedRow::refusal).containsExactly(refusal);
  }

  @Test
  void aMonthCountsForItsYearUnlessTheYearOrALaterMonthIsGiven() {
    String start = FLOW + "KEN,NT_ANT_HAZ,_T,";
    Intake<Observation> intake =
        read(
            HEADER
                + start
                + "2019-02,20,0,PCNT,A,,,\n"
                + start
                + "2019-11,21,0,PCNT,A,,,\n"
                + start
                + "2020-05,22,0,PCNT,A,,,\n"
                + start
                + "2020,23,0,PCNT,A,,,\n"
                + start
                + "2019-11,21.0,0,PCNT,A,,,\n");
    assertThat(intake.kept())
        .extracting(Observation::year, Observation::value)
        .containsExactlyInAnyOrder(tuple(2019, 21.0), tuple(2020, 23.0));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::row, QuarantinedRow::refusal)
        .containsExactlyInAnyOrder(
            tuple(2L, Refusal.NOT_PREFERRED),
            tuple(4L, Refusal.NOT_PREFERRED),
            tuple(6L, Refusal.DUPLICATE));
    String twice = HEADER + start + "2019-11,21,0,PCNT,A,,,\n" + start + "2019-11,22,0,PCNT,A,,,\n";
    assertUnusable(ProblemCode.CONFLICTING_DUPLICATE, () -> read(twice));
  }

  @Test
  void thousandsAreMultipliedOut() {
    Intake<Observation> intake =
        read(HEADER + FLOW + "KEN,DM_POP_TOT,_T,2020,53.1,3,PS,A,52.9,54,\n");
    assertThat(intake.kept())
        .extracting(Observation::value, Observation::low, Observation::high)
        .containsExactly(tuple(53_100.0, 52_900.0, 54_000.0));
  }

  @Test
  void codesMayBeFollowedByLabelsAndAnAttributeIsNoBreakdown() {
    Intake<Observation> intake =
        read(
            "DATAFLOW,REF_AREA:Geographic area,INDICATOR:Indicator,SEX:Sex,"
                + "TIME_PERIOD:Time period,OBS_VALUE:Observation Value,AGE:Current age\n"
                + "UNICEF:GLOBAL_DATAFLOW(1.0): Cross-sector indicators,KEN: Kenya,"
                + "MNCH_SAB: Skilled birth attendant,_T: Total,2022,81.5,Y15T49: 15 to 49\n");
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(tuple("SBA", "KEN", 81.5));
  }

  @Test
  void theSecondVersionOfTheFormIsReadAndTakesFiguresBack() {
    String header =
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,SEX,AGE,TIME_PERIOD,OBS_VALUE\n";
    String start = "dataflow,UNICEF:CME(1.0),";
    Intake<Observation> intake =
        read(
            header
                + start
                + "I,KEN,CME_MRY0T4,_T,_T,2020,41\n"
                + start
                + "I,KEN,CME_MRY0T4,_T,Y0,2020,31\n"
                + start
                + "D,KEN,CME_MRY0T4,_T,_T,2019,42\n");
    assertThat(intake.kept()).extracting(Observation::value).containsExactly(41.0);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN, Refusal.NO_VALUE);
  }

  @Test
  void aColumnThatStandsTwiceMakesTheFileUnusable() {
    assertThat(
            problem(
                () ->
                    read(
                        "DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_VALUE\n"
                            + FLOW
                            + "KEN,X,2020,1,2\n")))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_KEY);
              assertThat(problem.found()).isEqualTo("OBS_VALUE");
            });
  }

  @Test
  void aSheetOfAWorkbookReadsLikeTheText() {
    Path workbook =
        GivenWorkbook.of(
            folder,
            "made.xlsx",
            Map.of(
                "Data",
                List.of(
                    List.of(
                        "DATAFLOW", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE", "NOTE"),
                    List.of("UNICEF:CME(1.0)", "KEN", "CME_MRY0T4", 2020, 41.5))));
    Intake<Observation> intake =
        UnicefSdmxCsv.read(GivenWorkbook.sheet(workbook, "Data"), CountryRegister.standard());
    assertThat(intake.kept())
        .extracting(Observation::year, Observation::value, Observation::row, Observation::file)
        .containsExactly(tuple(2020, 41.5, 2L, "made.xlsx!/Data"));
  }

  private Intake<Observation> read(String text) {
    InputFile file = GivenFile.of(folder, text);
    return UnicefSdmxCsv.read(file, CountryRegister.standard());
  }
}
