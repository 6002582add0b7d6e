package jp.tenkai.datasets.comtrade;

import java.util.Map;
import java.util.OptionalInt;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/** Reads the 35 columns of Comtrade's older service, by year or by month. */
public final class ComtradeLegacyCsv {
  /** The names of today for those of then. */
  private static final Map<String, String> THEN =
      Map.ofEntries(
          Map.entry("period", "Period"),
          Map.entry("refYear", "Year"),
          Map.entry("reporterCode", "Reporter Code"),
          Map.entry("reporterISO", "Reporter ISO"),
          Map.entry("partnerCode", "Partner Code"),
          Map.entry("partnerISO", "Partner ISO"),
          Map.entry("partner2Code", "2nd Partner Code"),
          Map.entry("customsCode", "Customs Proc. Code"),
          Map.entry("motCode", "Mode of Transport Code"),
          Map.entry("flowCode", "Trade Flow"),
          Map.entry("classificationCode", "Classification"),
          Map.entry("cmdCode", "Commodity Code"),
          Map.entry("netWgt", "Netweight (kg)"),
          Map.entry("primaryValue", "Trade Value (US$)"));

  private ComtradeLegacyCsv() {}

  public static Intake<TradeReport> read(InputFile file, CountryRegister register) {
    ReportJudge judge = new ReportJudge(file, register);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      header.require("Reporter Code");
      header.require("Partner Code");
      header.require("Commodity Code");
      header.require("Trade Value (US$)");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (row.cells().size() != header.names().size()) {
          judge.refuseShape(row.line(), row.text());
          continue;
        }
        judge.take(
            name -> {
              String then = THEN.get(name);
              var column = then == null ? OptionalInt.empty() : header.find(then);
              return column.isEmpty() ? "" : row.get(column.getAsInt());
            },
            row.line(),
            row.text());
      }
    }
    return judge.done();
  }
}
