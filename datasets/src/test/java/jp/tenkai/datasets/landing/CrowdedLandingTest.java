package jp.tenkai.datasets.landing;

import static jp.tenkai.datasets.landing.Deliveries.NOON;
import static jp.tenkai.datasets.landing.Deliveries.deliver;
import static jp.tenkai.datasets.landing.Deliveries.provenance;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads and processes, and a process that is killed, at one landing. */
class CrowdedLandingTest {
  private static final int DELIVERIES = 60;

  @TempDir Path folder;

  /** A process that lands the same files as the others, under its own name. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] arguments) throws IOException {
      Landing landing = Landing.at(Path.of(arguments[0]));
      int most = Integer.parseInt(arguments[2]);
      for (int i = 0; i < most; i++) {
        deliver(landing, "file " + i, provenance(arguments[1], NOON.plusSeconds(i), ""));
      }
    }
  }

  @Test
  void twoProcessesAndTwoThreadsLandTheSameFiles() throws Exception {
    Process first = start("first", DELIVERIES);
    Process second = start("second", DELIVERIES);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Future<?>> work = new ArrayList<>();
    for (String name : List.of("third", "fourth")) {
      work.add(
          threads.submit(
              () -> {
                Worker.main(new String[] {folder.toString(), name, "" + DELIVERIES});
                return null;
              }));
    }
    PruneRule rule = new PruneRule(Instant.now(), Duration.ofDays(1), OptionalInt.empty());
    work.add(
        threads.submit(
            () -> {
              for (int i = 0; i < 20; i++) {
                assertThat(Landing.at(folder).prune(rule)).isEmpty();
              }
              return null;
            }));
    for (Future<?> each : work) {
      each.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();
    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    Landing landing = Landing.at(folder);
    assertThat(landing.list()).hasSize(4 * DELIVERIES);
    assertThat(landing.list().stream().map(Landed::sha256).distinct()).hasSize(DELIVERIES);
    assertThat(landing.verify())
        .hasSize(DELIVERIES)
        .allMatch(finding -> finding.state() == Finding.State.SOUND);
  }

  @Test
  void aKilledProcessLeavesNothingDamaged() throws Exception {
    for (int round = 0; round < 3; round++) {
      Process process = start("killed", Integer.MAX_VALUE);
      Landing landing = Landing.at(folder);
      int before = records();
      while (process.isAlive() && records() < before + 5) {
        TimeUnit.MILLISECONDS.sleep(7);
      }
      assertThat(process.isAlive()).isTrue();
      process.destroyForcibly().waitFor();
      assertThat(landing.verify()).noneMatch(finding -> finding.state().isDamage());
      landing.prune(new PruneRule(Instant.now(), Duration.ZERO, OptionalInt.empty()));
      assertThat(landing.verify())
          .allMatch(finding -> finding.state() == Finding.State.SOUND)
          .isNotEmpty();
      try (Stream<Path> drafts = Files.list(folder.resolve("partial"))) {
        assertThat(drafts).isEmpty();
      }
    }
  }

  private int records() throws IOException {
    try (Stream<Path> records = Files.list(folder.resolve("records"))) {
      return (int) records.filter(record -> record.toString().endsWith(".json")).count();
    }
  }

  private Process start(String name, int most) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName(),
            folder.toString(),
            name,
            "" + most)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
