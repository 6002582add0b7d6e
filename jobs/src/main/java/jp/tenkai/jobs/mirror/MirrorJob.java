package jp.tenkai.jobs.mirror;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.distance.Distance;
import jp.tenkai.datasets.mirror.DistanceTable;
import jp.tenkai.datasets.mirror.MirrorFlows;
import jp.tenkai.datasets.mirror.MirrorLevel;
import jp.tenkai.datasets.mirror.MirrorMethod;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reconciles all reports that are held. Spark picks each report's newest vintage; the flows are
 * then brought together in the driver's memory, since every reporter is judged by all its partners.
 * For a whole year of Comtrade ask for one commodity at a time.
 */
public final class MirrorJob {
  private MirrorJob() {}

  /**
   * What came of it.
   *
   * @param matched the flows, and what became of every report
   * @param levels the flows with their values, by the detail of the commodities
   */
  public record Outcome(MirrorFlows matched, List<MirrorLevel> levels, boolean hasDistances) {
    public Outcome {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Reconciles what is held.
   *
   * @param commodity one commodity; empty for all
   */
  public static Outcome run(Holdings holdings, Optional<String> commodity, MirrorMethod method) {
    DistanceTable distances = new DistanceTable(distances(holdings));
    MirrorFlows matched = MirrorFlows.of(reports(holdings, commodity));
    return new Outcome(
        matched, MirrorLevel.of(matched.flows(), distances, method), !distances.isEmpty());
  }

  /** Each report once, in its newest vintage, in the order of files and rows. */
  static List<TradeReport> reports(Holdings holdings, Optional<String> commodity) {
    Dataset<Row> held = holdings.read(DataTable.TRADE_REPORTS);
    if (commodity.isPresent()) {
      held = held.filter(col("commodity").equalTo(commodity.get()));
    }
    List<TradeReport> reports = new ArrayList<>();
    for (Row row :
        held.groupBy(
                "year", "month", "reporter", "partner", "direction", "classification", "commodity")
            .agg(
                max_by(
                    struct(col("value_usd"), col("file"), col("row")),
                    struct(col("vintage"), col("file"), col("row"))))
            .collectAsList()) {
      Row newest = row.getStruct(7);
      reports.add(
          new TradeReport(
              row.getInt(0),
              row.isNullAt(1) ? OptionalInt.empty() : OptionalInt.of(row.getInt(1)),
              CountryCode.of(row.getString(2)),
              Optional.ofNullable(row.getString(3)).map(CountryCode::of),
              Direction.valueOf(row.getString(4)),
              row.getString(5),
              row.getString(6),
              newest.getDouble(0),
              Double.NaN,
              newest.getString(1),
              newest.getLong(2)));
    }
    reports.sort(Comparator.comparing(TradeReport::file).thenComparingLong(TradeReport::row));
    return reports;
  }

  /** The newest vintage first. */
  private static List<Distance> distances(Holdings holdings) {
    List<Distance> distances = new ArrayList<>();
    for (Row row :
        holdings
            .read(DataTable.DISTANCES)
            .select(
                "from",
                "to",
                "km",
                "weighted_km",
                "contiguous",
                "common_language",
                "colony",
                "file",
                "row",
                "vintage")
            .orderBy(col("vintage").desc(), col("file"), col("row"))
            .collectAsList()) {
      distances.add(
          new Distance(
              CountryCode.of(row.getString(0)),
              CountryCode.of(row.getString(1)),
              row.getDouble(2),
              row.isNullAt(3) ? Double.NaN : row.getDouble(3),
              row.getInt(4) == 1,
              row.getInt(5) == 1,
              row.getInt(6) == 1,
              row.getString(7),
              row.getLong(8)));
    }
    return distances;
  }
}
