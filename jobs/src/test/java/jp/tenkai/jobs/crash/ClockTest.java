package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.Durable;
import jp.tenkai.jobs.refresh.ForwardClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that was set back. */
class ClockTest {
  private static final CrashWorld WORLD = CrashWorld.shared();
  private static final List<Path> FAKE =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
          Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"));

  @TempDir private Path folder;

  private Path out;

  @BeforeEach
  void copies() {
    out = WORLD.copy(folder.resolve("out"));
  }

  @Test
  void aRightClockAndOneThatIsAMinuteBehind() throws IOException {
    ForwardClock.require(Instant.now(), out);
    ForwardClock.require(Instant.now().minus(Duration.ofMinutes(1)), folder.resolve("nothing"));
    Durable.deleteTree(out.resolve("landing"));
    ForwardClock.require(created().minus(Duration.ofMinutes(1)), out);
  }

  @Test
  void beforeTheReleaseThatReadersSee() throws IOException {
    Durable.deleteTree(out.resolve("landing"));

    assertThatThrownBy(() -> ForwardClock.require(created().minus(Duration.ofHours(1)), out))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("CLOCK_BEHIND")
        .hasMessageContaining("releases/current/manifest.json")
        .hasMessageContaining(created().toString());
  }

  @Test
  void beforeTheLastReceipt() throws IOException {
    Durable.deleteTree(out.resolve("releases"));

    assertThatThrownBy(() -> ForwardClock.require(Instant.now().minus(Duration.ofDays(2)), out))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("landing/objects");
  }

  /** The whole command, under a clock that the operating system itself believes. */
  @Test
  void theCommandRefusesToBegin() {
    Path library =
        FAKE.stream()
            .filter(Files::isRegularFile)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "a clock that is behind needs faketime: apt-get install -y faketime"));
    Map<String, String> before = FinalState.of(out);

    RunningTenkai run =
        ChildTenkai.shared()
            .start(
                folder.resolve("log"),
                Map.of(
                    "LD_PRELOAD",
                    library.toString(),
                    "FAKETIME",
                    "-3d",
                    "DONT_FAKE_MONOTONIC",
                    "1"),
                List.of(),
                WORLD.refresh(out));

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains("The clock is behind: it says ", "timedatectl set-ntp true")
        .doesNotContain("\tat ");
    assertThat(FinalState.of(out)).isEqualTo(before);
  }

  private Instant created() throws IOException {
    return Instant.parse(
        jp.tenkai.export.release.Manifest.read(out.resolve("releases/current/manifest.json"))
            .created());
  }
}
