package jp.tenkai.jobs.trade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A store of made-up flows and totals. */
public final class MadeTrade {
  private static final int FILE = DataTable.FLOWS.columns().indexOf("file");

  private final List<Row> flows = new ArrayList<>();
  private final List<Row> totals = new ArrayList<>();

  /** Adds a flow; its file is named by year, revision and vintage. */
  public MadeTrade flow(
      int year, String revision, String exporter, String importer, int hs6, long dollars) {
    return flow(year, revision, "2026-04", exporter, importer, hs6, dollars);
  }

  /** Adds a flow of a vintage. */
  public MadeTrade flow(
      int year,
      String revision,
      String vintage,
      String exporter,
      String importer,
      int hs6,
      long dollars) {
    String file = "made-" + revision + "-" + year + "-" + vintage;
    flows.add(
        RowFactory.create(
            year, revision, exporter, importer, hs6, dollars, "baci", vintage, "free", file, 2L));
    return this;
  }

  /** Adds every flow so far once more, as another file holds it. */
  public MadeTrade again(String file) {
    for (Row flow : List.copyOf(flows)) {
      Object[] cells = new Object[flow.length()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = i == FILE ? file : flow.get(i);
      }
      flows.add(RowFactory.create(cells));
    }
    return this;
  }

  /** Adds all goods of a pair. */
  public MadeTrade total(
      int year, String revision, String exporter, String importer, long dollars, String file) {
    totals.add(
        RowFactory.create(
            year, revision, exporter, importer, dollars, "baci", "2026-04", "free", file, 2L));
    return this;
  }

  /** Writes it to a folder. */
  public Holdings in(Path folder) {
    SnapshotFolder snapshot = new SnapshotFolder(SharedSession.spark(), folder);
    snapshot.write(DataTable.FLOWS, flows);
    snapshot.write(DataTable.PAIR_TOTALS, totals);
    return MadeHoldings.of(snapshot);
  }
}
