package jp.tenkai.jobs.ingest;

import java.util.List;
import jp.tenkai.jobs.configuration.FileLayout;

/** The columns of survey results and of survey answers. */
final class SurveyMarks {
  static final List<Mark> ALL =
      List.of(
          Mark.of(FileLayout.UNICEF_COVERAGE_CSV, "unicef")
              .has("Geographic area", "Indicator", "TIME_PERIOD", "OBS_VALUE"),
          Mark.of(FileLayout.UNICEF_SDMX_CSV, "unicef")
              .first("DATAFLOW*")
              .has("REF_AREA*", "INDICATOR*", "TIME_PERIOD*", "OBS_VALUE*"),
          Mark.of(FileLayout.UNICEF_SDMX_CSV, "unicef")
              .first("STRUCTURE*", "STRUCTURE_ID*")
              .has("REF_AREA*", "INDICATOR*", "TIME_PERIOD*", "OBS_VALUE*"),
          Mark.of(FileLayout.DHS_API_CSV, "dhs")
              .has("DataId", "IndicatorId", "SurveyId", "Value", "IsPreferred"),
          Mark.of(FileLayout.DHS_INDICATOR_CODES, "dhs")
              .exactly("ID", "alternative.ID", "Description", "Topic"),
          Mark.of(FileLayout.DHS_ESTIMATES_CSV, "home-delivery")
              .has("study", "prop_dom", "prop_dom_low", "prop_dom_upp"),
          Mark.of(FileLayout.DHS_ESTIMATES_CSV, "home-delivery")
              .has("CountryName", "SurveyYear", "prop_dom", "prop_dom_low", "prop_dom_upp"),
          Mark.of(FileLayout.NFHS_CSV, "nfhs")
              .has("state", "state_code", "indicator", "nfhs5_total"),
          Mark.of(FileLayout.VACCINE_ATTITUDES_CSV, "wellcome")
              .first("Entity", "Year")
              .has("*vaccines are*"),
          Mark.of(FileLayout.COMPANY_SURVEY_CSV, "jetro")
              .has("survey", "geo", "question", "answer", "base"),
          Mark.of(FileLayout.COMPANY_ANSWERS_CSV, "jetro")
              .has("survey", "iso3", "valid_answers", "source"),
          Mark.of(FileLayout.COMPANY_RANKING_CSV, "jbic")
              .has("survey", "iso3", "rank", "respondents"),
          Mark.of(FileLayout.MICRODATA_CSV, "nhanes").has("SDMVSTRA", "SDMVPSU", "WTMEC2YR"),
          Mark.of(FileLayout.MICRODATA_CSV, "nhanes").has("SDMVSTRA", "SDMVPSU", "WTINT2YR"),
          Mark.of(FileLayout.MICRODATA_CSV, "nhanes").has("SDMVSTRA", "SDMVPSU", "WTMECPRP"),
          Mark.of(FileLayout.MICRODATA_CSV, "nhanes").has("SDMVSTRA", "SDMVPSU", "WTINTPRP"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("v005", "v021", "v022"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("v005", "v021", "v023"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("hv005", "hv021", "hv022"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("hv005", "hv021", "hv023"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("mv005", "mv021", "mv022"),
          Mark.of(FileLayout.MICRODATA_CSV, "dhs").has("mv005", "mv021", "mv023"),
          Mark.of(FileLayout.MICRODATA_CSV, "yrbs").first("weight", "stratum", "psu"));

  private SurveyMarks() {}
}
