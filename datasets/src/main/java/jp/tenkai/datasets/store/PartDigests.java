package jp.tenkai.datasets.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;

/** The SHA-256 of each file in a folder of rows, by which damage on the disk is found. */
final class PartDigests {
  private PartDigests() {}

  /** Brings every file of a folder through to the disk and says its digest, by name. */
  static Map<String, String> settled(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        force(file);
        digests.put(folder.relativize(file).toString().replace('\\', '/'), of(file));
      }
    }
    return digests;
  }

  /** What is wrong with a file that must have a digest; nothing when it is as it was written. */
  static List<Problem> problems(ProblemCode code, Path file, String digest) throws IOException {
    String found =
        Files.isRegularFile(file)
            ? Files.size(file) + " bytes, SHA-256 " + of(file)
            : "no such file";
    return found.endsWith(digest)
        ? List.of()
        : List.of(new Problem(code, file.toString(), 0, found, "SHA-256 " + digest));
  }

  /** Brings a file, or the names in a folder, through to the disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static String of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
