package jp.tenkai.jobs.configuration;

/** The layout of a source's file, which names the reader of the snapshot. */
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
  /** Demographic and Health Surveys, answers of the web service. */
  DHS_API_CSV("dhs-api-csv"),
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
  MEMBERSHIPS_CSV("memberships-csv");

  private final String word;

  FileLayout(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
