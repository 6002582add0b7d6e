package jp.tenkai.jobs.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.customs.Amount;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.jobs.configuration.ExportLines;
import org.apache.spark.sql.Row;

/**
 * What Japan exported under one nine-digit line, to all countries together.
 *
 * @param line nine digits
 * @param yen 0 or more
 * @param basis the year and file it is of
 */
public record LineExports(String line, long yen, Basis basis) {
  private static final String JAPAN = "JPN";
  private static final int HS6_DIGITS = 6;
  private static final int YEN_PER_THOUSAND = 1000;

  /** One year of Japan's exports as one file has it. Shares are never taken over two of them. */
  public record Basis(int year, String vintage, String file, String source, String licence)
      implements Comparable<Basis> {
    private static final Comparator<Basis> ORDER =
        Comparator.comparingInt(Basis::year)
            .thenComparing(Basis::vintage)
            .thenComparing(Basis::file)
            .thenComparing(Basis::source)
            .thenComparing(Basis::licence);

    @Override
    public int compareTo(Basis other) {
      return ORDER.compare(this, other);
    }
  }

  public LineExports {
    if (yen < 0 || !line.matches("\\d{9}")) {
      throw new IllegalArgumentException("a nine-digit line with 0 yen or more: " + line);
    }
  }

  /**
   * Japan's exports of the codes that conf/allocation.yaml divides, line by line.
   *
   * @param upTo later years are left aside
   */
  public static List<LineExports> read(Holdings holdings, Iterable<ExportLines> codes, int upTo) {
    List<String> divided = new ArrayList<>();
    for (ExportLines code : codes) {
      if (!code.lines().isEmpty()) {
        divided.add(code.hs6());
      }
    }
    if (divided.isEmpty()) {
      return List.of();
    }
    return holdings
        .read(DataTable.NATIONAL_TRADE)
        .filter(
            col("reporter")
                .equalTo(JAPAN)
                .and(col("direction").equalTo(Direction.EXPORT.name()))
                .and(col("amount").equalTo(Amount.THOUSAND_JPY.name()))
                .and(col("year").leq(upTo))
                .and(substring(col("code"), 1, HS6_DIGITS).isin(divided.toArray())))
        .groupBy(
            col("code"), col("year"), col("vintage"), col("file"), col("source"), col("licence"))
        // Whole yen, so that the sum is the same in any order.
        .agg(sum(round(col("value").multiply(YEN_PER_THOUSAND)).cast("long")))
        .collectAsList()
        .stream()
        .map(LineExports::of)
        .toList();
  }

  private static LineExports of(Row row) {
    return new LineExports(
        row.getString(0),
        row.getLong(6),
        new Basis(
            row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
  }
}
