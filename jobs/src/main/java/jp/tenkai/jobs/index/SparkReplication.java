package jp.tenkai.jobs.index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.robustness.Replicates;
import jp.tenkai.scoring.robustness.Replicates.Part;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Over a cluster. The three files go out once, each executor builds the index from them, and only
 * counts of ranks and one number a replicate come back: the same bytes however the replicates are
 * spread.
 */
final class SparkReplication implements Replication {
  private static final int PART = 64;

  private final JavaSparkContext spark;
  private final Broadcast<IndexFiles> files;
  private final Replicates local;

  /** What a task sends back. */
  private static final class Counts implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int first;
    private final int[] tally;
    private final double[] shifts;

    Counts(int first, int[] tally, double[] shifts) {
      this.first = first;
      this.tally = tally;
      this.shifts = shifts;
    }
  }

  SparkReplication(JavaSparkContext spark, IndexFiles files, Replicates local) {
    this.spark = spark;
    this.files = spark.broadcast(files);
    this.local = local;
  }

  @Override
  public Part part(Sample sample, int first, int end) {
    List<Integer> starts = new ArrayList<>();
    for (int start = first; start < end; start += PART) {
      starts.add(start);
    }
    Broadcast<IndexFiles> sent = files;
    List<Counts> counts =
        spark
            .parallelize(starts, starts.size())
            .map(
                start -> {
                  Part part =
                      Executors.replicates(sent.value())
                          .part(sample.points(), start, Math.min(end, start + PART));
                  return new Counts(start, part.tally().flat(), part.shifts());
                })
            .collect();
    double[] shifts = new double[end - first];
    var tally = local.emptyTally();
    for (Counts one : counts) {
      tally.addFlat(one.tally);
      System.arraycopy(one.shifts, 0, shifts, one.first - first, one.shifts.length);
    }
    return Part.of(tally, shifts);
  }

  /** The index of this executor, built once from what was sent. */
  private static final class Executors {
    private static IndexFiles built;
    private static Replicates replicates;

    private Executors() {}

    static synchronized Replicates replicates(IndexFiles files) {
      if (!files.equals(built)) {
        IndexRun run = IndexRun.of(files);
        Rebuilds rebuilds = run.rebuilds();
        replicates = new Replicates(rebuilds, run.ranked());
        built = files;
      }
      return replicates;
    }
  }
}
