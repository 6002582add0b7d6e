package jp.tenkai.datasets.sent;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.spark.SparkFiles;

/**
 * Where a file lies, to be asked on the machine that reads it.
 *
 * @param place the absolute path where every machine sees the file; its name among the sent files
 *     where the driver alone has it
 * @param reach who sees the file
 */
public record SentFile(String place, Reach reach) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Who sees a file. */
  public enum Reach {
    /** Every machine, under one path. */
    EVERYWHERE,
    /** The driver; each executor has a copy that Spark fetched. */
    SENT
  }

  public SentFile {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(reach, "reach");
  }

  /** The file on this machine. */
  public Path path() {
    return reach == Reach.EVERYWHERE ? Path.of(place) : Path.of(SparkFiles.get(place));
  }

  /** The file as Spark's readers are told of it. */
  public String uri() {
    return reach == Reach.EVERYWHERE
        ? Path.of(place).toUri().toString()
        : SentFileSystem.SCHEME + ":///" + place;
  }
}
