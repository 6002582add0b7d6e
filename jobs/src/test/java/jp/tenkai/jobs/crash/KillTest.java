package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refresh is killed at random moments. Whatever the moment: readers see the old release or the
 * new one, whole; the next run completes; and then every file is what an undisturbed run makes.
 *
 * <p>A few moments here; {@code -Dtenkai.crash.moments=200} for the campaign of docs/crash.md, with
 * {@code -Dtenkai.crash.report=FILE} for its rows.
 */
class KillTest {
  private static final int MOMENTS = Integer.getInteger("tenkai.crash.moments", 3);
  private static final int STOPS = Integer.getInteger("tenkai.crash.stops", 1);
  private static final long SEED = Long.getLong("tenkai.crash.seed", 20261124);

  private static final CrashWorld WORLD = CrashWorld.shared();
  private static final ChildTenkai TENKAI = ChildTenkai.shared();

  private static SortedMap<String, String> undisturbed;
  private static double seconds;

  @TempDir private Path folder;

  /** What a run came to that was ended from outside. */
  private record Moment(
      double second, String step, int code, String shown, int nextCode, boolean same, int left) {
    boolean isGood() {
      return nextCode == 0 && same && left == 0;
    }

    String row() {
      return String.format(
          Locale.ROOT, "%.2f,%s,%d,%s,%d,%s,%d", second, step, code, shown, nextCode, same, left);
    }
  }

  @BeforeAll
  static void runsUndisturbed(@TempDir Path alone) {
    Path noting = WORLD.copy(alone.resolve("noting"));
    assertThat(TENKAI.startNoting(alone.resolve("noting-log"), WORLD.refresh(noting)).code())
        .isZero();
    Path out = WORLD.copy(alone.resolve("out"));
    RunningTenkai run = TENKAI.start(alone.resolve("log"), WORLD.refresh(out));
    assertThat(run.code()).as(run.err()).isZero();
    seconds = run.seconds();
    undisturbed = FinalState.of(out);
    assertThat(FinalState.differences(undisturbed, FinalState.of(noting))).isEmpty();
    assertThat(undisturbed.get("current")).isEqualTo(CrashWorld.QUARTER);
    assertThat(Leftovers.in(out)).isEmpty();
  }

  @Test
  void killedAtAnyMomentTheNextRunCompletes() throws IOException {
    List<Moment> moments = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < MOMENTS; i++) {
      // One in each part of the run, so that every step is met.
      double second = (i + random.nextDouble()) * seconds / MOMENTS;
      moments.add(disturbed(i, second, "-KILL"));
    }
    assertThat(moments).allMatch(Moment::isGood);
  }

  @Test
  void askedToEndItEndsWithFive() throws IOException {
    List<Moment> moments = new ArrayList<>();
    Random random = new Random(SEED + 1);
    for (int i = 0; i < STOPS; i++) {
      double second = (0.4 + (i + random.nextDouble()) * 0.55 / STOPS) * seconds;
      moments.add(disturbed(1000 + i, second, "-TERM"));
    }
    assertThat(moments).allMatch(m -> m.code() == 5 || m.code() == 0).allMatch(Moment::isGood);
  }

  private Moment disturbed(int number, double second, String signal) throws IOException {
    Path out = WORLD.copy(folder.resolve("out" + number));
    RunningTenkai run = TENKAI.start(folder.resolve("killed" + number), WORLD.refresh(out));
    run.until(second);
    double at = run.seconds();
    int code = signal.equals("-KILL") ? run.kill() : run.stop();
    String step = run.step();

    String shown = FinalState.current(out);
    requireWhole(out, shown);

    RunningTenkai next = TENKAI.start(folder.resolve("next" + number), WORLD.refresh(out));
    int nextCode = next.code();
    assertThat(nextCode).as("killed in %s: %s", step, next.err()).isZero();
    List<String> different = FinalState.differences(undisturbed, FinalState.of(out));
    List<String> left = Leftovers.in(out);
    if (!different.isEmpty() || !left.isEmpty()) {
      System.err.println("killed in " + step + ": different " + different + ", left " + left);
    }
    Durable.deleteTree(out);
    Moment moment = new Moment(at, step, code, shown, nextCode, different.isEmpty(), left.size());
    report(signal, moment);
    return moment;
  }

  /** What readers see agrees with its manifest, and so does every publication. */
  private static void requireWhole(Path out, String shown) throws IOException {
    assertThat(shown).isIn(CrashWorld.BEFORE, CrashWorld.QUARTER);
    for (String name : List.of(CrashWorld.BEFORE, CrashWorld.QUARTER)) {
      Path release = out.resolve("releases").resolve(name);
      if (Files.exists(release)) {
        assertThat(ReleaseReader.verify(release)).as(name).isEmpty();
      }
      Path publication = Publication.directory(out, ReleaseName.parse(name).orElseThrow());
      if (Files.exists(publication)) {
        assertThat(Publication.differences(publication)).as(name).isEmpty();
      }
    }
    CommandRun verify = CommandRun.of("verify", "--out", out.toString());
    assertThat(verify.code()).as(verify.all()).isZero();
  }

  /** A row for each moment as it comes, so that a campaign that is ended early says what it saw. */
  private static void report(String signal, Moment moment) throws IOException {
    String file = System.getProperty("tenkai.crash.report", "");
    if (!file.isEmpty()) {
      Files.writeString(
          Path.of(file),
          signal.substring(1) + "," + moment.row() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
