package jp.tenkai.datasets.who;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expenditure, workforce, assessments, estimates and lists of codes. All values are made up. */
class HealthTablesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void expenditureHasAVariableAColumn() {
    Intake<Observation> intake = ghed(GivenFile.sample("ghed-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::year, Observation::value)
        .containsExactly(
            tuple("che_gdp", 2021, 4.25),
            tuple("che_pc_usd", 2021, 84.5),
            tuple("che_gdp", 2022, 4.5),
            tuple("che_pc_usd", 2022, 90.25),
            tuple("gghed_che", 2022, 45.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal, QuarantinedRow::column)
        .containsExactly(tuple(Refusal.DISSOLVED_COUNTRY, "che_gdp"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country,country code (ISO3),region (WHO),income group,year",
        "country,country code,region,income,year",
        "location,code,region (WHO),income group,year"
      })
  void expenditureHadOtherHeadingsBefore(String headings) {
    String sample =
        GivenFile.sample("ghed-csv").replace("location,code,region,income,year", headings);
    assertThat(ghed(sample).kept()).hasSize(5);
  }

  @Test
  void expenditureThatIsNoNumberIsRefusedAndTheRestKept() {
    Intake<Observation> intake =
        ghed(GivenFile.sample("ghed-csv").replace("90.25", "n/a").replace("4.25", "4,25"));
    assertThat(intake.kept()).hasSize(2);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .contains(Refusal.BAD_NUMBER, Refusal.WRONG_SHAPE);
  }

  @Test
  void workforceGetsTheCodesOfItsIndicators() {
    Intake<Observation> intake = workforce(GivenFile.sample("workforce-crosstab-csv"));

    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(
            tuple("HWF_0001", "KEN", 1.75),
            tuple("HWF_0006", "KEN", 11.5),
            tuple("HWF_0010", "KEN", 0.25),
            tuple("HWF_0014", "KEN", 0.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void workforceHeadingsMayHoldNoBreakSpaces() {
    String sample = GivenFile.sample("workforce-crosstab-csv").replace("10 000", "10\u00a0000");
    assertThat(workforce(sample).kept()).hasSize(4);
  }

  @Test
  void workforceWithoutAKnownOccupationIsAnotherTable() {
    String sample = GivenFile.sample("workforce-crosstab-csv").replaceAll("\\(per 10 000 pop", "(");
    assertUnusable(ProblemCode.NOT_THIS_LAYOUT, () -> workforce(sample));
  }

  @Test
  void assessmentScoresCountForTheYearInTheExportName() {
    Intake<Observation> intake =
        IhrSparTsv.read(
            GivenFile.unstated(
                GivenFile.of(
                    folder,
                    "IHRScoreperCapacity_202305051146.tsv",
                    GivenFile.sample("ihr-spar-tsv"))),
            REGISTER);

    assertThat(intake.vintage()).isEqualTo(new Vintage("2023-05-05"));
    assertThat(intake.kept()).extracting(Observation::year).containsOnly(2023);
    assertThat(intake.kept())
        .filteredOn(o -> o.country().iso3().equals("KEN"))
        .extracting(o -> o.series().code(), Observation::value)
        .containsExactly(
            tuple("IHR_SPAR_TOTAL", 41.0),
            tuple("IHR_SPAR_C1_1", 20.0),
            tuple("IHR_SPAR_C1", 25.0),
            tuple("IHR_SPAR_C2", 30.0),
            tuple("IHR_SPAR_C15_1", 40.0),
            tuple("IHR_SPAR_C15", 40.0));
    assertThat(intake.quarantined())
        .filteredOn(row -> row.text().contains("Viet Nam"))
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.NO_VALUE, Refusal.NO_VALUE, Refusal.NO_VALUE);
  }

  @Test
  void assessmentScoresUnderAnotherNameNeedAVintage() {
    var file = GivenFile.of(folder, "scores.tsv", GivenFile.sample("ihr-spar-tsv"));
    assertThat(IhrSparTsv.read(file, REGISTER).kept())
        .extracting(Observation::year)
        .containsOnly(2026);
    assertUnusable(
        ProblemCode.NO_VINTAGE, () -> IhrSparTsv.read(GivenFile.unstated(file), REGISTER));
  }

  @Test
  void deathsKeepTheirBounds() {
    Intake<Observation> intake =
        GheDeathsCsv.read(GivenFile.of(folder, GivenFile.sample("ghe-deaths-csv")), REGISTER);
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::low, Observation::high)
        .containsExactly(
            tuple("GHE_DEATHS", 250000.25, 350000.75), tuple("GHE_DEATHS", 260000.25, 360000.75));
  }

  @Test
  void listsHoldEachCodeOnce() {
    Intake<GhedCodebook.Variable> intake = codebook(GivenFile.sample("ghed-codebook-csv"));
    assertThat(intake.kept())
        .extracting(GhedCodebook.Variable::code, GhedCodebook.Variable::name)
        .containsExactly(
            tuple("che_gdp", "Made-up spending as % of something"),
            tuple("che_pc_usd", "Made-up spending per head, in US$"));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DUPLICATE);
  }

  @Test
  void aCodeWithTwoMeaningsMakesTheListUnusable() {
    String sample = GivenFile.sample("ghed-codebook-csv") + "che_gdp,Something else\n";
    assertThat(problem(() -> codebook(sample)))
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
              assertThat(problem.line()).isEqualTo(5);
              assertThat(problem.found()).contains("line 2");
            });
  }

  @Test
  void theSameCodeInTwoDimensionsIsTwoCodes() {
    String list =
        """
        Dimension,Code,Title,ParentDimension,ParentCode,ParentTitle
        GLOBAL,NA,Made-up,,,
        REGION,NA,Made-up,,,
        REGION,,Made-up,,,
        REGION,XX
        """;
    Intake<GhoCodeList.Entry> intake = GhoCodeList.read(GivenFile.of(folder, list));
    assertThat(intake.kept()).hasSize(2);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.WRONG_SHAPE, Refusal.WRONG_SHAPE);
  }

  private Intake<Observation> ghed(String text) {
    return GhedCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<Observation> workforce(String text) {
    return WorkforceCrosstabCsv.read(GivenFile.of(folder, text), REGISTER);
  }

  private Intake<GhedCodebook.Variable> codebook(String text) {
    return GhedCodebook.read(GivenFile.of(folder, text));
  }
}
