package jp.tenkai.datasets.who;

import static jp.tenkai.datasets.file.GivenFile.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of WHO's, against counts made by other means and against figures WHO publishes. */
class WhoFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  private enum Layout {
    ODATA,
    ZIP,
    WEB,
    ATHENA,
    WHO_DATA,
    TB;

    Intake<Observation> read(InputFile file) {
      return switch (this) {
        case ODATA -> GhoOdata.read(file, REGISTER);
        case ZIP -> GhoZipCsv.read(file, REGISTER);
        case WEB -> GhoWebCsv.read(file, REGISTER);
        case ATHENA -> AthenaCsv.read(file, REGISTER);
        case WHO_DATA -> WhoDataCsv.read(file, REGISTER);
        case TB -> TbBurdenCsv.read(file, REGISTER);
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ODATA, gho_odata_json/NCDMORT3070.json, 4312, 4070, 185, 2000, 2021",
    "ODATA, gho_odata_json/NCD_PAA.json.gz, 4738, 4485, 195, 2000, 2022",
    "ODATA, gho_odata_json/UHC_INDEX_REPORTED.excerpt-transcribed.json, 14, 10, 9, 2018, 2023",
    "ZIP, gho_zip_csv/life_expectancy_2024-11-22/data/WHOSIS_000001.csv, 12936, 4070, 185, 2000, 2021",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_CHEGDP_SHA2011.csv, 4637, 4384, 194, 2000, 2022",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_EXTCHE_SHA2011.csv.gz, 4637, 3830, 181, 2000, 2022",
    "ZIP, gho_zip_csv/air_pollution_2022-02-09/data/AIR_42.csv, 3294, 183, 183, 2016, 2016",
    "ZIP, gho_zip_csv/air_pollution_2022-02-09/data/SDGAIRBODA.csv, 3850, 183, 183, 2016, 2016",
    "ZIP, gho_zip_csv/maternal_2026-03/data/MDG_0000000026.csv, 7878, 7605, 195, 1985, 2023",
    "ZIP, gho_zip_csv/maternal_2026-03/data/MDG_0000000025.csv.gz, 2556, 2381, 192, 2000, 2024",
    "ZIP, gho_zip_csv/maternal_2026-03/data/SRHINSTITUTIONALBIRTH.csv, 2009, 1948, 178, 1990, 2024",
    "WEB, gho_ui_csv/HWF_0001_medical_doctors_per10000.csv.gz, 11508, 11508, 196, 1952, 2020",
    "WEB, gho_ui_csv/HWF_0006_nursing_midwives_per10000.csv.gz, 10854, 10854, 197, 1960, 2020",
    "WEB, gho_ui_csv/HWF_0010_dentists_per10000.csv.gz, 6324, 6324, 193, 1952, 2021",
    "WEB, gho_ui_csv/UHC_SCI_INFECT_Infectious_Disease.csv, 1358, 1358, 194, 2000, 2021",
    "WEB, gho_ui_csv/FINPROTECTION_CATA_TOT_10_POP_che_co.csv, 979, 979, 165, 1985, 2021",
    "ATHENA, gho_athena_csv/2020-10/DEVICES00.csv, 137, 137, 137, 2013, 2014",
    "ATHENA, gho_athena_csv/2020-10/DEVICES08.csv, 263, 263, 133, 2010, 2014",
    "ATHENA, gho_athena_csv/2020-10/DEVICES09.csv, 268, 268, 136, 2010, 2014",
    "ATHENA, gho_athena_csv/2020-10/DEVICES23.csv, 245, 245, 124, 2010, 2014",
    "ATHENA, gho_athena_csv/2020-10/WHS6_102.csv, 1770, 1770, 178, 2000, 2019",
    "ATHENA, gho_athena_csv/2020-10/MDG_0000000020.csv, 4077, 3857, 194, 2000, 2019",
    "WHO_DATA, data_who_int/9A706FD_ALL_LATEST.csv, 1470, 1358, 194, 2000, 2021"
  })
  void filesHaveTheCountedRows(
      Layout layout, String path, long read, int kept, int countries, int first, int last) {
    read(layout, path)
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(read);
              assertThat(intake.kept()).hasSize(kept);
              assertThat(intake.kept().stream().map(Observation::country).distinct())
                  .hasSize(countries);
              assertThat(intake.kept().stream().mapToInt(Observation::year).min()).hasValue(first);
              assertThat(intake.kept().stream().mapToInt(Observation::year).max()).hasValue(last);
              assertThat(intake.quarantined())
                  .extracting(QuarantinedRow::refusal)
                  .doesNotContain(Refusal.UNKNOWN_COUNTRY, Refusal.WRONG_SHAPE, Refusal.BAD_NUMBER);
            });
  }

  @ParameterizedTest(name = "{2} {3} {4}: {5}")
  @CsvSource({
    "ODATA, gho_odata_json/NCDMORT3070.json, NCDMORT3070, JPN, 2021, 8.0, 0.05",
    "ZIP, gho_zip_csv/life_expectancy_2024-11-22/data/WHOSIS_000001.csv, WHOSIS_000001, JPN, 2021, 84.5, 0.05",
    "ZIP, gho_zip_csv/life_expectancy_2024-11-22/data/WHOSIS_000002.csv.gz, WHOSIS_000002, JPN, 2021, 73.4, 0.05",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_CHE_pc_US_SHA2011.csv, GHED_CHE_pc_US_SHA2011, JPN, 2022, 3889, 0.5",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_CHEGDP_SHA2011.csv, GHED_CHEGDP_SHA2011, JPN, 2022, 11.4, 0.05",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_CHE_pc_US_SHA2011.csv, GHED_CHE_pc_US_SHA2011, KEN, 2022, 90, 0.5",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_OOPSCHE_SHA2011.csv.gz, GHED_OOPSCHE_SHA2011, KEN, 2022, 24, 0.5",
    "ZIP, gho_zip_csv/health_financing_2025-05-20/data/GHED_OOPSCHE_SHA2011.csv.gz, GHED_OOPSCHE_SHA2011, VNM, 2022, 39.55, 0.005",
    "ZIP, gho_zip_csv/maternal_2026-03/data/MDG_0000000026.csv, MDG_0000000026, KEN, 2023, 379, 0.5",
    "ZIP, gho_zip_csv/maternal_2026-03/data/MDG_0000000026.csv, MDG_0000000026, JPN, 2023, 3, 0.5",
    "ATHENA, gho_athena_csv/2020-10/DEVICES08.csv, DEVICES08, JPN, 2013, 46, 0.5",
    "ATHENA, gho_athena_csv/2020-10/DEVICES09.csv, DEVICES09, JPN, 2013, 101, 0.5",
    "WHO_DATA, data_who_int/9A706FD_ALL_LATEST.csv, UHC_INDEX_REPORTED, VNM, 2021, 68.1, 0.05",
    "TB, tb/TB_burden_countries_2024-06-23.csv, e_inc_100k, KEN, 2022, 237, 0"
  })
  void figuresAreThoseThatWhoPublishes(
      Layout layout,
      String path,
      String series,
      String country,
      int year,
      double value,
      double rounding) {
    read(layout, path)
        .ifPresent(
            intake ->
                assertThat(intake.kept())
                    .filteredOn(o -> o.series().code().equals(series))
                    .filteredOn(o -> o.country().iso3().equals(country) && o.year() == year)
                    .singleElement()
                    .satisfies(
                        o -> assertThat(o.value()).isCloseTo(value, within(rounding + 1e-9))));
  }

  @Test
  void theAnswerOf2024AndTheBundleOf2024SayTheSame() {
    Optional<Intake<Observation>> answer =
        read(Layout.ODATA, "gho_odata_json/WHOSIS_000001.excerpt-transcribed.json");
    Optional<Intake<Observation>> bundle =
        read(Layout.ZIP, "gho_zip_csv/life_expectancy_2024-11-22/data/WHOSIS_000001.csv");
    if (answer.isEmpty() || bundle.isEmpty()) {
      return;
    }
    assertThat(answer.get().kept()).hasSize(2);
    for (Observation o : answer.get().kept()) {
      assertThat(bundle.get().kept())
          .filteredOn(other -> other.country().equals(o.country()) && other.year() == o.year())
          .singleElement()
          .satisfies(other -> assertThat(other.value()).isCloseTo(o.value(), within(5e-5)));
    }
  }

  @Test
  void theNewestDayOfAnAnswerIsItsVintage() {
    read(Layout.ODATA, "gho_odata_json/NCDMORT3070.json")
        .ifPresent(i -> assertThat(i.vintage()).isEqualTo(new Vintage("2025-01-13")));
    read(Layout.ZIP, "gho_zip_csv/health_financing_2025-05-20/data/GHED_CHEGDP_SHA2011.csv")
        .ifPresent(i -> assertThat(i.vintage()).isEqualTo(new Vintage("2025-04-04")));
  }

  @Test
  void theRetiredIndicatorAnswersWithNothing() {
    read(Layout.ODATA, "gho_odata_json/NCD_GLUC_01.json")
        .ifPresent(intake -> assertThat(intake.read()).isZero());
  }

  @ParameterizedTest
  @CsvSource({"06", "07", "13", "14", "15", "16", "17", "18", "19", "20"})
  void deviceQuestionsWithAnswersInWordsGiveNoZeros(String number) {
    read(Layout.ATHENA, "gho_athena_csv/2020-10/DEVICES" + number + ".csv")
        .ifPresent(
            intake -> {
              assertThat(intake.kept()).isEmpty();
              assertThat(intake.quarantined())
                  .extracting(QuarantinedRow::refusal)
                  .containsOnly(Refusal.TEXT_ANSWER);
            });
  }

  @Test
  void theMissingMriOfIndiaAndVietNamAreNoZeros() {
    read(Layout.ATHENA, "gho_athena_csv/2020-10/DEVICES08.csv")
        .ifPresent(
            intake ->
                assertThat(intake.kept())
                    .extracting(o -> o.country().iso3())
                    .doesNotContain("IND", "VNM"));
  }

  @Test
  void theErrorPageIsRefused() {
    GivenFile.real("who/gho_athena_csv/2020-10/HWF_0001.csv.503-error-page.html")
        .ifPresent(
            file ->
                assertThat(problem(() -> AthenaCsv.read(file, REGISTER)).code())
                    .isEqualTo(ProblemCode.HTML_NOT_DATA));
  }

  @Test
  void institutionalBirthsKeepOneOfSeveralSurveys() {
    read(Layout.ZIP, "gho_zip_csv/maternal_2026-03/data/SRHINSTITUTIONALBIRTH.csv")
        .ifPresent(
            intake -> {
              assertThat(values(intake, "PNG", 2006)).containsExactly(51.8);
              assertThat(values(intake, "IND", 2008)).containsExactly(47.1);
              assertThat(values(intake, "PAK", 2020)).containsExactly(70.0);
              assertThat(intake.quarantined())
                  .extracting(QuarantinedRow::refusal)
                  .filteredOn(Refusal.DUPLICATE::equals)
                  .hasSize(2);
            });
  }

  @Test
  void tuberculosisEstimatesHaveBounds() {
    read(Layout.TB, "tb/TB_burden_countries_2024-06-23.csv")
        .ifPresent(
            intake ->
                assertThat(intake.kept())
                    .filteredOn(o -> o.series().code().equals("e_inc_100k"))
                    .filteredOn(o -> o.country().iso3().equals("AFG") && o.year() == 2000)
                    .extracting(Observation::value, Observation::low, Observation::high)
                    .containsExactly(tuple(190.0, 122.0, 271.0)));
  }

  private static List<Double> values(Intake<Observation> intake, String country, int year) {
    return intake.kept().stream()
        .filter(o -> o.country().iso3().equals(country) && o.year() == year)
        .map(Observation::value)
        .toList();
  }

  private static Optional<Intake<Observation>> read(Layout layout, String path) {
    return GivenFile.real("who/" + path).map(layout::read);
  }
}
