package jp.tenkai.jobs.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A Spark distribution in a folder: the jars of the tests' class path, without Tenkai's own
 * classes, which go into one jar beside it. Processes are started from it as Spark's scripts do.
 */
final class SparkHome {
  private static final String LOG =
      """
      rootLogger.level = info
      rootLogger.appenderRef.stderr.ref = console
      appender.console.type = Console
      appender.console.name = console
      appender.console.target = SYSTEM_ERR
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{HH:mm:ss.SSS} %p %c{1}: %m%n
      """;

  private final Path folder;
  private final Path application;

  private SparkHome(Path folder, Path application) {
    this.folder = folder;
    this.application = application;
  }

  /** Makes one. */
  static SparkHome in(Path folder) {
    try {
      Path jars = Files.createDirectories(folder.resolve("spark/jars"));
      List<Path> own = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
        Path path = Path.of(entry);
        if (isOwn(path)) {
          own.add(path);
        } else if (Files.isRegularFile(path)) {
          Path link = jars.resolve(path.getFileName().toString());
          if (!Files.exists(link)) {
            Files.createSymbolicLink(link, path);
          }
        }
      }
      Path conf = Files.createDirectories(folder.resolve("spark/conf"));
      Files.writeString(conf.resolve("log4j2.properties"), LOG);
      Path application = folder.resolve("tenkai.jar");
      join(own, application);
      return new SparkHome(folder.resolve("spark"), application);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar that is submitted. */
  Path application() {
    return application;
  }

  /** Starts a Java process whose output goes to a file. */
  Process start(String heap, Path log, Path work, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC"));
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(options);
    command.addAll(List.of("-cp", folder.resolve("conf") + ":" + folder.resolve("jars") + "/*"));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_HOME", folder.toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "SPARK_LOCAL_IP", "127.0.0.1"));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Class folders of this build, and jars of its other modules. */
  private static boolean isOwn(Path path) {
    return Files.isDirectory(path) || path.getFileName().toString().startsWith("tenkai-");
  }

  private static void join(List<Path> entries, Path jar) throws IOException {
    Set<String> names = new HashSet<>();
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream to = new JarOutputStream(out)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (Path entry : entries) {
        if (Files.isDirectory(entry)) {
          add(entry, names, to);
        } else {
          try (var inside = java.nio.file.FileSystems.newFileSystem(entry)) {
            add(inside.getPath("/"), names, to);
          }
        }
      }
    }
  }

  private static void add(Path root, Set<String> names, JarOutputStream to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = root.relativize(file).toString();
      if (!name.equals("META-INF/MANIFEST.MF") && names.add(name)) {
        to.putNextEntry(new ZipEntry(name));
        Files.copy(file, to);
        to.closeEntry();
      }
    }
  }
}
