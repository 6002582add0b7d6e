package jp.tenkai.datasets.sent;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  private Path links;

  private SentFiles() {}

  /** A file as it was: written again it is another one, of which executors have no copy. */
  private record Version(Path file, long bytes, long modified) {}

  /** A file, ready to be read on any machine from the next task on. */
  public static SentFile of(SparkSession spark, Path file) {
    Path path = file.toAbsolutePath().normalize();
    if (isReached(spark, path)) {
      return new SentFile(path.toString(), Reach.EVERYWHERE);
    }
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
    if (links == null) {
      links = Files.createTempDirectory("tenkai-sent");
      links.toFile().deleteOnExit();
      context
          .hadoopConfiguration()
          .set("fs." + SentFileSystem.SCHEME + ".impl", SentFileSystem.class.getName());
    }
    String name = sent.size() + "-" + file.getFileName();
    Path link = Files.createSymbolicLink(links.resolve(name), file);
    link.toFile().deleteOnExit();
    context.addFile(link.toUri().toString());
    SentFile here = new SentFile(name, Reach.SENT);
    sent.put(version, here);
    return here;
  }
}
