package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;

/**
 * What the last release of a quarter was made from: a small text file, {@code name=value} a line.
 */
final class LastRun {
  private static final String RELEASE = "release";

  private final Path out;
  private final Path file;

  LastRun(Path out, Quarter quarter) {
    this.out = out;
    this.file = out.resolve(".refresh").resolve(quarter + ".key");
  }

  /**
   * What is remembered.
   *
   * @param release its name
   * @param key of what it was made from
   */
  record Made(ReleaseName release, RunKey key) {}

  /** What is remembered; nothing where the file is missing or cut short. */
  Optional<Made> made() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Map<String, String> parts = new TreeMap<>();
    for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        return Optional.empty();
      }
      parts.put(line.substring(0, equals), line.substring(equals + 1));
    }
    String release = parts.remove(RELEASE);
    return release == null
        ? Optional.empty()
        : ReleaseName.parse(release).map(name -> new Made(name, new RunKey(new TreeMap<>(parts))));
  }

  /** The release that was made under this very key, if it is still there and whole. */
  Optional<ReleaseReader> release(RunKey key) throws IOException {
    Optional<Made> made = made().filter(m -> m.key().equals(key));
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Path release = out.resolve("releases").resolve(made.get().release().toString());
    return Files.isDirectory(release) && ReleaseReader.verify(release).isEmpty()
        ? Optional.of(ReleaseReader.open(release))
        : Optional.empty();
  }

  /** Remembers a release that is in place. */
  void remember(RunKey key, ReleaseName release) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder lines = new StringBuilder(RELEASE + "=" + release);
    key.parts().forEach((name, value) -> lines.append('\n').append(name).append('=').append(value));
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, lines, StandardCharsets.UTF_8);
    Durable.force(draft);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
