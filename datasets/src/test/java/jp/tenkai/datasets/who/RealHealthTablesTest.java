package jp.tenkai.datasets.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, against counts made by other means and lines read by eye. */
class RealHealthTablesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  /** Line 1605 of the file: Kenya, 2018: 1.61, 11.991, 0.168, 0.193. */
  @Test
  void workforceOfKenyaIn2018() {
    GivenFile.real("who/gho_ui_csv/workforce_crosstab_doctors_nurses_dentists_pharmacists.csv")
        .map(file -> WorkforceCrosstabCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(10687);
              assertThat(intake.quarantined()).isEmpty();
              assertThat(intake.kept().stream().map(Observation::country).distinct()).hasSize(195);
              assertThat(intake.kept())
                  .filteredOn(o -> o.row() == 1605)
                  .extracting(o -> o.series().code(), o -> o.country().iso3(), Observation::value)
                  .containsExactly(
                      tuple("HWF_0001", "KEN", 1.61),
                      tuple("HWF_0006", "KEN", 11.991),
                      tuple("HWF_0010", "KEN", 0.168),
                      tuple("HWF_0014", "KEN", 0.193));
            });
  }

  /** Line 27: Kenya (with a blank behind it), average 45, C.1 20; line 59: Kiribati, no data. */
  @Test
  void assessmentOf196StatesAsOfMay2023() {
    GivenFile.real("who/gho_ui_csv/IHRScoreperCapacity_202305051146.tsv")
        .map(file -> IhrSparTsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.vintage()).isEqualTo(new Vintage("2023-05-05"));
              assertThat(intake.read()).isEqualTo(9611);
              assertThat(values(intake, "KEN", "IHR_SPAR_TOTAL", 2023)).containsExactly(45.0);
              assertThat(values(intake, "KEN", "IHR_SPAR_C1", 2023)).containsExactly(20.0);
              assertThat(values(intake, "JPN", "IHR_SPAR_C1_2", 2023)).containsExactly(60.0);
              assertThat(intake.quarantined())
                  .hasSize(176)
                  .extracting(QuarantinedRow::refusal)
                  .containsOnly(Refusal.NO_VALUE);
              assertThat(intake.quarantined()).filteredOn(q -> q.row() == 59).hasSize(16);
            });
  }

  /** Line 2025: JPN, 2021: 1439875.692145974, 1430817.0332731283 to 1449578.3926457511. */
  @Test
  void deathsInJapanIn2021() {
    GivenFile.real("burden/who_ghe/ghe2021_all_cause_deaths.extracted-from-rda.csv")
        .map(file -> GheDeathsCsv.read(file, REGISTER))
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(4444);
              assertThat(intake.kept().stream().map(Observation::country).distinct()).hasSize(202);
              assertThat(intake.kept())
                  .filteredOn(o -> o.row() == 2025)
                  .extracting(Observation::value, Observation::low, Observation::high)
                  .containsExactly(
                      tuple(1439875.692145974, 1430817.0332731283, 1449578.3926457511));
            });
  }

  @Test
  void theCodeBookHas4120Variables() {
    GivenFile.real("who/ghed/GHED_data_codes.csv")
        .map(GhedCodebook::read)
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(4120);
              assertThat(intake.kept())
                  .contains(
                      new GhedCodebook.Variable(
                          "che_gdp",
                          "Current Health Expenditure (CHE) as % Gross Domestic Product (GDP)",
                          7));
            });
  }

  @Test
  void theIndicatorListHas2186Indicators() {
    GivenFile.real("who/gho_athena_csv/gho_indicator_list_2018.csv")
        .map(GhoIndicatorList::read)
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(2186);
              assertThat(intake.kept())
                  .contains(
                      new GhoIndicatorList.Indicator(
                          "DEVICES00",
                          "Total density per 100 000 population: Hospitals",
                          "number",
                          2023));
            });
  }

  @Test
  void theDictionaryExplainsTheColumnsOfTheTable() {
    GivenFile.real("who/tb/TB_data_dictionary_2022-05-31.csv")
        .map(TbDictionary::read)
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(576);
              assertThat(intake.kept())
                  .filteredOn(variable -> variable.name().equals("e_inc_100k"))
                  .extracting(TbDictionary.Variable::definition, TbDictionary.Variable::row)
                  .containsExactly(
                      tuple("Estimated incidence (all forms) per 100 000 population", 138L));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "air_pollution_2022-02-09/codes/COUNTRY.csv, 245",
    "air_pollution_2022-02-09/codes/GHO.csv, 13",
    "health_financing_2025-05-20/codes/REGION.csv, 40",
    "life_expectancy_2024-11-22/codes/SEX.csv, 4"
  })
  void codeListsAreWhole(String path, int codes) {
    GivenFile.real("who/gho_zip_csv/" + path)
        .map(GhoCodeList::read)
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).hasSize(codes);
              assertThat(intake.quarantined()).isEmpty();
            });
  }

  private static List<Double> values(
      Intake<Observation> intake, String country, String series, int year) {
    return intake.kept().stream()
        .filter(o -> o.series().code().equals(series))
        .filter(o -> o.country().iso3().equals(country) && o.year() == year)
        .map(Observation::value)
        .toList();
  }
}
