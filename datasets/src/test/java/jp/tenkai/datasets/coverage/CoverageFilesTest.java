package jp.tenkai.datasets.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;

/** Real tables of UNICEF, the DHS Program and NFHS, against each other and counts of them. */
class CoverageFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @Test
  void unicefHas154CountriesAnd800RowsOfGroups() {
    unicef()
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(1324);
              assertThat(intake.kept()).hasSize(524);
              assertThat(intake.kept().stream().map(Observation::country).distinct()).hasSize(154);
              assertThat(intake.quarantined())
                  .hasSize(800)
                  .extracting(QuarantinedRow::refusal)
                  .containsOnly(Refusal.AGGREGATE);
            });
  }

  @Test
  void dhsHas425HeadlineValuesIn1141Rows() {
    dhs()
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(1141);
              assertThat(intake.kept()).hasSize(425);
              assertThat(refused(intake, Refusal.NOT_PREFERRED)).isEqualTo(339);
              assertThat(refused(intake, Refusal.NOT_AN_INDICATOR)).isEqualTo(377);
            });
  }

  @Test
  void nfhsHas131FiguresForIndiaAndAHundredOfTheSurveyBefore() {
    nfhs()
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).filteredOn(o -> o.year() == 2021).hasSize(131);
              assertThat(intake.kept()).filteredOn(o -> o.year() == 2016).hasSize(100);
              assertThat(intake.kept().stream().map(Observation::series).distinct()).hasSize(131);
            });
  }

  @Test
  void skilledAttendanceInKenyaIs893InBothSources() {
    if (unicef().isPresent() && dhs().isPresent()) {
      assertThat(values(unicef().get(), "SBA", "KEN", 2022)).containsExactly(89.3);
      assertThat(values(dhs().get(), "RH_DELA_C_SKP", "KEN", 2022)).containsExactly(89.3);
      assertThat(values(dhs().get(), "RH_DELP_C_DHF", "KEN", 2022)).containsExactly(88.1);
    }
  }

  @Test
  void indiaAgreesOnSkilledAttendanceAndNotOnAntenatalVisits() {
    if (unicef().isPresent() && nfhs().isPresent()) {
      assertThat(values(unicef().get(), "SBA", "IND", 2021)).containsExactly(89.4);
      assertThat(values(nfhs().get(), "NFHS-53", "IND", 2021)).containsExactly(89.4);
      assertThat(values(unicef().get(), "ANC4", "IND", 2021)).containsExactly(58.4);
      assertThat(values(nfhs().get(), "NFHS-41", "IND", 2021)).containsExactly(58.1);
    }
  }

  private static List<Double> values(
      Intake<Observation> intake, String series, String country, int year) {
    return intake.kept().stream()
        .filter(o -> o.series().code().equals(series))
        .filter(o -> o.country().iso3().equals(country) && o.year() == year)
        .map(Observation::value)
        .toList();
  }

  private static long refused(Intake<Observation> intake, Refusal refusal) {
    return intake.quarantined().stream().filter(row -> row.refusal() == refusal).count();
  }

  private static Optional<Intake<Observation>> unicef() {
    return GivenFile.real("survey/country/unicef_anc4_sba_2018_2022.csv")
        .map(file -> UnicefCoverageCsv.read(file, REGISTER));
  }

  private static Optional<Intake<Observation>> dhs() {
    return GivenFile.real("survey/country/dhs_access_to_health_care_national_ken.csv")
        .map(file -> DhsApiCsv.read(file, REGISTER));
  }

  private static Optional<Intake<Observation>> nfhs() {
    return GivenFile.real("survey/country/nfhs5_india_states.csv")
        .map(file -> NfhsCsv.read(file, REGISTER));
  }
}
