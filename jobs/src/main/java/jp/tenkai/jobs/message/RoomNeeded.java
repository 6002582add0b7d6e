package jp.tenkai.jobs.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** How much room a run needs: as much as the release that readers see and its publication take. */
final class RoomNeeded {
  private static final double MEGABYTE = 1e6;

  private RoomNeeded() {}

  /** Bytes; 0 where there is no release yet, so that nobody knows. */
  static long in(Path out) {
    try {
      Path current = out.resolve("releases").resolve("current");
      if (!Files.isDirectory(current)) {
        return 0;
      }
      Path release = current.toRealPath();
      return size(release) + size(out.resolve("publications").resolve(release.getFileName()));
    } catch (IOException | UncheckedIOException e) {
      // Only said beside the failure itself, which must come through.
      return 0;
    }
  }

  /** Rounded up to a tenth. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f", Math.ceil(bytes / MEGABYTE * 10) / 10);
  }

  private static long size(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder.toRealPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
