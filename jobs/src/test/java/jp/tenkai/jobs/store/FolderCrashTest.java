package jp.tenkai.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run before the single operations that change the folder. After every one of these deaths
 * readers see the old or the new release, whole; the same command goes on; and it ends where it
 * would have ended without the kill.
 */
class FolderCrashTest {
  private static final int EACH = 14;

  /** With {@code -Dtenkai.deaths=all} every operation is tried. */
  private static final int EVERY = "all".equals(System.getProperty("tenkai.deaths")) ? 1 : 20;

  private static final ReleaseName Q3 = name("2026Q3");
  private static final ReleaseName Q4 = name("2026Q4");

  @TempDir private Path folder;

  /** Something that a run does at a folder. */
  private interface Act {
    void at(Path out) throws IOException;
  }

  @Test
  void showing() throws IOException {
    Path start = folder.resolve("start");
    SmallReleases.show(start, "2026Q3", 1);
    assertEveryDeath(start, out -> SmallReleases.show(out, "2026Q4", 1), Q3, Q4);
  }

  @Test
  void rollingBack() throws IOException {
    Path start = folder.resolve("start");
    SmallReleases.show(start, "2026Q3", 1);
    SmallReleases.show(start, "2026Q4", 1);
    int deaths = assertEveryDeath(start, FolderCrashTest::rollBack, Q4, Q3);
    assertThat(deaths).isGreaterThan(5);
  }

  @Test
  void restoring() throws IOException {
    Path start = folder.resolve("start");
    SmallReleases.show(start, "2026Q3", 1);
    SmallReleases.show(start, "2026Q4", 1);
    rollBack(start);
    assertEveryDeath(
        start, out -> new Rollback(new FolderStore(out)).restore(Optional.of(Q4), "b"), Q3, Q4);
  }

  @Test
  void pruning() throws IOException {
    Path start = folder.resolve("start");
    SmallReleases.show(start, "2026Q2", 1);
    SmallReleases.show(start, "2026Q3", 1);
    SmallReleases.show(start, "2026Q4", 1);
    Files.createDirectories(start.resolve("releases/.staging-2025Q1-1/tables"));
    int deaths = assertEveryDeath(start, out -> new Prune(new FolderStore(out), 2).run(), Q4, Q4);
    assertThat(deaths).isGreaterThan(20);
  }

  private static void rollBack(Path out) throws IOException {
    new Rollback(new FolderStore(out)).back(Optional.of(Q3), "a");
  }

  private int assertEveryDeath(Path start, Act act, ReleaseName before, ReleaseName after)
      throws IOException {
    Path undisturbed = copy(start, folder.resolve("undisturbed"));
    act.at(undisturbed);
    Set<String> end = entries(undisturbed);
    Countdown whole = Countdown.none();
    act.at(MortalFileSystem.mortal(copy(start, folder.resolve("counted")), whole));
    int deaths = 0;
    for (int operations = 0; operations < whole.done(); operations++) {
      // A release has some fifty files; written or removed, one of them is like the next.
      boolean tried =
          operations < EACH || operations >= whole.done() - EACH || operations % EVERY == 0;
      if (!tried) {
        continue;
      }
      Path out = copy(start, folder.resolve("death-" + operations));
      int done = operations;
      assertThatThrownBy(() -> act.at(MortalFileSystem.mortal(out, new Countdown(done))))
          .isInstanceOf(Killed.class);
      deaths++;
      assertWhole(out, before, after);
      goOn(act, out);
      assertThat(entries(out)).as("after death %d", operations).isEqualTo(end);
      assertThat(Releases.in(out).current()).contains(after);
      assertThat(Publications.in(out).current()).contains(after);
      Durable.deleteTree(out);
    }
    return deaths;
  }

  /** What was completed but for its last word may be refused the second time, as done already. */
  private static void goOn(Act act, Path out) throws IOException {
    try {
      act.at(out);
    } catch (UnusableInput e) {
      assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.NOT_EARLIER);
      Publications.in(out).follow();
    }
    new FolderStore(out).removeLeftovers();
  }

  private static void assertWhole(Path out, ReleaseName before, ReleaseName after)
      throws IOException {
    ReleaseHistory history = Releases.in(out).history();
    assertThat(history.current().orElseThrow()).isIn(before, after);
    for (ReleaseName name : history.names()) {
      assertThat(ReleaseReader.verify(out.resolve("releases").resolve(name.toString())))
          .as("%s", name)
          .isEmpty();
    }
    ReleaseName opened = ReleaseReader.open(out.resolve("releases/current")).manifest().name();
    assertThat(opened).isEqualTo(history.current().orElseThrow());
    Path publication = out.resolve("publications/current");
    assertThat(publication).isDirectory();
    assertThat(Publication.differences(publication)).isEmpty();
  }

  /** Every name below a folder but those of locks, and where links lead. */
  private static Set<String> entries(Path out) throws IOException {
    Set<String> entries = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(out)) {
      for (Path path : paths.toList()) {
        String name = out.relativize(path).toString();
        if (!name.endsWith(".lock")) {
          entries.add(
              Files.isSymbolicLink(path) ? name + " -> " + Files.readSymbolicLink(path) : name);
        }
      }
    }
    return entries;
  }

  private static Path copy(Path from, Path to) throws IOException {
    List<Path> paths;
    try (Stream<Path> all = Files.walk(from)) {
      paths = new ArrayList<>(all.toList());
    }
    for (Path path : paths) {
      Path target = to.resolve(from.relativize(path).toString());
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        // Only the journal is ever written to again; all else may be one file with two names.
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
            && !path.endsWith("journal.jsonl")) {
          Files.createLink(target, path);
        } else {
          Files.copy(path, target, LinkOption.NOFOLLOW_LINKS);
        }
      }
    }
    return to;
  }

  private static ReleaseName name(String text) {
    return ReleaseName.parse(text).orElseThrow();
  }
}
