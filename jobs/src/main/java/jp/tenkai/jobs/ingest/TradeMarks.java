package jp.tenkai.jobs.ingest;

import java.util.List;
import jp.tenkai.jobs.configuration.FileLayout;

/** The columns of tables of trade, of product codes and of distances. */
final class TradeMarks {
  static final List<Mark> ALL =
      List.of(
          Mark.of(FileLayout.BACI_CSV, "baci").has("t", "i", "j", "k", "v", "q"),
          Mark.of(FileLayout.BACI_COUNTRY_CODES, "baci")
              .has("country_code", "country_name", "country_iso3"),
          Mark.of(FileLayout.BACI_COUNTRY_CODES, "baci")
              .has("country_code", "country_name_full", "iso_3digit_alpha"),
          Mark.of(FileLayout.BACI_PRODUCT_CODES, "baci").first("code", "description"),
          Mark.of(FileLayout.TRADE_PAIR_TOTALS, "baci")
              .has("exporter_iso3", "importer_iso3", "value_thousand_usd", "n_hs6"),
          Mark.of(FileLayout.COMTRADE_LEGACY_CSV, "comtrade")
              .has(
                  "Classification", "Period", "Trade Flow Code", "Reporter Code", "Commodity Code"),
          Mark.of(FileLayout.COMTRADE_CSV, "comtrade")
              .has("reporterISO", "partnerISO", "cmdCode", "primaryValue", "refYear"),
          Mark.of(FileLayout.COMTRADE_CSV, "comtrade")
              .has(
                  "reporterCode",
                  "partnerCode",
                  "cmdCode",
                  "primaryValue",
                  "flowCode",
                  "isReported"),
          Mark.of(FileLayout.COMTRADE_BULK_TSV, "comtrade")
              .has(
                  "datasetCode",
                  "freqCode",
                  "refYear",
                  "reporterCode",
                  "partnerCode",
                  "cmdCode",
                  "flowCode"),
          Mark.of(FileLayout.COMTRADE_CODE_LIST, "comtrade")
              .has("id", "country", "iso_3", "entry_year", "exit_year", "last_modified"),
          Mark.of(FileLayout.COMTRADE_CODE_LIST, "comtrade").exactly("id", "text", "last_modified"),
          Mark.of(FileLayout.COMTRADE_CODE_LIST, "comtrade").has("qtyCode", "qtyAbbr"),
          Mark.of(FileLayout.COMTRADE_CODE_LIST, "comtrade")
              .has("dataItem", "description", "last_modified"),
          Mark.of(FileLayout.HS_SECTION_CSV, "harmonized-system")
              .has("section", "hscode", "description", "parent", "level"),
          Mark.of(FileLayout.HS_SECTION_CSV, "harmonized-system").exactly("section", "name"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CSV, "japan-customs")
              .first("Exp or Imp", "Year", "HS", "Country"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs")
              .exactly("Country", "Country_name", "Area"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs")
              .exactly("Code", "Geographical Zone", "Country"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs").exactly("hs2", "hs2_name"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs").exactly("hs4", "hs4_name"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs").exactly("hs6", "hs6_name"),
          Mark.of(FileLayout.JAPAN_CUSTOMS_CODES, "japan-customs").exactly("hs9", "hs9_name"),
          Mark.of(FileLayout.JAPAN_TRADE_BY_AREA, "japan-customs")
              .exactly("ex_im", "area", "goods", "year", "value"),
          Mark.of(FileLayout.INDIA_EIDB, "india-eidb")
              .has("hs8", "partner", "fiscal_year", "value_usd_million"),
          Mark.of(FileLayout.CEPII_DISTANCES, "cepii-geodist")
              .has("iso_o", "iso_d", "contig", "dist", "distw"));

  private TradeMarks() {}
}
