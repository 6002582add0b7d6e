package jp.tenkai.datasets.flows;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.sent.SentFiles;
import org.apache.spark.sql.SparkSession;

/**
 * Where tasks put the files of their splits. What a task writes stands under its final name only
 * when it is whole: one that dies half-way, or that Spark runs twice, leaves nothing behind that
 * counts.
 *
 * @param folder the folder that executors see; empty where only the driver sees it, to which they
 *     then send what they wrote
 */
record PartOut(String folder) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String UNFINISHED = ".task-";

  /** A file on its way to the driver. */
  static final class Sent implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    private final byte[] bytes;

    private Sent(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  static PartOut of(SparkSession spark, Path folder) {
    return new PartOut(
        SentFiles.isReached(spark, folder) ? folder.toAbsolutePath().toString() : "");
  }

  /** A folder of this task's own to write into. */
  Path begin() throws IOException {
    if (folder.isEmpty()) {
      return Files.createTempDirectory("tenkai-parts");
    }
    return Files.createTempDirectory(Path.of(folder), UNFINISHED);
  }

  /** Puts what was written in place, or takes it along to be sent. */
  List<Sent> end(Path written) throws IOException {
    List<Sent> sent = new ArrayList<>();
    for (Path file : files(written)) {
      String name = file.getFileName().toString();
      if (folder.isEmpty()) {
        sent.add(new Sent(name, Files.readAllBytes(file)));
        Files.delete(file);
      } else {
        Files.move(
            file,
            Path.of(folder).resolve(name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.delete(written);
    return sent;
  }

  /** Removes what was written of a file that can't be used. */
  static void drop(Path written) throws IOException {
    for (Path file : files(written)) {
      Files.delete(file);
    }
    Files.delete(written);
  }

  /** Writes on the driver what was sent, and removes what tasks that died left in the folder. */
  static void settle(List<Sent> sent, Path folder) throws IOException {
    for (Sent part : sent) {
      Files.write(folder.resolve(part.name), part.bytes);
    }
    for (Path left : files(folder)) {
      if (left.getFileName().toString().startsWith(UNFINISHED)) {
        drop(left);
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
