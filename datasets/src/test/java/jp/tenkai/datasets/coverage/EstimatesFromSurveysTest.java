package jp.tenkai.datasets.coverage;

import static jp.tenkai.datasets.file.GivenFile.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Home births, inequality tables, attitudes and the DHS Program's codes. */
class EstimatesFromSurveysTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void homeBirthsComeInExponentNotationUnderDhsNamesMadeUp() {
    Intake<Observation> intake = homeBirths(GivenFile.sample("dhs-estimates-csv"));
    assertThat(intake.kept())
        .extracting(
            o -> o.country().iso3(), Observation::value, Observation::low, Observation::high)
        .containsExactly(
            tuple("KEN", 0.375, 0.355, 0.39500000000000013), tuple("COD", 0.1875, 0.159, 0.216));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void homeBirthsByWealthAreNotNationalMadeUp() {
    String parts =
        """
        RegionWorldBank,SubregionName,CountryName,SurveyYear,Wealth_Quintile,prop_dom,prop_dom_low,prop_dom_upp
        Sub-Saharan Africa,Eastern Africa,Kenya,2014,poorest,0.5,0.4,0.6
        Sub-Saharan Africa,Eastern Africa,Kenya,2014
        """;
    Intake<Observation> intake = homeBirths(parts);
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.OTHER_BREAKDOWN, Refusal.WRONG_SHAPE);
  }

  @Test
  void attitudesAreNamedByAnswerAndQuestionMadeUp() {
    Intake<Observation> intake =
        VaccineAttitudesCsv.read(
            GivenFile.of(folder, GivenFile.sample("vaccine-attitudes-csv")), REGISTER);
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), Observation::value)
        .containsExactly(
            tuple("VACCINES_AGREE_SAFE", 92.5), tuple("VACCINES_DISAGREE_IMPORTANT", 1.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.AGGREGATE, Refusal.AGGREGATE, Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void inequalityTablesHaveNoNationalRowMadeUp() {
    String parts =
        """
        "indicator","dimension","subgroup","estimate","se","population","setting_average"
        "Made-up","Subnational region","aceh",95.5,1.5,230,91.5
        "Made-up","Economic status (wealth quintile)","Quintile 1 (poorest)",75.5,1.5,2072,91.5
        "Made-up","Economic status"
        """;
    Intake<Observation> intake = HidrCsv.read(GivenFile.of(folder, parts), REGISTER);
    assertThat(intake.kept()).isEmpty();
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.SUBNATIONAL, Refusal.OTHER_BREAKDOWN, Refusal.WRONG_SHAPE);
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT,
        () -> HidrCsv.read(GivenFile.of(folder, "indicator,estimate\nx,1\n"), REGISTER));
  }

  @Test
  void dhsCodesWithTwoMeaningsAreUnusableMadeUp() {
    String sample = GivenFile.sample("dhs-indicator-codes-csv");
    String again = "\"XX_MADE_W_ANY\",\"\",\"%s\",\"Nutrition\"\n";
    Intake<DhsIndicatorCodes.Indicator> intake =
        DhsIndicatorCodes.read(
            GivenFile.of(
                folder, sample + String.format(again, "Made-up share of women, with a comma")));
    assertThat(intake.kept()).hasSize(2);
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.DUPLICATE);
    assertUnusable(
        ProblemCode.CONFLICTING_DUPLICATE,
        () ->
            DhsIndicatorCodes.read(
                GivenFile.of(folder, sample + String.format(again, "Something else"))));
  }

  /** Line 49: Congo Democratic Republic 2013, 0.187; line 8: Kyrgyz Republic, low 3.2357e-4. */
  @Test
  void realHomeBirthsOf67Countries() {
    GivenFile.real("survey/country/dhs_home_delivery_estimates_forest_plot.csv")
        .map(file -> HomeDeliveryCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(67);
              assertThat(intake.quarantined()).isEmpty();
              assertThat(intake.kept())
                  .filteredOn(o -> o.row() == 49 || o.row() == 8)
                  .extracting(
                      o -> o.country().iso3(),
                      Observation::year,
                      Observation::value,
                      Observation::low)
                  .containsExactly(
                      tuple("KGZ", 2012, 0.0038737551776887452, 3.2357309242530413e-4),
                      tuple("COD", 2013, 0.18712709943331268, 0.15894422483756526));
            });
  }

  @ParameterizedTest
  @CsvSource({"wealth_quintile, 335", "urban_rural, 134", "education_lvl, 267"})
  void realHomeBirthsByPartAreAllRefused(String part, int rows) {
    GivenFile.real("survey/country/dhs_home_delivery_estimates_" + part + ".csv")
        .map(file -> HomeDeliveryCsv.read(file, REGISTER))
        .ifPresent(
            intake ->
                assertThat(intake.quarantined())
                    .hasSize(rows)
                    .extracting(QuarantinedRow::refusal)
                    .containsOnly(Refusal.OTHER_BREAKDOWN));
  }

  /** Line 73: Kenya, 89.2 agree that vaccines are safe; line 109: Northern Cyprus. */
  @Test
  void realAttitudesOf143Countries() {
    GivenFile.real("survey/country/wellcome_global_monitor_2018_vaccine_attitudes.csv")
        .map(file -> VaccineAttitudesCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(163 * 6);
              assertThat(intake.kept()).hasSize(143 * 6);
              assertThat(intake.kept())
                  .filteredOn(o -> o.row() == 73)
                  .extracting(o -> o.series().code(), Observation::value)
                  .contains(tuple("VACCINES_AGREE_SAFE", 89.23351746));
              assertThat(intake.quarantined())
                  .filteredOn(q -> q.row() == 109)
                  .extracting(QuarantinedRow::refusal)
                  .containsOnly(Refusal.UNSPECIFIED_AREA);
            });
  }

  @ParameterizedTest
  @CsvSource({"wealth_quintile, 10, OTHER_BREAKDOWN", "subnational_region, 71, SUBNATIONAL"})
  void realInequalityTablesAreCountedAndRefused(String part, int rows, Refusal refusal) {
    GivenFile.real("survey/country/who_hidr_sample_by_" + part + ".csv")
        .map(file -> HidrCsv.read(file, REGISTER))
        .ifPresent(
            intake ->
                assertThat(intake.quarantined())
                    .hasSize(rows)
                    .extracting(QuarantinedRow::refusal)
                    .containsOnly(refusal));
  }

  @Test
  void realDhsCodesAre22() {
    GivenFile.real("survey/country/dhs_indicator_codes_surveyPrev.csv")
        .map(DhsIndicatorCodes::read)
        .ifPresent(
            intake ->
                assertThat(intake.kept())
                    .hasSize(22)
                    .contains(
                        new DhsIndicatorCodes.Indicator(
                            "AN_ANEM_W_ANY",
                            "Percentage of women aged 15-49 classified as having any anemia",
                            "Nutrition",
                            2)));
  }

  private Intake<Observation> homeBirths(String text) {
    return HomeDeliveryCsv.read(GivenFile.of(folder, text), REGISTER);
  }
}
