package jp.tenkai.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import jp.tenkai.jobs.configuration.FileLayout;

/** The columns of tables of indicators, of their code lists, and of hand-collected facts. */
final class IndicatorMarks {
  static final List<Mark> ALL = all();

  private IndicatorMarks() {}

  private static List<Mark> all() {
    List<Mark> marks = new ArrayList<>();
    marks.addAll(worldBank());
    marks.addAll(who());
    marks.addAll(expenditure());
    marks.addAll(burden());
    marks.addAll(facts());
    return List.copyOf(marks);
  }

  private static List<Mark> worldBank() {
    return List.of(
        Mark.of(FileLayout.WORLDBANK_INDICATOR_CSV, "worldbank-wdi")
            .first("Country Name", "Country Code", "Indicator Name", "Indicator Code"),
        Mark.of(FileLayout.WORLDBANK_DATABANK_CSV, "worldbank-wdi")
            .has("Country Name", "Country Code", "Series Name", "Series Code"),
        Mark.of(FileLayout.WORLDBANK_TIDY_CSV, "worldbank-wdi")
            .exactly("indicator", "iso3", "year", "value"),
        Mark.of(FileLayout.WORLDBANK_COUNTRIES_CSV, "worldbank")
            .has("Country Code", "Region", "IncomeGroup"),
        Mark.of(FileLayout.WORLDBANK_COUNTRIES_CSV, "worldbank")
            .has("Country Code", "Region", "Income Group"),
        Mark.of(FileLayout.WORLDBANK_COUNTRIES_CSV, "worldbank")
            .has("iso3", "region", "income_id", "income_group"),
        Mark.of(FileLayout.ENTERPRISE_SURVEY_CSV, "worldbank-enterprise")
            .first("Entity", "Year")
            .has("Share of firms for which*"));
  }

  private static List<Mark> who() {
    return List.of(
        Mark.of(FileLayout.GHO_ZIP_CSV, "who-gho")
            .has("IndicatorCode", "SpatialDimension", "SpatialDimensionValueCode", "TimeDim"),
        Mark.of(FileLayout.GHO_WEB_CSV, "who-gho")
            .has("IndicatorCode", "SpatialDimValueCode", "Period", "FactValueNumeric"),
        Mark.of(FileLayout.GHO_ATHENA_CSV, "who-gho")
            .has("GHO", "YEAR", "COUNTRY", "Display Value"),
        Mark.of(FileLayout.GHO_INDICATOR_LIST, "who-gho")
            .first("concept", "concept_type")
            .has("indicator_link"),
        Mark.of(FileLayout.GHO_CODE_LIST, "who-gho")
            .exactly("Dimension", "Code", "Title", "ParentDimension", "ParentCode", "ParentTitle"),
        Mark.of(FileLayout.WORKFORCE_CROSSTAB, "who-gho")
            .first("Countries, territories and areas", "Year")
            .has("Medical doctors (per 10*"),
        Mark.of(FileLayout.WHO_DATA_CSV, "who-data")
            .has("IND_CODE", "DIM_GEO_CODE_M49", "DIM_TIME", "VALUE_NUMERIC"),
        Mark.of(FileLayout.WHO_TB_CSV, "who-tb").has("iso3", "year", "e_inc_100k", "e_inc_num"),
        Mark.of(FileLayout.TB_DICTIONARY, "who-tb")
            .exactly("variable_name", "dataset", "code_list", "definition"),
        Mark.of(FileLayout.IHR_SPAR_TSV, "who-spar")
            .first("Region", "Country", "total_average")
            .has("C.1", "C.15"),
        Mark.of(FileLayout.GHE_DEATHS_CSV, "who-ghe")
            .exactly("iso3", "year", "dths", "dths.lo", "dths.hi"),
        Mark.of(FileLayout.GHE_BY_COUNTRY, "who-ghe").first("ISO-3 Code", "AFG", "ALB"),
        Mark.of(FileLayout.GHED_CODEBOOK, "who-ghed").first("variable code", "variable name"),
        Mark.of(FileLayout.HIDR_CSV, "who-hidr")
            .has("indicator", "dimension", "subgroup", "estimate", "se", "setting_average"),
        Mark.of(FileLayout.HIDR_CSV, "who-hidr")
            .has("indicator_name", "dimension", "subgroup", "estimate", "se", "setting_average"));
  }

  /** The expenditure database's sheet, whose columns were named differently over the years. */
  private static List<Mark> expenditure() {
    List<Mark> marks = new ArrayList<>();
    for (String country : List.of("location", "country")) {
      for (String code :
          List.of("code", "country code", "country code (ISO3)", "country code (WHO)")) {
        marks.add(
            Mark.of(FileLayout.GHED_CSV, "who-ghed")
                .has(country, code, "region*", "income*", "year"));
      }
    }
    return marks;
  }

  private static List<Mark> burden() {
    return List.of(
        Mark.of(FileLayout.GBD_CSV, "ihme-gbd")
            .has("measure_name", "location_name", "metric_name", "year", "val", "upper", "lower"),
        Mark.of(FileLayout.GBD_CSV, "ihme-gbd")
            .has("measure", "location", "metric", "year", "val", "upper", "lower"),
        Mark.of(FileLayout.GBD_DDF_CSV, "ihme-gbd").has("location", "sex", "age", "cause", "year"),
        Mark.of(FileLayout.OWID_CSV, "owid-gbd").first("Entity", "Code", "Year"),
        Mark.of(FileLayout.OWID_CSV, "owid-gbd").first("Country", "Code", "Year"),
        Mark.of(FileLayout.OWID_CSV, "owid-gbd").first("Entity", "Year"),
        Mark.of(FileLayout.NCD_RISC_CSV, "ncd-risc")
            .first("Country/Region/World", "ISO", "Sex", "Year"),
        Mark.of(FileLayout.NCD_RISC_CSV, "ncd-risc")
            .first("Country.Region.World", "ISO", "Sex", "Year"));
  }

  private static List<Mark> facts() {
    return List.of(
        Mark.of(FileLayout.REGULATOR_MATURITY_CSV, "who-gbt")
            .has("iso3", "maturity_level", "scope", "as_of"),
        Mark.of(FileLayout.MEMBERSHIPS_CSV, "memberships").has("body", "iso3", "status", "as_of"));
  }
}
