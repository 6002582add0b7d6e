package jp.tenkai.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The refresh on a real standalone cluster, a master and two workers as processes of their own, of
 * which one dies with tasks running on it. The executors do not see the driver's folders: their
 * paths begin with the driver's own working directory, which is another one in each process.
 */
class KilledWorkerTest {
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final Pattern STARTED =
      Pattern.compile("Starting task \\S+ in stage (\\d+)\\.\\d+ .*executor (\\d+),");
  private static final Pattern FINISHED =
      Pattern.compile("Finished task \\S+ in stage (\\d+)\\.\\d+ .*executor (\\d+)\\)");

  /** By then executors hold results of earlier stages, which are lost with them. */
  private static final int LATE_STAGE = 8;

  @TempDir Path folder;

  @Test
  void theTablesAreThoseOfALocalRun() throws IOException, InterruptedException {
    MadeRelease local = MadeRelease.small();
    Path home = Files.createDirectories(folder.resolve("driver"));
    copy(SmallWorld.shared().conf(), home.resolve("conf"));
    copy(SmallWorld.shared().snapshotPath(), home.resolve("snapshot"));
    ProcessLog log = new ProcessLog(folder.resolve("driver.log"));
    try (StandaloneCluster cluster =
        StandaloneCluster.start(
            SparkHome.in(folder), Files.createDirectories(folder.resolve("c")), 2)) {
      Process driver =
          cluster.submit(
              home,
              log.file(),
              // Another number than locally: no table may depend on it.
              List.of("spark.sql.shuffle.partitions=5", "spark.driver.host=127.0.0.1"),
              List.of(
                  "refresh",
                  "--no-publish",
                  "--conf",
                  "/proc/self/cwd/conf",
                  "--snapshot",
                  "/proc/self/cwd/snapshot",
                  "--out",
                  "/proc/self/cwd/out",
                  "--quarter",
                  MadeRelease.QUARTER));
      String victim = victim(log);
      int worker = cluster.workerOf(victim);
      List<ProcessHandle> dying = cluster.processesOf(worker);
      // Frozen first: so it can't finish the tasks that it is given.
      signal("STOP", dying);
      log.await("a task on executor " + victim, text -> running(text, victim) > 0, LONGEST);
      signal("KILL", dying);

      assertThat(driver.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).as("driver ended").isTrue();
      assertThat(driver.exitValue()).as(log.text()).isZero();
    }
    ReleaseReader there =
        ReleaseReader.open(home.resolve("out").resolve("releases").resolve("current"));
    assertThat(there.manifest().tablesSha256()).isEqualTo(local.reader().manifest().tablesSha256());
    assertThat(log.text())
        .contains("Lost executor")
        .contains("while it was being computed, its executor exited");
  }

  /** The executor that got a task of a late stage. */
  private static String victim(ProcessLog log) {
    String text =
        log.await(
            "a task of stage " + LATE_STAGE,
            t -> STARTED.matcher(t).results().anyMatch(KilledWorkerTest::isLate),
            LONGEST);
    return STARTED
        .matcher(text)
        .results()
        .filter(KilledWorkerTest::isLate)
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  private static boolean isLate(MatchResult started) {
    return Integer.parseInt(started.group(1)) >= LATE_STAGE;
  }

  private static long running(String log, String executor) {
    return count(STARTED, log, executor) - count(FINISHED, log, executor);
  }

  private static long count(Pattern what, String log, String executor) {
    return what.matcher(log).results().filter(r -> r.group(2).equals(executor)).count();
  }

  private static void signal(String signal, List<ProcessHandle> processes)
      throws IOException, InterruptedException {
    String pids = String.join(" ", processes.stream().map(p -> Long.toString(p.pid())).toList());
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids).inheritIO().start();
    assertThat(kill.waitFor()).as("kill -%s %s", signal, pids).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    List<Path> files;
    try (var all = Files.walk(from)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }
}
