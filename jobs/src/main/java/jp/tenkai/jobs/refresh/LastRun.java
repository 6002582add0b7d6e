package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseReader;

/** What the last refresh of a quarter was made from, and which release it ended with. */
final class LastRun {
  private final Path out;
  private final Path file;

  LastRun(Path out, Quarter quarter) {
    this.out = out;
    this.file = out.resolve(".refresh").resolve(quarter + ".key");
  }

  /** The release of the last run with this key, if it is still there and whole. */
  Optional<ReleaseReader> release(String key) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() != 2 || !lines.get(0).equals(key)) {
      return Optional.empty();
    }
    Path releases = out.resolve("releases");
    Path release = releases.resolve(lines.get(1)).normalize();
    boolean isCurrent =
        release.getParent().equals(releases)
            && Files.isDirectory(release)
            && Files.isDirectory(releases.resolve("current"))
            && Files.isSameFile(releases.resolve("current"), release);
    return isCurrent && ReleaseReader.verify(release).isEmpty()
        ? Optional.of(ReleaseReader.open(release))
        : Optional.empty();
  }

  /** Remembers a run. */
  void remember(String key, String release) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, key + "\n" + release + "\n", StandardCharsets.UTF_8);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
