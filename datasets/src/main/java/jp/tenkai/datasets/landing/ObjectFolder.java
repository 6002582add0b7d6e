package jp.tenkai.datasets.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.Durable;

/** The bytes of a landing, each file once, named by its SHA-256. */
record ObjectFolder(Path folder) {
  /** Where bytes lie. */
  Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** Whether the bytes of a hash are there, whole. */
  boolean holds(String sha256) throws IOException {
    Path place = place(sha256);
    return isFile(place) && Durable.sha256(place).equals(sha256);
  }

  /** Moves a file to its place; what stood there, damaged, goes. */
  void take(Path file, String sha256) throws IOException {
    Path place = place(sha256);
    if (Files.notExists(place.getParent(), LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(place.getParent());
      Durable.force(folder);
    }
    Durable.protect(file);
    Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
    Durable.force(place.getParent());
  }

  /** Every file in the folder, in the order of their names. */
  List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
