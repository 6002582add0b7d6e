package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder {@code <out>/releases}: the releases side by side and the link {@code current}. */
final class ReleaseFolder {

  private static final String CURRENT = "current";
  private static final String LINK_IN_WORK = ".current-";
  private static final String PRUNED = ".pruned-";

  private final Path path;

  ReleaseFolder(Path path) {
    this.path = path;
  }

  static ReleaseFolder under(Path out) throws IOException {
    return new ReleaseFolder(Files.createDirectories(out.resolve("releases")).toRealPath());
  }

  Path path() {
    return path;
  }

  Path directory(ReleaseName name) {
    return path.resolve(name.toString());
  }

  /** The newest release of a quarter, if it has one, shown or not. */
  Optional<ReleaseName> latest(Quarter quarter) throws IOException {
    return list().stream()
        .filter(name -> name.quarter().equals(quarter))
        .max(Comparator.naturalOrder());
  }

  /** Every release in its order, shown or not. */
  List<ReleaseName> list() throws IOException {
    List<ReleaseName> names = new ArrayList<>();
    if (!Files.isDirectory(path)) {
      return names;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          ReleaseName.parse(entry.getFileName().toString()).ifPresent(names::add);
        }
      }
    }
    names.sort(null);
    return names;
  }

  ReleaseHistory history() throws IOException {
    return new ReleaseHistory(list(), current(), journal().entries());
  }

  Journal journal() {
    return new Journal(path);
  }

  /** The release {@code current} points to, empty when it points to none. */
  Optional<ReleaseName> current() throws IOException {
    Path link = path.resolve(CURRENT);
    if (!Files.isSymbolicLink(link) || !Files.isDirectory(link)) {
      return Optional.empty();
    }
    return ReleaseName.parse(Files.readSymbolicLink(link).getFileName().toString());
  }

  /** Points {@code current} to a release by one rename. */
  void pointCurrent(ReleaseName name) throws IOException {
    Path link = path.resolve(CURRENT);
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(link + " is a directory, expected a symbolic link: move it away");
    }
    Path inWork = path.resolve(LINK_IN_WORK + ProcessHandle.current().pid());
    Files.deleteIfExists(inWork);
    Files.createSymbolicLink(inWork, Path.of(name.toString()));
    Files.move(inWork, link, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(path);
  }

  /** Moves a complete staged release to its name by one rename. */
  void putInPlace(Path staged, ReleaseName name) throws IOException {
    Path target = directory(name);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          "release " + name + " appeared while this one was made; nothing was changed, run again");
    }
    Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(path);
  }

  /**
   * Removes a release: by one rename from the eyes of everybody, then its files.
   *
   * @throws IOException when it can't be removed; what is hidden is removed by the next run
   */
  void remove(ReleaseName name) throws IOException {
    Path hidden = path.resolve(PRUNED + name);
    Durable.deleteTree(hidden);
    Files.move(directory(name), hidden, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(path);
    Durable.deleteTree(hidden);
  }

  /** Does some work while no other process changes this folder; waits for its turn. */
  <T> T alone(Work<T> work) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      return work.run();
    } catch (OverlappingFileLockException e) {
      throw new IOException("another run of this process is publishing to " + path, e);
    }
  }

  /** What is done alone. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** Removes what killed runs have left: staged and half-removed releases, half-made links. */
  List<Path> removeLeftovers() throws IOException {
    List<Path> removed = new ArrayList<>(StagingArea.removeLeftovers(path));
    for (Path left : hidden()) {
      Durable.deleteTree(left);
      removed.add(left);
    }
    return removed;
  }

  /** What {@link #removeLeftovers} would remove. */
  List<Path> leftovers() throws IOException {
    List<Path> found = new ArrayList<>(StagingArea.leftovers(path));
    found.addAll(hidden());
    return found;
  }

  private List<Path> hidden() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String pattern : List.of(LINK_IN_WORK + "*", PRUNED + "*")) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, pattern)) {
        entries.forEach(found::add);
      }
    }
    found.sort(null);
    return found;
  }
}
