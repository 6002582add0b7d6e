package jp.tenkai.jobs.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file below a folder with its SHA-256, every link with its target; but for the records of
 * runs, which every run adds to, whatever becomes of it.
 */
public record FolderState(SortedMap<String, String> entries) {
  private static final String RECORDS = "runs/";

  public static FolderState of(Path folder) {
    SortedMap<String, String> entries = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> all = paths.toList();
      for (Path path : all) {
        String name = folder.relativize(path).toString();
        if (name.startsWith(RECORDS)) {
          continue;
        }
        if (Files.isSymbolicLink(path)) {
          entries.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path)) {
          entries.put(name, sha256(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FolderState(entries);
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new BigInteger(1, digest.digest(Files.readAllBytes(file))).toString(16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
