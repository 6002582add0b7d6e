package jp.tenkai.jobs.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenkai.jobs.run.MadeUpRun;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.run.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each run leaves its record and the figures of the last one, however it ended. */
class RunKeeperTest {
  @TempDir private Path out;

  private final List<String> trouble = new ArrayList<>();
  private RunHistory history;

  @BeforeEach
  void open() {
    history = new RunHistory(out);
  }

  @Test
  void aRunThatEndedIsKeptWithItsSteps() throws IOException {
    keep(MadeUpRun.good());

    RunRecord kept = history.newestFirst().get(0);
    assertThat(kept.run()).isEqualTo(MadeUpRun.ID);
    assertThat(kept.exitCode()).isZero();
    assertThat(kept.took()).contains(Duration.ofSeconds(10));
    assertThat(kept.warnings()).containsExactly("one source is older than usual");
    assertThat(kept.steps())
        .extracting(RunRecord.StepRecord::step)
        .containsExactly("panel", "score", "release");
    assertThat(history.folder().resolve("20261124T010203Z-0f9619ff.json")).isRegularFile();
    assertThat(trouble).isEmpty();
  }

  @Test
  void aRunThatIsAtWorkOrWasKilledHasNoEnd() throws IOException {
    keep(MadeUpRun.good().subList(0, 6));

    RunRecord kept = history.newestFirst().get(0);
    assertThat(kept.exitCode()).isEqualTo(RunRecord.NOT_ENDED);
    assertThat(kept.took()).isEmpty();
    assertThat(kept.pid()).isEqualTo(ProcessHandle.current().pid());
    assertThat(history.folder().resolve(RunKeeper.FIGURES)).doesNotExist();
  }

  @Test
  void theFiguresOfAFailureKeepTheTimeOfTheLastSuccess() throws IOException {
    keep(MadeUpRun.good());
    keep(later(MadeUpRun.broken(1), 90_000));

    String figures = figures();
    assertThat(figures)
        .contains("\ntenkai_run_exit_code 1\n")
        .contains("\ntenkai_run_success_timestamp_seconds 1795482133\n")
        .contains("\ntenkai_run_end_timestamp_seconds 1795572133\n")
        .contains("\ntenkai_step_duration_seconds{step=\"panel\"} 8\n")
        .contains("\ntenkai_step_rows{step=\"panel\"} 4321\n");
    // The collector refuses the whole file for one line of another form.
    assertThat(figures.lines())
        .allMatch(
            line ->
                line.matches(
                    "# (HELP|TYPE) [a-z_]+ .+"
                        + "|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*\\})? [0-9.]+"));
    assertThat(figures).endsWith("\n");
    String docs =
        Files.readString(Path.of(System.getProperty("tenkai.home"), "docs", "watching.md"));
    assertThat(figures.lines().filter(line -> line.startsWith("# TYPE ")))
        .hasSize(9)
        .allSatisfy(line -> assertThat(docs).contains("`" + line.split(" ")[2]));
  }

  @Test
  void withoutASuccessNoneIsClaimed() throws IOException {
    keep(MadeUpRun.broken(3));

    assertThat(figures()).doesNotContain("\ntenkai_run_success_timestamp_seconds ");
  }

  @Test
  void whatSomebodyPutThereIsLeftOutAndLeftAlone() throws IOException {
    keep(MadeUpRun.good());
    Path broken =
        Files.writeString(history.folder().resolve("20270101T000000Z-00000000.json"), "{");
    Path theirs = Files.writeString(history.folder().resolve("notes.txt"), "mine");

    assertThat(history.newestFirst()).hasSize(1);
    assertThat(broken).exists();
    assertThat(theirs).exists();
  }

  @Test
  void theOldestOfMoreThanAHundredGo() throws IOException {
    for (int i = 0; i < 103; i++) {
      keep(later(MadeUpRun.good(), i));
    }

    assertThat(history.newestFirst()).hasSize(100);
    try (Stream<Path> files = Files.list(history.folder())) {
      assertThat(files.map(f -> f.getFileName().toString()).sorted().toList())
          .hasSize(101)
          .startsWith("20261124T010206Z-00000003.json");
    }
  }

  @Test
  void theUsualTimeIsTheMedianOfLatelyWithoutRepeats() throws IOException {
    keep(MadeUpRun.good());
    keep(later(MadeUpRun.good(), 60));

    assertThat(history.usual())
        .isEqualTo(Map.of(Step.PANEL, Duration.ofSeconds(8), Step.RELEASE, Duration.ofMillis(900)));
  }

  @Test
  void aFolderThatCanNotBeWrittenIsSaidOnce() throws IOException {
    Files.writeString(history.folder(), "a file where the folder should be");

    keep(MadeUpRun.good());

    assertThat(trouble).hasSize(1);
  }

  @Test
  void theReleaseHoldsWhatEachStepDidSoFar() throws IOException {
    StepMetrics metrics = new StepMetrics();
    MadeUpRun.good().subList(0, 9).forEach(metrics::heard);

    assertThat(new ObjectMapper().readTree(metrics.json()))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"steps": [
                      {"step": "panel", "rows": 4321, "bytes": 0, "seconds": 8.0,
                       "repeated": false},
                      {"step": "score", "rows": 91, "bytes": 2048, "seconds": 1.0,
                       "repeated": true}]}
                    """));
  }

  private void keep(List<RunEvent> run) {
    RunKeeper keeper = new RunKeeper(history, "1.0.0", "0f173dd", trouble::add);
    run.forEach(keeper::heard);
  }

  private String figures() throws IOException {
    return Files.readString(history.folder().resolve(RunKeeper.FIGURES), StandardCharsets.UTF_8);
  }

  /** The same as another run, some seconds later. */
  private static List<RunEvent> later(List<RunEvent> run, int seconds) {
    List<RunEvent> later = new ArrayList<>();
    for (RunEvent event : run) {
      if (event instanceof RunEvent.RunBegan e) {
        String id = String.format(Locale.ROOT, "%08x-8b86-4d01-b42d-00cf4fc964ff", seconds);
        later.add(
            new RunEvent.RunBegan(
                e.time().plusSeconds(seconds), UUID.fromString(id), e.quarter(), e.plan()));
      } else if (event instanceof RunEvent.RunEnded e) {
        later.add(
            new RunEvent.RunEnded(
                e.time().plusSeconds(seconds), e.exitCode(), e.release(), e.problem()));
      } else {
        later.add(event);
      }
    }
    return later;
  }
}
