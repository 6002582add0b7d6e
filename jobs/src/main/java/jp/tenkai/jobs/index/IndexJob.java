package jp.tenkai.jobs.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.jobs.refresh.BuildInfo;
import jp.tenkai.jobs.session.EngineSession;
import jp.tenkai.scoring.audit.AuditReport;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.robustness.Replicates;
import org.apache.spark.api.java.JavaSparkContext;

/** Computes an index from its files and writes every table of it. */
public final class IndexJob {
  /** Beyond this many units no strengths are told, and no node is left out to see what happens. */
  private static final int MOST_EXPLAINED = 2_000;

  /** So many cells times replicates are built in this process; more go to Spark. */
  private static final double MOST_HERE = 2e10;

  private final IndexFiles files;
  private final Path folder;
  private final Options options;

  /**
   * How the job runs.
   *
   * @param robustness whether the assumptions of the method are varied
   * @param places how many places a unit is asked to gain
   * @param replication where replicates are built
   */
  public record Options(Varying robustness, int places, Where replication) {
    /** Whether assumptions are varied. */
    public enum Varying {
      OFF,
      ON
    }

    /** Where replicates are built. */
    public enum Where {
      /** Here, or on Spark where the table is large. */
      AUTOMATIC,
      HERE,
      SPARK
    }
  }

  /**
   * What was computed, for the terminal.
   *
   * @param seconds of the engine: reading and writing not counted
   */
  public record Outcome(IndexSummary summary, double seconds) {}

  private IndexJob(IndexFiles files, Path folder, Options options) {
    this.files = files;
    this.folder = folder;
    this.options = options;
  }

  /**
   * Reads the files; nothing is written before all of them are understood.
   *
   * @param intervals the file of intervals, where one is given
   */
  public static IndexJob of(
      Path data, Path meta, Path method, Optional<Path> intervals, Path folder, Options options) {
    return new IndexJob(IndexFiles.read(data, meta, method, intervals), folder, options);
  }

  /**
   * Computes and writes.
   *
   * @throws jp.tenkai.datasets.problem.UnusableInput with what is wrong with a file
   */
  public Outcome run() throws IOException {
    IndexRun run = IndexRun.of(files);
    long start = System.nanoTime();
    boolean varied =
        options.robustness() == Options.Varying.ON && run.build().method().robustness().isPresent();
    if (options.robustness() == Options.Varying.ON && !varied) {
      IndexRun.fitting(
          files,
          () -> {
            throw new IllegalArgumentException(
                "Robustness: expected a block 'robustness' with assumptions, but found none");
          });
    }
    int units = run.build().staying().length;
    double[] shifts = new double[run.result().hierarchy().size()];
    Arrays.fill(shifts, Double.NaN);
    Optional<Robustness> robustness = Optional.empty();
    if (varied || units <= MOST_EXPLAINED) {
      Rebuilds rebuilds = varied ? run.rebuilds() : run.asStated();
      Replicates replicates = IndexRun.fitting(files, () -> new Replicates(rebuilds, run.ranked()));
      shifts = replicates.shiftsWithoutEachNode();
      if (varied) {
        robustness = Optional.of(robustness(run, rebuilds, replicates));
      }
    }
    AuditReport audit = run.audit(shifts);
    double seconds = (System.nanoTime() - start) / 1e9;
    write(run, audit, shifts, robustness);
    return new Outcome(IndexSummary.of(run, audit, robustness), run.seconds() + seconds);
  }

  private Robustness robustness(IndexRun run, Rebuilds rebuilds, Replicates replicates) {
    RobustnessPlan plan = run.build().method().robustness().orElseThrow();
    double work =
        (double) run.build().staying().length
            * run.result().hierarchy().size()
            * (plan.draws() + (double) plan.base() * (rebuilds.dimension() + 2));
    boolean spread =
        options.replication() == Options.Where.SPARK
            || (options.replication() == Options.Where.AUTOMATIC && work > MOST_HERE);
    if (!spread) {
      return IndexRun.fitting(
          files,
          () -> Robustness.run(plan, rebuilds.assumptions(), new Replication.Here(replicates)));
    }
    try (EngineSession session = EngineSession.open("index")) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.spark().sparkContext());
      return IndexRun.fitting(
          files,
          () ->
              Robustness.run(
                  plan, rebuilds.assumptions(), new SparkReplication(spark, files, replicates)));
    }
  }

  private void write(
      IndexRun run, AuditReport audit, double[] shifts, Optional<Robustness> robustness)
      throws IOException {
    OutputFolder.clear(folder);
    ScoreFiles scores = new ScoreFiles(folder, run.build(), run.result());
    List<Callable<Void>> tasks = new ArrayList<>();
    tasks.addAll(new StepFiles(folder, run.build(), run.result()).tasks());
    tasks.addAll(scores.tasks());
    tasks.addAll(new AuditFiles(folder, audit).tasks());
    tasks.addAll(new OpinionFiles(folder, run.build(), run.result()).tasks());
    if (run.build().staying().length <= MOST_EXPLAINED && run.hasCommonWeights()) {
      tasks.addAll(new GainFiles(folder, run, options.places()).tasks());
    }
    robustness.ifPresent(
        r -> tasks.addAll(new RobustnessFiles(folder, run, r, scores.ranks(0)).tasks()));
    tasks.add(() -> elements(run, shifts));
    try {
      all(tasks);
    } catch (IllegalArgumentException e) {
      OutputFolder.clear(folder);
      throw IndexRun.misfit(files, e);
    }
    // Last, so that a folder with it is complete.
    manifest(run);
  }

  /** How far ranks move without each node. */
  private Void elements(IndexRun run, double[] shifts) throws IOException {
    try (CsvOut csv =
        CsvOut.create(folder.resolve("elements.csv"), "code", "level", "mean_rank_shift")) {
      csv.end();
      for (int node = 1; node < shifts.length; node++) {
        String code = run.result().hierarchy().node(node).code();
        csv.text(code)
            .whole(run.build().table().meta().row(code).orElseThrow().level())
            .number(shifts[node])
            .end();
      }
    }
    return null;
  }

  /** What the tables were made from: every file with its hash, and the method as it was read. */
  private void manifest(IndexRun run) throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("tenkai", BuildInfo.version());
    List<Map<String, Object>> inputs = new ArrayList<>();
    for (int file = 0; file < files.names().length; file++) {
      Map<String, Object> input = new LinkedHashMap<>();
      input.put("file", files.names()[file]);
      input.put("bytes", files.content(file).length);
      input.put("sha256", Sha256.of(files.content(file)));
      inputs.add(input);
    }
    manifest.put("inputs", inputs);
    manifest.put("units", run.build().table().size());
    manifest.put("scored", run.build().staying().length);
    manifest.put("indicators", run.build().leaves().size());
    manifest.put("method", files.method());
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve("index.json").toFile(), manifest);
  }

  private static void all(List<Callable<Void>> tasks) throws IOException {
    int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      throw cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    } finally {
      pool.shutdownNow();
    }
  }
}
