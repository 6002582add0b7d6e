package jp.tenkai.datasets.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What was said again in a later vintage counts as it was said last. */
public final class NewestVintage {
  private NewestVintage() {}

  /**
   * The rows that hold now: of those with the same key, all of the newest vintage. Two statements
   * of one vintage under one key stay both.
   *
   * @param rows of a table with a column {@code vintage}, whose texts sort by time
   * @param key columns that name what is said
   * @return in the order in which they came
   */
  public static List<Row> of(List<Row> rows, String... key) {
    Map<List<Object>, String> newest = new HashMap<>();
    List<List<Object>> keys = new ArrayList<>();
    for (Row row : rows) {
      List<Object> values = Stream.of(key).<Object>map(row::getAs).toList();
      keys.add(values);
      newest.merge(values, row.getAs("vintage"), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    List<Row> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (newest.get(keys.get(i)).equals(rows.get(i).<String>getAs("vintage"))) {
        kept.add(rows.get(i));
      }
    }
    return kept;
  }
}
