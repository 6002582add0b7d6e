package jp.tenkai.export.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.export.release.Mismatch.Kind;

/** The files of a folder, held against the list that a manifest has of them. */
public final class ListedFiles {
  private final Path folder;
  private final Set<String> besides;
  private final Map<String, Manifest.Output> awaited = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final List<Mismatch> mismatches = new ArrayList<>();

  private ListedFiles(Path folder, List<Manifest.Output> listed, Set<String> besides) {
    this.folder = folder;
    this.besides = besides;
    for (Manifest.Output output : listed) {
      if (isOutside(output.path())) {
        mismatches.add(new Mismatch(Kind.OUTSIDE, output.path(), "a path within the folder", ""));
      } else {
        awaited.put(output.path(), output);
        for (int at = output.path().indexOf('/');
            at >= 0;
            at = output.path().indexOf('/', at + 1)) {
          folders.add(output.path().substring(0, at));
        }
      }
    }
  }

  /**
   * Every difference, sorted by path. Links are not followed: a link is no file.
   *
   * @param besides files that the list can't hold, such as the one it stands in
   */
  public static List<Mismatch> compare(
      Path folder, List<Manifest.Output> listed, Set<String> besides) throws IOException {
    ListedFiles files = new ListedFiles(folder, listed, besides);
    Files.walkFileTree(folder, files.new Visitor());
    files.awaited.values().forEach(o -> files.found(Kind.MISSING_FILE, o.path(), o.sha256(), ""));
    files.mismatches.sort(Comparator.comparing(Mismatch::path));
    return List.copyOf(files.mismatches);
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      String path = path(directory);
      if (!directory.equals(folder) && !folders.contains(path)) {
        found(Kind.EXTRA_FILE, path + "/", "", "a folder");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = path(file);
      Manifest.Output expected = awaited.remove(path);
      if (!attributes.isRegularFile()) {
        found(Kind.NO_FILE, path, "a file", attributes.isSymbolicLink() ? "a link" : "no file");
      } else if (expected != null) {
        compare(file, attributes.size(), expected);
      } else if (!besides.contains(path)) {
        found(Kind.EXTRA_FILE, path, "", attributes.size() + " bytes");
      }
      return FileVisitResult.CONTINUE;
    }
  }

  private void compare(Path file, long size, Manifest.Output expected) throws IOException {
    if (size != expected.bytes()) {
      found(Kind.CHANGED_FILE, expected.path(), expected.bytes() + " bytes", size + " bytes");
      return;
    }
    String sha256 = Sha256.of(file);
    if (!sha256.equals(expected.sha256())) {
      found(Kind.CHANGED_FILE, expected.path(), expected.sha256(), sha256);
    }
  }

  private void found(Kind kind, String path, String expected, String found) {
    mismatches.add(new Mismatch(kind, path, expected, found));
  }

  private boolean isOutside(String path) {
    try {
      Path file = folder.resolve(path);
      return !file.startsWith(folder) || file.equals(folder) || !file.normalize().equals(file);
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private String path(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
