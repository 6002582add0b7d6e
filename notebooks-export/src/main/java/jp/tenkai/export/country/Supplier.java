package jp.tenkai.export.country;

import jp.tenkai.export.table.TableRow;

/**
 * A country that another one buys from.
 *
 * @param value thousand US dollars in the year
 * @param share of the imports, from 0 to 1
 */
record Supplier(String country, int rank, double value, double share, int year) {

  static Supplier of(TableRow row) {
    return new Supplier(
        row.text("supplier"),
        (int) row.whole("rank").orElse(0),
        row.real("value_kusd"),
        row.real("share"),
        (int) row.whole("year").orElse(0));
  }
}
