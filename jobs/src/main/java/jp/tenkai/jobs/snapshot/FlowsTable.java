package jp.tenkai.jobs.snapshot;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.trade.BaciFlows;
import jp.tenkai.datasets.trade.FlowColumns;
import jp.tenkai.jobs.configuration.SourceConf;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns BACI's flows into the snapshot's, on Spark. */
final class FlowsTable {
  private static final int DOLLARS_PER_THOUSAND = 1000;

  /** What a product of a double and 1000 may be off a whole number. */
  private static final double ROUNDING = 1e-4;

  private FlowsTable() {}

  /**
   * The flows in whole dollars: BACI gives thousands with three decimals, so nothing is lost, and
   * whole numbers add up to the same sum in any order.
   *
   * @param revision of the Harmonized System, such as {@code HS17}
   * @throws UnusableInput when a value has more than three decimals
   */
  static Dataset<Row> of(BaciFlows baci, String revision, SourceConf source) {
    Column dollars = col(FlowColumns.VALUE_KUSD).multiply(DOLLARS_PER_THOUSAND);
    Dataset<Row> inexact =
        baci.flows().filter(abs(dollars.minus(round(dollars))).gt(ROUNDING)).limit(1);
    if (!inexact.isEmpty()) {
      Row first = inexact.head();
      throw new UnusableInput(
          ProblemCode.BAD_VALUE,
          baci.file().name(),
          first.<Long>getAs(FlowColumns.ROW),
          first.toString(),
          "thousand dollars with at most three decimals");
    }
    return baci.flows()
        .withColumn("value_usd", round(dollars).cast("long"))
        .withColumn("hs_revision", lit(revision))
        .withColumn("source", lit(source.id().id()))
        .withColumn("vintage", lit(baci.vintage().date()))
        .withColumn("licence", lit(source.licence()));
  }

  /** Puts the refused rows into quarantine. */
  static void quarantine(BaciFlows baci, SourceConf source, SnapshotContents contents) {
    for (Row row : baci.refused().collectAsList()) {
      contents.add(
          DataTable.QUARANTINE,
          RowFactory.create(
              source.id().id(),
              row.<String>getAs(FlowColumns.FILE),
              row.<Long>getAs(FlowColumns.ROW),
              row.<String>getAs(FlowColumns.COLUMN),
              row.<String>getAs(FlowColumns.REFUSAL),
              row.<String>getAs(FlowColumns.TEXT)));
    }
  }
}
