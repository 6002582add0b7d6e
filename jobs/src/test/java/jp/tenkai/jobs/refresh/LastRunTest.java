package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of the small world, copied, and what is remembered of its making. */
class LastRunTest {
  private static final String KEY = "ab".repeat(32);

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
    last.remember(KEY, MadeRelease.QUARTER);
  }

  @Test
  void theSameKeyGivesTheRelease() throws IOException {
    assertThat(last.release(KEY))
        .map(ReleaseReader::directory)
        .hasValue(out.resolve("releases").resolve(MadeRelease.QUARTER));
  }

  @Test
  void anotherKeyOrQuarterHasToBeMade() throws IOException {
    assertThat(last.release("cd".repeat(32))).isEmpty();
    assertThat(new LastRun(out, new Quarter(2026, 3)).release(KEY)).isEmpty();
  }

  @Test
  void aReleaseThatIsNoLongerWholeIsMadeAgain() throws IOException {
    Path table = out.resolve("releases/2026Q4/tables/ranking.csv");
    Files.writeString(table, "x", StandardOpenOption.APPEND);

    assertThat(last.release(KEY)).isEmpty();
  }

  @Test
  void aReleaseThatIsNotTheCurrentOneIsMadeAgain() throws IOException {
    Path current = out.resolve("releases/current");
    Files.delete(current);
    assertThat(last.release(KEY)).isEmpty();
    Files.createDirectories(out.resolve("releases/2026Q3"));
    Files.createSymbolicLink(current, Path.of("2026Q3"));
    assertThat(last.release(KEY)).isEmpty();
  }

  /** Whoever writes into the file can't point it outside the releases. */
  @Test
  void whatIsRememberedIsANameAndNoPath() throws IOException {
    last.remember(KEY, "../releases/../outside");
    Files.createDirectories(out.resolve("outside"));
    assertThat(last.release(KEY)).isEmpty();
    Files.writeString(out.resolve(".refresh/2026Q4.key"), "no key");
    assertThat(last.release(KEY)).isEmpty();
  }
}
