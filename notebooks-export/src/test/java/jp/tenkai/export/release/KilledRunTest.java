package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers see, and what the next run finds, when a run dies or is at work. */
class KilledRunTest {

  private static final Quarter Q4 = Quarter.parse("2026Q4");

  @TempDir private Path out;

  @ParameterizedTest
  @ValueSource(strings = {"tables", "manifest"})
  void aKilledProcessLeavesTheLastReleaseAloneAndTheNextRunCleansUp(String howFar)
      throws IOException, InterruptedException {
    Publishing.publish(out, Q4, 1);
    Path releases = out.resolve("releases");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Publishing.class.getName(),
                out.toString(),
                howFar)
            .redirectErrorStream(true)
            .redirectOutput(out.resolve("child.log").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(process.exitValue()).as(Files.readString(out.resolve("child.log"))).isEqualTo(137);
    String staging = ".staging-2026Q4-" + process.pid();
    assertThat(Publishing.hidden(releases)).containsExactly(".lock", staging, staging + ".lock");
    assertThat(Publishing.visible(releases)).containsExactly("2026Q4", "current", "journal.jsonl");
    assertThat(ReleaseReader.open(releases.resolve("current")).manifest().name())
        .hasToString("2026Q4");

    assertThat(Publishing.publish(out, Q4, 2).name()).hasToString("2026Q4-r2");
    assertThat(Publishing.hidden(releases)).containsExactly(".lock");
  }

  @Test
  void leftoversWithoutALockFileAndHalfMadeLinksGoToo() throws IOException {
    Path releases = Files.createDirectories(out.resolve("releases"));
    Files.createDirectories(releases.resolve(".staging-2025Q1-1/tables"));
    Files.writeString(releases.resolve(".staging-2025Q1-1/tables/x.csv"), "x");
    Files.createSymbolicLink(releases.resolve(".current-1"), Path.of("2025Q1"));

    Publishing.publish(out, Q4, 1);

    assertThat(Publishing.hidden(releases)).containsExactly(".lock");
  }

  @Test
  void aReaderOfCurrentNeverSeesAHalfRelease() throws Exception {
    Publishing.publish(out, Q4, 0);
    Path current = out.resolve("releases/current");
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<Integer>> seen =
          executor.submit(
              () -> {
                List<Integer> revisions = new ArrayList<>();
                while (!done.get() || revisions.isEmpty()) {
                  revisions.add(ReleaseReader.open(current).manifest().revision());
                }
                return revisions;
              });
      for (int shift = 1; shift <= 5; shift++) {
        Publishing.publish(out, Q4, shift);
      }
      done.set(true);

      assertThat(seen.get(60, TimeUnit.SECONDS)).isSorted().allMatch(r -> r >= 1 && r <= 6);
    } finally {
      done.set(true);
      executor.shutdownNow();
    }
  }
}
