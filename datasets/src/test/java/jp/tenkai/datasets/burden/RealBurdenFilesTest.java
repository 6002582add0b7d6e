package jp.tenkai.datasets.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.observation.Observation;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.QuarantinedRow;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files, against counts made by other means and lines read by eye. */
class RealBurdenFilesTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  private enum Layout {
    GBD,
    DDF,
    OWID,
    NCD;

    Intake<Observation> read(InputFile file) {
      return switch (this) {
        case GBD -> GbdCsv.read(file, REGISTER);
        case DDF -> GbdDdfCsv.read(file, REGISTER);
        case OWID -> OwidCsv.read(file, REGISTER);
        case NCD -> NcdRiscCsv.read(file, REGISTER);
      };
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GBD, gbd_tool/IHME-GBD_2021_DATA-7fd07b1e-1.csv.gz, 17136, 17136, 204, 2",
    "DDF, gbd_open_numbers/gbd2021_incidence_number--sex-3.csv.gz, 130560, 130560, 204, 20",
    "DDF, gbd_open_numbers/gbd2016_dalys_rate--sex-3--year-2016--all-causes.trimmed.csv.gz, 129592,"
        + " 129592, 194, 668",
    "OWID, owid/burden-of-disease-by-cause.csv, 168000, 153000, 204, 25",
    "OWID, owid/annual-number-of-deaths-by-cause.csv, 214839, 192465, 214, 33",
    "OWID, owid/disease-burden-rates-by-cancer-types.csv, 184680, 165240, 204, 27",
    "OWID, owid/burden-of-disease-rates-from-ncds.csv, 6840, 6120, 204, 1",
    "OWID, owid/haq_index_ihme_2017.csv, 1332, 1170, 195, 1",
    "OWID, owid/healthy_life_expectancy_ihme.csv, 18306, 15795, 195, 3",
    "OWID, owid/share_of_deaths_air_pollution_ihme_2019.csv, 18480, 15960, 190, 3",
    "NCD, ncd_risc/NCD_RisC_Lancet_2017_BP_age_standardised_countries.csv.gz, 49200, 49200, 200, 6",
    "NCD, ncd_risc/NCD_RisC_Lancet_2024_BMI_obesity_columns.extracted-from-RData.csv.gz, 13200,"
        + " 13200, 200, 2",
    "NCD, ncd_risc/NCD_RisC_Lancet_2024_Diabetes_age_standardised_countries.csv.gz, 26400, 26400,"
        + " 200, 4"
  })
  void filesHaveTheCountedFigures(
      Layout layout, String path, long read, int kept, int countries, int series) {
    read(layout, path)
        .ifPresent(
            intake -> {
              assertThat(intake.read()).isEqualTo(read);
              assertThat(intake.kept()).hasSize(kept);
              assertThat(intake.kept().stream().map(Observation::country).distinct())
                  .hasSize(countries);
              assertThat(intake.kept().stream().map(Observation::series).distinct())
                  .hasSize(series);
              assertThat(intake.quarantined())
                  .extracting(QuarantinedRow::refusal)
                  .doesNotContain(Refusal.UNKNOWN_COUNTRY, Refusal.WRONG_SHAPE);
            });
  }

  /** Read by eye: the line of the file is the last column but one. */
  @ParameterizedTest
  @CsvSource({
    "GBD, gbd_tool/IHME-GBD_2021_DATA-7fd07b1e-1.csv.gz, JPN, 15034, 1437449.861465856",
    "GBD, gbd_tool/IHME-GBD_2021_DATA-7fd07b1e-1.csv.gz, KEN, 15816, 713.1464095616556",
    "GBD, gbd_tool/IHME-GBD_2021_DATA-7fd07b1e-1.csv.gz, GEO, 13175, 1653.8984936807221",
    "DDF, gbd_open_numbers/gbd2021_incidence_number--sex-3.csv.gz, JPN, 1729, 2892.18",
    "DDF, gbd_open_numbers/gbd2016_dalys_rate--sex-3--year-2016--all-causes.trimmed.csv.gz, KEN,"
        + " 100202, 35730.41",
    "OWID, owid/burden-of-disease-by-cause.csv, KEN, 3001, 1110641.01",
    "OWID, owid/haq_index_ihme_2017.csv, JPN, 607, 89",
    "OWID, owid/haq_index_ihme_2017.csv, SWZ, 1135, 41.9",
    "OWID, owid/annual-number-of-deaths-by-cause.csv, MAC, 3395, 0",
    "NCD, ncd_risc/NCD_RisC_Lancet_2017_BP_age_standardised_countries.csv.gz, JPN, 3691,"
        + " 125.571408996499",
    "NCD, ncd_risc/NCD_RisC_Lancet_2024_BMI_obesity_columns.extracted-from-RData.csv.gz, GNB, 9142,"
        + " 0.07855054334230321",
    "NCD, ncd_risc/NCD_RisC_Lancet_2024_Diabetes_age_standardised_countries.csv.gz, KEN, 6205,"
        + " 0.0668641784365493"
  })
  void firstFigureOfALineIs(Layout layout, String path, String country, long row, double value) {
    read(layout, path)
        .ifPresent(
            intake -> {
              List<Observation> line = intake.kept().stream().filter(o -> o.row() == row).toList();
              assertThat(line).extracting(o -> o.country().iso3()).containsOnly(country);
              assertThat(line.get(0).value()).isEqualTo(value);
            });
  }

  private static Optional<Intake<Observation>> read(Layout layout, String path) {
    return GivenFile.real("burden/" + path).map(layout::read);
  }
}
