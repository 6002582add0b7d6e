package jp.tenkai.datasets.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.quarantine.Refusal;
import org.junit.jupiter.api.Test;

/** Every code of the official lists is a country or refused for a stated reason. */
class RealCodeListsTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();

  @Test
  void worldBankCodesAreKnown() {
    String folder = "worldbank/";
    allKnown(
        folder + "api-csv/metadata/Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv",
        "Country Code",
        CodeSystem.WORLD_BANK);
    allKnown(folder + "wdi-bulk/WDICountry.csv", "Country Code", CodeSystem.WORLD_BANK);
    allKnown(folder + "api-long/worldbank_countries.csv", "iso3", CodeSystem.WORLD_BANK);
    allKnown(folder + "api-long/worldbank_countries.csv", "iso2", CodeSystem.ISO2);
  }

  @Test
  void worldBankRowsWithoutRegionAreExactlyTheAggregates() {
    var file =
        GivenFile.real(
            "worldbank/api-csv/metadata/"
                + "Metadata_Country_API_SP.POP.TOTL_DS2_en_csv_v2_33112.csv");
    if (file.isEmpty()) {
      return;
    }
    Set<String> groups = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    try (CsvFile csv = CsvFile.open(file.get())) {
      Header header = csv.header("Country Code");
      csv.forEachRemaining(
          row -> {
            if (row.get(header.require("Region")).isBlank()) {
              groups.add(row.get(0));
            }
            if (REGISTER.match(CodeSystem.WORLD_BANK, row.get(0), 2026)
                instanceof CountryMatch.IsNot) {
              refused.add(row.get(0));
            }
          });
    }
    assertThat(refused).isEqualTo(groups).hasSize(47);
  }

  @Test
  void whoCodesAreKnown() {
    String folder = "who/gho_zip_csv/";
    for (String list : List.of("COUNTRY", "REGION", "WHOINCOMEREGION", "WORLDBANKINCOMEGROUP")) {
      allKnown(folder + "air_pollution_2022-02-09/codes/" + list + ".csv", "Code", CodeSystem.WHO);
    }
    allKnown(folder + "health_financing_2025-05-20/codes/COUNTRY.csv", "Code", CodeSystem.WHO);
    allKnown(folder + "life_expectancy_2024-11-22/codes/GLOBAL.csv", "Code", CodeSystem.WHO);
    allKnown("who/data_who_int/9A706FD_ALL_LATEST.csv", "DIM_GEO_CODE_M49", CodeSystem.M49);
  }

  @Test
  void tradeCodesAreKnown() {
    String baci = "trade/baci/country_codes_V202";
    allKnown(baci + "301.csv", "country_code", CodeSystem.BACI);
    allKnown(baci + "201.csv", "country_code", CodeSystem.BACI);
    allKnown("trade/comtrade_reference/country_codes.csv", "id", CodeSystem.COMTRADE);
    allKnown("trade/japan_customs/country_eng.csv", "Country", CodeSystem.JAPAN_CUSTOMS);
    allKnown(
        "trade/japan_customs/Countries_customs_codes_liapunov.csv",
        "Code",
        CodeSystem.JAPAN_CUSTOMS);
  }

  @Test
  void spellingsOfSourcesWithoutCodesAreKnown() {
    String survey = "survey/country/";
    allKnown(survey + "unicef_anc4_sba_2018_2022.csv", "Geographic area", CodeSystem.SPELLING);
    allKnown(survey + "dhs_home_delivery_estimates_forest_plot.csv", "study", CodeSystem.SPELLING);
    allKnown(
        survey + "wb_enterprise_survey_access_to_finance_constraint_africa.csv",
        "Entity",
        CodeSystem.SPELLING);
    allKnown(
        survey + "wellcome_global_monitor_2018_vaccine_attitudes.csv",
        "Entity",
        CodeSystem.SPELLING);
    allKnown(
        "who/gho_ui_csv/workforce_crosstab_doctors_nurses_dentists_pharmacists.csv",
        "Countries, territories and areas",
        CodeSystem.SPELLING);
  }

  @Test
  void spellingsOfTheIhrScoresAreKnown() {
    var file = GivenFile.real("who/gho_ui_csv/IHRScoreperCapacity_202305051146.tsv");
    if (file.isPresent()) {
      try (CsvFile csv = CsvFile.open(file.get(), '\t')) {
        assertThat(unknown(csv, "Country", CodeSystem.SPELLING)).isEmpty();
      }
    }
  }

  private static void allKnown(String name, String column, CodeSystem system) {
    var file = GivenFile.real(name);
    if (file.isPresent()) {
      try (CsvFile csv = CsvFile.open(file.get())) {
        assertThat(unknown(csv, column, system)).as(name).isEmpty();
      }
    }
  }

  private static List<String> unknown(CsvFile csv, String column, CodeSystem system) {
    int at = csv.header().require(column);
    var unknown = new ArrayList<String>();
    int rows = 0;
    while (csv.hasNext()) {
      String code = csv.next().get(at);
      rows++;
      if (REGISTER.match(system, code, 2024) instanceof CountryMatch.IsNot not
          && not.reason() == Refusal.UNKNOWN_COUNTRY) {
        unknown.add(code);
      }
    }
    assertThat(rows).isPositive();
    return unknown;
  }
}
