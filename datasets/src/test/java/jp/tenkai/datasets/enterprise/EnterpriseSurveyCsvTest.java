package jp.tenkai.datasets.enterprise;

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

class EnterpriseSurveyCsvTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @TempDir Path folder;

  @Test
  void oldNamesBecomeCountriesInMadeUpFigures() {
    Intake<Observation> intake = read(GivenFile.sample("enterprise-survey-csv"));
    assertThat(intake.kept())
        .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
        .containsExactly(
            tuple("ACCESS_TO_FINANCE_MAJOR_CONSTRAINT", "KEN", 29.5),
            tuple("ACCESS_TO_FINANCE_MAJOR_CONSTRAINT", "SWZ", 10.5));
    assertThat(intake.quarantined())
        .extracting(QuarantinedRow::refusal)
        .containsExactly(Refusal.UNKNOWN_COUNTRY);
  }

  @Test
  void otherSharesOfFirmsKeepTheirHeading() {
    assertThat(read("Entity,Year,Share of firms made up\nKenya,2018,5\n").kept())
        .extracting(o -> o.series().code())
        .containsExactly("Share of firms made up");
    assertUnusable(
        ProblemCode.NOT_THIS_LAYOUT, () -> read("Entity,Year,Share of people\nKenya,2018,5\n"));
  }

  /** Line 22: Kenya 29.1; line 41: Swaziland 10. */
  @Test
  void theRealTableHas46AfricanEconomies() {
    GivenFile.real("survey/country/wb_enterprise_survey_access_to_finance_constraint_africa.csv")
        .map(file -> EnterpriseSurveyCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(46).allMatch(o -> o.year() == 2018);
              assertThat(intake.quarantined()).isEmpty();
              assertThat(intake.kept())
                  .filteredOn(o -> o.row() == 22 || o.row() == 41)
                  .extracting(o -> o.country().iso3(), Observation::value)
                  .containsExactly(tuple("KEN", 29.1), tuple("SWZ", 10.0));
            });
  }

  private Intake<Observation> read(String text) {
    return EnterpriseSurveyCsv.read(GivenFile.of(folder, text), REGISTER);
  }
}
