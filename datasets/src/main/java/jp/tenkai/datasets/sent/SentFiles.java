package jp.tenkai.datasets.sent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import jp.tenkai.datasets.sent.SentFile.Reach;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * The files of one Spark application that executors read. In one process, and below a folder that
 * {@code spark.tenkai.shared} names, a file is read where it lies. Any other file is handed to
 * Spark, whose executors fetch it from the driver once each, before their next task.
 */
public final class SentFiles {
  /** The setting that names the folders which every machine sees under the same path. */
  public static final String SHARED = "spark.tenkai.shared";

  private static final Map<SparkContext, SentFiles> APPLICATIONS = new WeakHashMap<>();

  private final Map<Version, SentFile> sent = new HashMap<>();
  private Path folder;

  private SentFiles() {}

  /** A file as it was: written again it is another one, of which executors have no copy. */
  private record Version(Path file, long bytes, long modified) {}

  /** A file, ready to be read on any machine from the next task on. */
  public static SentFile of(SparkSession spark, Path file) {
    Path path = file.toAbsolutePath().normalize();
    return isReached(spark, path)
        ? new SentFile(path.toString(), Reach.EVERYWHERE)
        : sent(spark, path);
  }

  /** A file as a copy, wherever it lies. */
  static SentFile sent(SparkSession spark, Path path) {
    SentFiles files;
    synchronized (APPLICATIONS) {
      files = APPLICATIONS.computeIfAbsent(spark.sparkContext(), context -> new SentFiles());
    }
    try {
      return files.send(spark.sparkContext(), path);
    } catch (IOException e) {
      throw new UncheckedIOException("sending " + path + " to the executors", e);
    }
  }

  /** The same of several files, as Spark's readers are told of them. */
  public static String[] uris(SparkSession spark, List<Path> files) {
    return files.stream().map(file -> of(spark, file).uri()).toArray(String[]::new);
  }

  /** Whether executors see a file or folder where the driver sees it. */
  public static boolean isReached(SparkSession spark, Path file) {
    Path path = file.toAbsolutePath().normalize();
    SparkContext context = spark.sparkContext();
    return context.isLocal()
        || Arrays.stream(context.getConf().get(SHARED, "").split(","))
            .map(String::strip)
            .filter(folder -> !folder.isEmpty())
            .anyMatch(folder -> path.startsWith(Path.of(folder)));
  }

  /** Spark knows a sent file by its last name alone, so that each gets one of its own. */
  private synchronized SentFile send(SparkContext context, Path file) throws IOException {
    Version version =
        new Version(file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
    SentFile known = sent.get(version);
    if (known != null) {
      return known;
    }
    if (folder == null) {
      folder = Files.createTempDirectory("tenkai-sent");
      folder.toFile().deleteOnExit();
      context
          .hadoopConfiguration()
          .set("fs." + SentFileSystem.SCHEME + ".impl", SentFileSystem.class.getName());
    }
    String name = sent.size() + "-" + file.getFileName();
    Path kept = folder.resolve(name);
    keep(file, kept);
    kept.toFile().deleteOnExit();
    context.addFile(kept.toUri().toString());
    SentFile here = new SentFile(name, Reach.SENT);
    sent.put(version, here);
    return here;
  }

  /**
   * An executor that joins late fetches the same bytes, also if the file was removed or replaced
   * meanwhile. Over the border of a file system that takes a copy.
   */
  private static void keep(Path file, Path kept) throws IOException {
    try {
      Files.createLink(kept, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, kept);
    }
  }
}
