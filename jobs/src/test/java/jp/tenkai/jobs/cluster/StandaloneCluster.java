package jp.tenkai.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A standalone Spark cluster on this machine: a master and workers, each a process of its own. */
final class StandaloneCluster implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");

  private final SparkHome spark;
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final String master;

  private StandaloneCluster(SparkHome spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
    Path log = folder.resolve("master.log");
    processes.add(
        spark.start(
            "256m",
            log,
            folder,
            List.of(),
            List.of(
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0")));
    this.master = new ProcessLog(log).await(MASTER, START).group(1);
  }

  /** Starts one and waits until every worker is known to the master. */
  static StandaloneCluster start(SparkHome spark, Path folder, int workers) {
    StandaloneCluster cluster = new StandaloneCluster(spark, folder);
    try {
      for (int i = 0; i < workers; i++) {
        cluster.worker(i);
      }
      for (int i = 0; i < workers; i++) {
        new ProcessLog(folder.resolve("worker-" + i + ".log"))
            .await(Pattern.compile("Successfully registered with master"), START);
      }
      return cluster;
    } catch (AssertionError | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private void worker(int number) {
    try {
      Path work = Files.createDirectories(folder.resolve("worker-" + number));
      Process worker =
          spark.start(
              "256m",
              folder.resolve("worker-" + number + ".log"),
              work,
              List.of(),
              List.of(
                  "org.apache.spark.deploy.worker.Worker",
                  "--host",
                  "127.0.0.1",
                  "--cores",
                  "1",
                  "--memory",
                  "1g",
                  "--webui-port",
                  "0",
                  "--work-dir",
                  work.toString(),
                  master));
      processes.add(worker);
      workers.add(worker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Submits a command of Tenkai in client mode.
   *
   * @param work where the driver stands
   * @param log where it and its log go
   * @param settings of Spark, each {@code key=value}
   */
  Process submit(Path work, Path log, List<String> settings, List<String> command) {
    List<String> arguments = new ArrayList<>();
    arguments.add("org.apache.spark.deploy.SparkSubmit");
    arguments.addAll(List.of("--master", master, "--deploy-mode", "client"));
    arguments.addAll(List.of("--class", "jp.tenkai.jobs.Main"));
    arguments.addAll(List.of("--executor-memory", "600m", "--executor-cores", "1"));
    arguments.addAll(
        List.of(
            "--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
    settings.forEach(setting -> arguments.addAll(List.of("--conf", setting)));
    arguments.add(spark.application().toString());
    arguments.addAll(command);
    Process driver = spark.start("1200m", log, work, List.of(), arguments);
    processes.add(driver);
    return driver;
  }

  /** The processes of a worker: itself and its executors. */
  List<ProcessHandle> processesOf(int worker) {
    List<ProcessHandle> all = new ArrayList<>();
    all.add(workers.get(worker).toHandle());
    all.addAll(workers.get(worker).descendants().toList());
    return all;
  }

  /** The number of the worker on which an executor runs. */
  int workerOf(String executor) {
    for (int i = 0; i < workers.size(); i++) {
      boolean isHere =
          workers
              .get(i)
              .descendants()
              .flatMap(p -> Arrays.stream(p.info().arguments().orElse(new String[0])))
              .toList()
              .toString()
              .contains("--executor-id, " + executor + ",");
      if (isHere) {
        return i;
      }
    }
    throw new AssertionError("no worker has executor " + executor);
  }

  @Override
  public void close() {
    List<ProcessHandle> all =
        processes.stream()
            .flatMap(p -> Stream.concat(Stream.of(p.toHandle()), p.descendants()))
            .toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (Process process : processes) {
      try {
        process.waitFor(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
