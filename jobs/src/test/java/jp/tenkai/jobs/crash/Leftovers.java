package jp.tenkai.jobs.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a run has left that nobody needs. */
final class Leftovers {
  private Leftovers() {}

  /**
   * Paths below the folder of releases: staged releases, drafts, links in work, hidden publications
   * that no name leads to, and staged rows.
   */
  static List<String> in(Path out) {
    try (Stream<Path> paths = Files.walk(out)) {
      List<Path> shown = shown(out);
      List<String> left = new ArrayList<>();
      for (Path path : paths.toList()) {
        String name = path.getFileName().toString();
        boolean draft =
            name.startsWith(".staging-")
                || name.startsWith(".current-")
                || name.startsWith(".link-")
                || name.endsWith(".new")
                || name.endsWith(".made")
                || name.endsWith(".tmp")
                || name.endsWith(".part")
                || name.endsWith(".crc");
        boolean unseen =
            name.matches("\\.\\d{4}Q\\d.*")
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && !shown.contains(path.toRealPath());
        if (draft || unseen) {
          left.add(out.relativize(path).toString());
        }
      }
      return left;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> shown(Path out) throws IOException {
    Path folder = out.resolve("publications");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> shown = new ArrayList<>();
    try (Stream<Path> links = Files.list(folder)) {
      for (Path link : links.filter(Files::isSymbolicLink).filter(Files::isDirectory).toList()) {
        shown.add(link.toRealPath());
      }
    }
    return shown;
  }

  /** The names of what Spark and others leave in the folder for temporary files. */
  static List<String> temporary(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
