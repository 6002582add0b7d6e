package jp.tenkai.export.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files below a folder.
 *
 * @param directory links resolved
 */
public record FolderFiles(Path directory) implements ReleaseFiles {

  /** The files below a folder; a link such as {@code current} is followed once. */
  public static FolderFiles below(Path directory) throws IOException {
    return new FolderFiles(directory.toRealPath());
  }

  @Override
  public SortedMap<String, Long> sizes() throws IOException {
    SortedMap<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        sizes.put(directory.relativize(file).toString().replace('\\', '/'), Files.size(file));
      }
    }
    return sizes;
  }

  @Override
  public InputStream open(String path) throws IOException {
    return Files.newInputStream(directory.resolve(path));
  }
}
