package jp.tenkai.export.explore;

import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.table.TableRow;

/** Numbers of fields as texts. */
final class FieldWords {

  private FieldWords() {}

  /** The field's rank among the fields, with its interval. */
  static String rank(PageWords page, TableRow row) {
    return interval(page, row, "rank", "rank_low", "rank_high");
  }

  /** A rank with its interval; a dash without one. */
  static String interval(PageWords page, TableRow row, String rank, String low, String high) {
    OptionalLong at = row.whole(rank);
    if (at.isEmpty() || row.whole(low).isEmpty() || row.whole(high).isEmpty()) {
      return whole(page, row, rank);
    }
    return page.say(
        "map.rank",
        Map.of(
            "rank", at.getAsLong(),
            "low", row.whole(low).getAsLong(),
            "high", row.whole(high).getAsLong()));
  }

  static String whole(PageWords page, TableRow row, String column) {
    OptionalLong value = row.whole(column);
    return page.numbers().count(value.isPresent() ? (double) value.getAsLong() : Double.NaN);
  }

  /** A number of the table or the words for none. */
  static String orNone(PageWords page, double value, String shown) {
    return Double.isNaN(value) ? page.say("field.nodata") : shown;
  }
}
