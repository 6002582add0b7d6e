package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of the small world, copied, and what is remembered of its making. */
class LastRunTest {
  private static final RunKey KEY = key("ab");

  @TempDir Path out;

  private LastRun last;

  @BeforeEach
  void copiesARelease() throws IOException {
    Path from = MadeRelease.small().out().resolve("releases");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path to = out.resolve("releases").resolve(from.relativize(path).toString());
        if (Files.isSymbolicLink(path)) {
          Files.createSymbolicLink(to, Files.readSymbolicLink(path));
        } else if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    last = new LastRun(out, new Quarter(2026, 4));
    last.remember(KEY, new ReleaseName(new Quarter(2026, 4), 1));
  }

  @Test
  void theSameKeyGivesTheRelease() throws IOException {
    assertThat(last.release(KEY))
        .map(ReleaseReader::directory)
        .hasValue(out.resolve("releases").resolve(MadeRelease.QUARTER));
  }

  @Test
  void anotherKeyOrQuarterHasToBeMade() throws IOException {
    assertThat(last.release(key("cd"))).isEmpty();
    assertThat(new LastRun(out, new Quarter(2026, 3)).release(KEY)).isEmpty();
  }

  @Test
  void aReleaseThatIsNoLongerWholeIsMadeAgain() throws IOException {
    Path table = out.resolve("releases/2026Q4/tables/ranking.csv");
    Files.writeString(table, "x", StandardOpenOption.APPEND);

    assertThat(last.release(KEY)).isEmpty();
  }

  /** Killed before it was shown, a release is not made again, only shown. */
  @Test
  void aReleaseThatNobodySeesYetCounts() throws IOException {
    Files.delete(out.resolve("releases/current"));

    assertThat(last.release(KEY)).isPresent();
  }

  /** Whoever writes into the file can't point it outside the releases. */
  @Test
  void whatIsRememberedIsANameAndNoPath() throws IOException {
    Files.createDirectories(out.resolve("outside"));
    Path file = out.resolve(".refresh/2026Q4.key");
    for (String content :
        List.of(
            "release=../outside\nprogram=" + "ab".repeat(32),
            "release=2026Q4",
            "program=" + "ab".repeat(32),
            "no key",
            "")) {
      Files.writeString(file, content);
      assertThat(last.release(KEY)).as(content).isEmpty();
    }
  }

  @Test
  void whatHasChangedIsNamed() {
    RunKey now = KEY.withWords("asked", List.of("2026Q4"));

    assertThat(now.changedSince(KEY)).containsExactly("asked");
    assertThat(now.changedSince(now)).isEmpty();
    assertThat(key("cd").changedSince(KEY)).containsExactly("program");
    assertThat(now.digest()).isNotEqualTo(KEY.digest());
  }

  private static RunKey key(String byteText) {
    return new RunKey(new TreeMap<>(Map.of("program", byteText.repeat(32))));
  }
}
