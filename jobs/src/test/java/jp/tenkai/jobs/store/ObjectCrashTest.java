package jp.tenkai.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.export.release.ReleaseHistory;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.signature.Trust;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run before each single change of object storage. After every one of these deaths a reader
 * finds the old or the new release, whole; the same command goes on, and ends where it would have
 * ended without the kill.
 */
class ObjectCrashTest {
  private static final ReleaseName Q3 = name("2026Q3");
  private static final ReleaseName Q4 = name("2026Q4");

  @TempDir static Path out;

  /** Something that a run does at a place. */
  private interface Act {
    void at(ObjectStore store) throws IOException;
  }

  @BeforeAll
  static void releases() throws IOException {
    SmallReleases.show(out, "2026Q2", 1);
    SmallReleases.show(out, "2026Q3", 1);
    SmallReleases.show(out, "2026Q4", 1);
  }

  @Test
  void pushingTheFirst() throws IOException {
    SortedMap<String, byte[]> start = new TreeMap<>();
    assertThat(assertEveryDeath(start, store -> push(store, Q3), Optional.empty(), Q3))
        .isGreaterThan(45);
  }

  @Test
  void pushingTheNext() throws IOException {
    assertThat(assertEveryDeath(pushed("2026Q3"), s -> push(s, Q4), Optional.of(Q3), Q4))
        .isGreaterThan(45);
  }

  @Test
  void rollingBack() throws IOException {
    SortedMap<String, byte[]> start = pushed("2026Q3", "2026Q4");
    assertThat(assertEveryDeath(start, ObjectCrashTest::rollBack, Optional.of(Q4), Q3))
        .isEqualTo(2);
  }

  @Test
  void restoring() throws IOException {
    SortedMap<String, byte[]> start = pushed("2026Q3", "2026Q4");
    rollBack(store(start, Countdown.none()));
    Act restore = store -> new Rollback(store).restore(Optional.of(Q4), "b");
    assertThat(assertEveryDeath(start, restore, Optional.of(Q3), Q4)).isEqualTo(3);
  }

  @Test
  void pruning() throws IOException {
    SortedMap<String, byte[]> start = pushed("2026Q2", "2026Q3", "2026Q4");
    Act prune = store -> new Prune(store, 1).run();
    assertThat(assertEveryDeath(start, prune, Optional.of(Q4), Q4)).isGreaterThan(45);
  }

  private static void rollBack(ObjectStore store) throws IOException {
    new Rollback(store).back(Optional.of(Q3), "a");
  }

  private static void push(ObjectStore store, ReleaseName name) throws IOException {
    new Push(out, store).run(out.resolve("releases").resolve(name.toString()));
  }

  private static SortedMap<String, byte[]> pushed(String... names) throws IOException {
    SortedMap<String, byte[]> objects = new TreeMap<>();
    for (String name : names) {
      push(store(objects, Countdown.none()), name(name));
    }
    return objects;
  }

  private static ObjectStore store(SortedMap<String, byte[]> objects, Countdown countdown) {
    return store(objects, countdown, false);
  }

  private static ObjectStore store(
      SortedMap<String, byte[]> objects, Countdown countdown, boolean lastFirst) {
    MemoryObjects fs = new MemoryObjects(objects, countdown, lastFirst);
    return new ObjectStore(
        new ObjectAccess(fs), new org.apache.hadoop.fs.Path("memory://bucket/tenkai"));
  }

  private static int assertEveryDeath(
      SortedMap<String, byte[]> start, Act act, Optional<ReleaseName> before, ReleaseName after)
      throws IOException {
    SortedMap<String, byte[]> undisturbed = new TreeMap<>(start);
    Countdown whole = Countdown.none();
    act.at(store(undisturbed, whole));
    for (int done = 0; done < whole.done(); done++) {
      SortedMap<String, byte[]> objects = new TreeMap<>(start);
      ObjectStore dying = store(objects, new Countdown(done), done % 2 == 1);
      assertThatThrownBy(() -> act.at(dying)).isInstanceOf(Killed.class);
      ObjectStore store = store(objects, Countdown.none());
      assertReadable(store, before, after, done);
      goOn(act, store);
      assertThat(store.history().current()).contains(after);
      assertThat(store.verify(after, Trust.anyone()).mismatches()).isEmpty();
      assertThat(store.leftovers()).isEmpty();
      // Entries of the journal have names that nobody knows before, and a second try may add one.
      assertThat(withoutJournal(objects).keySet()).isEqualTo(withoutJournal(undisturbed).keySet());
      assertThat(withoutJournal(objects).equals(withoutJournal(undisturbed))).isTrue();
    }
    return whole.done();
  }

  private static void assertReadable(
      ObjectStore store, Optional<ReleaseName> before, ReleaseName after, int done)
      throws IOException {
    ReleaseHistory history = store.history();
    if (history.current().isPresent()) {
      assertThat(history.current().get()).isIn(before.orElse(after), after);
    } else {
      assertThat(before).isEmpty();
    }
    for (ReleaseName name : history.names()) {
      assertThat(store.verify(name, Trust.anyone()).mismatches())
          .as("%s after %d", name, done)
          .isEmpty();
    }
  }

  /** What was completed but for its last word may be refused the second time, as done already. */
  private static void goOn(Act act, ObjectStore store) throws IOException {
    try {
      act.at(store);
    } catch (UnusableInput e) {
      assertThat(e.problems().get(0).code()).isEqualTo(ProblemCode.NOT_EARLIER);
    }
  }

  private static SortedMap<String, String> withoutJournal(SortedMap<String, byte[]> objects) {
    SortedMap<String, String> names = new TreeMap<>();
    objects.forEach(
        (key, content) -> {
          if (!key.contains("/journal/")) {
            names.put(key, Sha256.of(content));
          }
        });
    return names;
  }

  private static ReleaseName name(String text) {
    return ReleaseName.parse(text).orElseThrow();
  }
}
