package jp.tenkai.datasets.comtrade;

import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.quarantine.Intake;

/**
 * Reads the tables of Comtrade's API version 1, with commas, and its bulk files, with tabs and
 * without descriptions. Columns that are left out (as in tables cut down by their users) count as
 * empty.
 */
public final class ComtradeCsv {
  private ComtradeCsv() {}

  /** Reads a table with commas. */
  public static Intake<TradeReport> read(InputFile file, CountryRegister register) {
    return read(file, register, ',');
  }

  /** Reads a bulk file, which has tabs. */
  public static Intake<TradeReport> readBulk(InputFile file, CountryRegister register) {
    return read(file, register, '\t');
  }

  private static Intake<TradeReport> read(
      InputFile file, CountryRegister register, char separator) {
    ReportJudge judge = new ReportJudge(file, register);
    try (CsvFile csv = CsvFile.open(file, separator)) {
      Header header = csv.header();
      header.require("cmdCode");
      header.require("primaryValue");
      if (header.find("reporterCode").isEmpty()) {
        header.require("reporterISO");
      }
      // The bulk files write the second partner's name with a small c.
      int second =
          header.find("partner2Code").orElseGet(() -> header.find("partner2code").orElse(-1));
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        if (row.cells().size() != header.names().size()) {
          judge.refuseShape(row.line(), row.text());
          continue;
        }
        judge.take(
            name -> {
              int column = name.equals("partner2Code") ? second : header.find(name).orElse(-1);
              return column < 0 ? "" : row.get(column);
            },
            row.line(),
            row.text());
      }
    }
    return judge.done();
  }
}
