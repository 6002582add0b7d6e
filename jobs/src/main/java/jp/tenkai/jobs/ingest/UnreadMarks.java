package jp.tenkai.jobs.ingest;

import static jp.tenkai.jobs.ingest.Recognition.Reason.CODE_BOOK;
import static jp.tenkai.jobs.ingest.Recognition.Reason.NOT_READ;

import java.util.List;

/** The columns of tables that are known and have no reader, with the reason. */
final class UnreadMarks {
  static final String REGULATION =
      "regulation profiles of a private project; no licence is stated: all rights reserved";
  private static final String DESIGN =
      "answers of a survey whose design is not stated; name its weight, stratum and cluster"
          + " columns";
  private static final String EXAMPLE = "a worked example of the R package COINr, not a source";
  private static final String REFERENCE =
      "results to test an estimator with, not figures of countries";
  private static final String ENTITIES =
      "IHME's names of its own numbers; the country register holds them";

  private static final String RANKS =
      "the five first products of each partner and year, of countries that it names; the country"
          + " they went to is in no column, and five products are no total";

  static final List<Mark> ALL =
      List.of(
          Mark.notRead(NOT_READ, RANKS)
              .has("refYear", "flowCode", "reporterDesc", "partner_cmd_rank", "cmdCode"),
          Mark.notRead(CODE_BOOK, "WHO's notes on the sources and methods of its variables")
              .has("variable code", "variable name", "sources", "*method*"),
          Mark.notRead(CODE_BOOK, "the World Bank's list of series")
              .has("Series Code", "Topic", "Indicator Name", "Periodicity"),
          Mark.notRead(NOT_READ, "a project's own summary of a bulk file")
              .has("Indicator Code", "Countries With Any Value", "First Year"),
          Mark.notRead(
                  NOT_READ, "another project's pivot of WHO figures; read WHO's own files instead")
              .has("iso3_code", "year", "mean_bmi"),
          Mark.notRead(NOT_READ, REGULATION).has("code", "authority", "primary_law"),
          Mark.notRead(NOT_READ, REGULATION).has("code", "route", "applicable_classes"),
          Mark.notRead(NOT_READ, REGULATION).exactly("code", "json_path", "keyword", "text_ja"),
          Mark.notRead(
                  NOT_READ, "growth of trade by a project's own measure, which it does not define")
              .has("exporter_iso3", "importer_iso3", "hs6", "cagr_8y_pct"),
          Mark.notRead(
                  NOT_READ, "trade by section as a mean over eleven years, too coarse for fields")
              .has("iso3_o", "iso3_d", "section_code", "value"),
          Mark.notRead(NOT_READ, "Indonesia's exports of 2019 and 2020 by names of countries only")
              .has("Kode HS", "Negara Tujuan Ekspor", "Periode"),
          Mark.notRead(CODE_BOOK, "an author's own list of goods against COVID-19")
              .exactly("hs", "hshs", "section", "desc"),
          Mark.notRead(CODE_BOOK, "the World Bank's notes on an indicator")
              .has("INDICATOR_CODE", "INDICATOR_NAME", "SOURCE_NOTE"),
          Mark.notRead(NOT_READ, "trade of 1989 and 1990 by heading, too old for a strategy")
              .has("ano", "ido", "idd", "HS4", "comercio"),
          Mark.notRead(
                  NOT_READ, "CEPII's facts about single cities; distances have a file of their own")
              .has("iso2", "iso3", "cnum", "dis_int", "landlocked"),
          Mark.notRead(CODE_BOOK, ENTITIES)
              .exactly("location", "name", "short_name", "medium_name"),
          Mark.notRead(CODE_BOOK, ENTITIES)
              .exactly("location", "type", "name", "medium_name", "short_name"),
          Mark.notRead(CODE_BOOK, ENTITIES)
              .exactly("cause", "label", "name", "medium_name", "short_name"),
          Mark.notRead(CODE_BOOK, ENTITIES).exactly("age", "name", "short_name", "type"),
          Mark.notRead(CODE_BOOK, ENTITIES).exactly("sex", "name"),
          Mark.notRead(CODE_BOOK, "names of countries; the country register holds its own")
              .first("iso3", "iso2", "iso_numeric", "name_en", "official_en", "name_ja"),
          Mark.notRead(NOT_READ, REFERENCE).has("id", "dataset", "design", "statistic", "estimate"),
          Mark.notRead(NOT_READ, DESIGN).first("cds", "stype"),
          Mark.notRead(NOT_READ, DESIGN)
              .first("clustid", "id", "region", "age", "weights", "strata"),
          Mark.notRead(NOT_READ, DESIGN).first("stratid", "psuid", "weight"),
          Mark.notRead(NOT_READ, DESIGN).first("hospno", "oblevel", "weighta"),
          Mark.notRead(NOT_READ, DESIGN).first("id", "str", "clu", "wt"),
          Mark.notRead(NOT_READ, DESIGN).first("id1", "n1", "id2", "y1", "n2"),
          Mark.notRead(NOT_READ, DESIGN).first("ESA", "ambulance", "arrests"),
          Mark.notRead(NOT_READ, DESIGN).first("obs", "uriage", "srs.w"),
          Mark.notRead(NOT_READ, DESIGN).first("Stratum", "PSU", "Design_Weight"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uName", "uCode"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uCode", "LPI", "Flights"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uCode", "GDP_group"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uCode", "Rank"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uCode", "Index", "Rank"),
          Mark.notRead(NOT_READ, EXAMPLE).first("uCode", "N_missing"),
          Mark.notRead(NOT_READ, EXAMPLE).has("iCode", "iName", "Direction", "Weight"),
          Mark.notRead(NOT_READ, EXAMPLE).first("iCode", "check_SkewKurt0.Pass"),
          Mark.notRead(NOT_READ, EXAMPLE).exactly("Indicator", "Pillar", "Sub-index", "Index"));

  private UnreadMarks() {}
}
