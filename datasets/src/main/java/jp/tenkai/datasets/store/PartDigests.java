package jp.tenkai.datasets.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.Durable;
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
        Durable.force(file);
        digests.put(folder.relativize(file).toString().replace('\\', '/'), Durable.sha256(file));
      }
    }
    return digests;
  }

  /** What is wrong with a file that must have a digest; nothing when it is as it was written. */
  static List<Problem> problems(ProblemCode code, Path file, String digest) throws IOException {
    String found =
        Files.isRegularFile(file)
            ? Files.size(file) + " bytes, SHA-256 " + Durable.sha256(file)
            : "no such file";
    return found.endsWith(digest)
        ? List.of()
        : List.of(new Problem(code, file.toString(), 0, found, "SHA-256 " + digest));
  }
}
