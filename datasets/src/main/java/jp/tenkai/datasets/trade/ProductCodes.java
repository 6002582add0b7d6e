package jp.tenkai.datasets.trade;

import jp.tenkai.datasets.file.CsvFile;
import jp.tenkai.datasets.file.CsvRow;
import jp.tenkai.datasets.file.Header;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.quarantine.Intake;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * Reads BACI's product list (code, description; further columns are ignored). Codes may have lost
 * their leading zero.
 */
public final class ProductCodes {
  private ProductCodes() {}

  /**
   * One product of a revision of the Harmonized System.
   *
   * @param code its six digits
   * @param description in English, as the source words it
   */
  public record Product(HsCode code, String description) {}

  public static Intake<Product> read(InputFile file) {
    var counter = new Intake.Counter<Product>(file);
    try (CsvFile csv = CsvFile.open(file)) {
      Header header = csv.header();
      int code = header.require("code");
      int description = header.require("description");
      while (csv.hasNext()) {
        CsvRow row = csv.next();
        counter.met();
        HsCode.parse(row.get(code))
            .ifPresentOrElse(
                hs -> counter.keep(new Product(hs, row.get(description).strip())),
                () -> counter.refuse(row.line(), "code", Refusal.BAD_PRODUCT, row.text()));
      }
    }
    return counter.done(file.vintageOr(Vintage.UNSTATED));
  }
}
