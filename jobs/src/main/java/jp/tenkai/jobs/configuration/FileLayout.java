package jp.tenkai.jobs.configuration;

import jp.tenkai.jobs.yaml.Spelled;

/** The layout of a source's file, which names its reader. */
public enum FileLayout implements Spelled {
  /** World Bank, one indicator, years as columns. */
  WORLDBANK_INDICATOR_CSV("worldbank-indicator-csv"),
  /** World Bank, all indicators, years as columns. */
  WORLDBANK_BULK_CSV("worldbank-bulk-csv"),
  /** World Bank, answers of its web service. */
  WORLDBANK_API_JSON("worldbank-api-json"),
  /** World Bank, DataBank export. */
  WORLDBANK_DATABANK_CSV("worldbank-databank-csv"),
  /** World Bank, one row a figure. */
  WORLDBANK_TIDY_CSV("worldbank-tidy-csv"),
  /** World Bank, countries with region and income group. */
  WORLDBANK_COUNTRIES_CSV("worldbank-countries-csv"),
  /** WHO Global Health Observatory, answers of its web service. */
  GHO_ODATA_JSON("gho-odata-json"),
  /** WHO Global Health Observatory, packed download. */
  GHO_ZIP_CSV("gho-zip-csv"),
  /** WHO Global Health Observatory, export of a web page. */
  GHO_WEB_CSV("gho-web-csv"),
  /** WHO Global Health Observatory, the older web service. */
  GHO_ATHENA_CSV("gho-athena-csv"),
  /** WHO, data.who.int. */
  WHO_DATA_CSV("who-data-csv"),
  /** WHO's table of tuberculosis burden by country. */
  WHO_TB_CSV("who-tb-csv"),
  /** CEPII BACI, trade of one year. */
  BACI_CSV("baci-csv"),
  /** CEPII BACI, its country numbers. */
  BACI_COUNTRY_CODES("baci-country-codes"),
  /** CEPII BACI, its product codes. */
  BACI_PRODUCT_CODES("baci-product-codes"),
  /** Trade of each pair of countries, all goods. */
  TRADE_PAIR_TOTALS("trade-pair-totals"),
  /** WHO and UNICEF, estimates of coverage. */
  UNICEF_COVERAGE_CSV("unicef-coverage-csv"),
  /** UNICEF, answers of its SDMX service as CSV. */
  UNICEF_SDMX_CSV("unicef-sdmx-csv"),
  /**
   * Demographic and Health Surveys, answers of the web service as CSV, and HDX's copies of them.
   */
  DHS_API_CSV("dhs-api-csv"),
  /** Demographic and Health Surveys, answers of the web service. */
  DHS_API_JSON("dhs-api-json"),
  /** National Family Health Survey of India. */
  NFHS_CSV("nfhs-csv"),
  /** Published tables of a company survey. */
  COMPANY_SURVEY_CSV("company-survey-csv"),
  /** Answers of single companies. */
  COMPANY_ANSWERS_CSV("company-answers-csv"),
  /** Ranks that firms gave to countries in a published company survey. */
  COMPANY_RANKING_CSV("company-ranking-csv"),
  /** Maturity levels of regulators. */
  REGULATOR_MATURITY_CSV("regulator-maturity-csv"),
  /** Members of groups of countries. */
  MEMBERSHIPS_CSV("memberships-csv"),
  /** UN Comtrade, the service before 2023, 35 columns. */
  COMTRADE_LEGACY_CSV("comtrade-legacy-csv"),
  /** UN Comtrade, answers of the service as CSV. */
  COMTRADE_CSV("comtrade-csv"),
  /** UN Comtrade, answers of the service. */
  COMTRADE_JSON("comtrade-json"),
  /** UN Comtrade, bulk file of a reporter and period. */
  COMTRADE_BULK_TSV("comtrade-bulk-tsv"),
  /** UN Comtrade, one of its code lists. */
  COMTRADE_CODE_LIST("comtrade-code-list"),
  /** UN Comtrade, the codes of one revision of the Harmonized System. */
  HS_CLASSIFICATION_JSON("hs-classification-json"),
  /** The Harmonized System with its sections. */
  HS_SECTION_CSV("hs-section-csv"),
  /** Japan Customs, trade by nine-digit code and country. */
  JAPAN_CUSTOMS_CSV("japan-customs-csv"),
  /** Japan Customs, one of its code lists. */
  JAPAN_CUSTOMS_CODES("japan-customs-codes"),
  /** Japan Customs, the tariff with its names in Japanese. */
  JAPAN_TARIFF_JSON("japan-tariff-json"),
  /** Japan's trade by area and group of goods. */
  JAPAN_TRADE_BY_AREA("japan-trade-by-area"),
  /** India's exports by eight-digit code and partner. */
  INDIA_EIDB("india-eidb"),
  /** CEPII, distances between countries. */
  CEPII_DISTANCES("cepii-distances"),
  /** WHO Global Health Expenditure Database. */
  GHED_CSV("ghed-csv"),
  /** WHO Global Health Expenditure Database, its variables. */
  GHED_CODEBOOK("ghed-codebook"),
  /** WHO Global Health Observatory, a list of indicators. */
  GHO_INDICATOR_LIST("gho-indicator-list"),
  /** WHO Global Health Observatory, the codes of one dimension. */
  GHO_CODE_LIST("gho-code-list"),
  /** WHO, health workers as a table with one column an occupation. */
  WORKFORCE_CROSSTAB("workforce-crosstab"),
  /** WHO, capacities under the International Health Regulations. */
  IHR_SPAR_TSV("ihr-spar-tsv"),
  /** WHO's tuberculosis programme, its variables. */
  TB_DICTIONARY("tb-dictionary"),
  /** WHO Global Health Estimates, deaths. */
  GHE_DEATHS_CSV("ghe-deaths-csv"),
  /** WHO Global Health Estimates, a row a cause and a column a country. */
  GHE_BY_COUNTRY("ghe-by-country"),
  /** Global Burden of Disease, export of the results tool. */
  GBD_CSV("gbd-csv"),
  /** Global Burden of Disease, one measure as Gapminder keeps it. */
  GBD_DDF_CSV("gbd-ddf-csv"),
  /** Our World in Data, one row a country and year. */
  OWID_CSV("owid-csv"),
  /** NCD Risk Factor Collaboration. */
  NCD_RISC_CSV("ncd-risc-csv"),
  /** World Bank Enterprise Surveys. */
  ENTERPRISE_SURVEY_CSV("enterprise-survey-csv"),
  /** Wellcome Global Monitor, attitudes to vaccines. */
  VACCINE_ATTITUDES_CSV("vaccine-attitudes-csv"),
  /** Estimates of home births from Demographic and Health Surveys. */
  DHS_ESTIMATES_CSV("dhs-estimates-csv"),
  /** Demographic and Health Surveys, a list of indicators. */
  DHS_INDICATOR_CODES("dhs-indicator-codes"),
  /** WHO Health Inequality Data Repository. */
  HIDR_CSV("hidr-csv"),
  /** Answers of a survey, one row a respondent, with the survey's design. */
  MICRODATA_CSV("microdata-csv"),
  /** Anybody's own indicators. */
  TIDY_INDICATORS_CSV("tidy-indicators-csv"),
  /** Anybody's own trade figures. */
  TIDY_TRADE_CSV("tidy-trade-csv"),
  /** Anybody's own facts. */
  TIDY_FACTS_CSV("tidy-facts-csv");

  private final String word;

  FileLayout(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
