package jp.tenkai.jobs.landing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.jobs.landing.ImportOutcome.Why;

/**
 * The files of a folder by name, relative to it and with {@code /}, each with the reason if it is
 * to be left out. Links are not followed.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final String ABOUT_SOURCES = "SOURCES.md";

  /** A file and why it is left out, if it is. */
  record Found(Path path, Optional<Why> leftOut) {}

  private final Path folder;
  private final Path landing;
  private final SortedMap<String, Found> found = new TreeMap<>();

  private FolderWalk(Path folder, Path landing) {
    this.folder = folder;
    this.landing = landing;
  }

  /**
   * Walks a folder.
   *
   * @param landing where landed files lie, which are not taken again
   */
  static SortedMap<String, Found> of(Path folder, Path landing) throws IOException {
    FolderWalk walk = new FolderWalk(folder.toRealPath(), landing);
    Files.walkFileTree(walk.folder, walk);
    return walk.found;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    if (directory.equals(folder)) {
      return FileVisitResult.CONTINUE;
    }
    if (directory.equals(landing)) {
      return leave(directory, Why.LANDING_ITSELF);
    }
    return isHidden(directory) ? leave(directory, Why.HIDDEN) : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    found.put(name(file), new Found(file, reason(file, attributes)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    found.put(name(file), new Found(file, Optional.of(Why.UNREADABLE)));
    return FileVisitResult.CONTINUE;
  }

  private static Optional<Why> reason(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) {
      return Optional.of(Why.HIDDEN);
    }
    if (attributes.isSymbolicLink()) {
      return Optional.of(Why.LINK);
    }
    if (!attributes.isRegularFile()) {
      return Optional.of(Why.NOT_A_FILE);
    }
    return file.getFileName().toString().equals(ABOUT_SOURCES)
        ? Optional.of(Why.ABOUT_SOURCES)
        : Optional.empty();
  }

  private FileVisitResult leave(Path directory, Why why) {
    found.put(name(directory) + "/", new Found(directory, Optional.of(why)));
    return FileVisitResult.SKIP_SUBTREE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
