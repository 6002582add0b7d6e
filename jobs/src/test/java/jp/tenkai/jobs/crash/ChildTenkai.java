package jp.tenkai.jobs.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.jobs.session.JvmFolder;

/**
 * Starts the command line in a process of its own, as the launcher does: from archives, so that
 * what the last run was made from is remembered, and with a class-data archive, which halves the
 * start. With {@code -Dtenkai.crash.launcher=PATH} through that launcher.
 */
final class ChildTenkai {
  private static final String LAUNCHER = System.getProperty("tenkai.crash.launcher", "");

  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Path home = Path.of(System.getProperty("tenkai.home"));
  private final Path folder;
  private final String classPath;
  private Optional<Path> classData = Optional.empty();

  /** Made on first use and once, because packing the classes takes seconds. */
  private static final class Shared {
    private static final ChildTenkai ONE = new ChildTenkai(JvmFolder.create("child"));
  }

  private ChildTenkai(Path folder) {
    this.folder = folder;
    this.classPath = LAUNCHER.isEmpty() ? archives(folder) : "";
  }

  static ChildTenkai shared() {
    return Shared.ONE;
  }

  /** Notes the classes of a run, so that the next ones start faster. */
  RunningTenkai startNoting(Path log, List<String> arguments) {
    if (!LAUNCHER.isEmpty()) {
      return start(log, Map.of(), List.of(), arguments);
    }
    Path archive = folder.resolve("tenkai.jsa");
    RunningTenkai run =
        start(log, Map.of(), List.of("-XX:ArchiveClassesAtExit=" + archive), arguments);
    classData = Optional.of(archive);
    return run;
  }

  RunningTenkai start(Path log, List<String> arguments) {
    return start(log, Map.of(), List.of(), arguments);
  }

  /**
   * Starts a run in a process group of its own.
   *
   * @param log where its two streams go, as {@code .out} and {@code .err}
   * @param environment added to that of the tests
   * @param options of Java
   */
  RunningTenkai start(
      Path log, Map<String, String> environment, List<String> options, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("setsid"));
    words.addAll(LAUNCHER.isEmpty() ? java(options) : List.of(LAUNCHER));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(home.toFile())
            .redirectOutput(log.resolveSibling(log.getFileName() + ".out").toFile())
            .redirectError(log.resolveSibling(log.getFileName() + ".err").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    if (!LAUNCHER.isEmpty()) {
      builder.environment().put("TENKAI_JAVA_OPTS", String.join(" ", options));
    }
    try {
      return new RunningTenkai(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "'setsid' starts a run in a group of its own: apt-get install -y util-linux", e);
    }
  }

  private List<String> java(List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Dtenkai.home=" + home));
    classData
        .filter(Files::isRegularFile)
        .ifPresent(archive -> words.add("-XX:SharedArchiveFile=" + archive));
    words.addAll(options);
    words.addAll(List.of("-cp", classPath, "jp.tenkai.jobs.Main"));
    return words;
  }

  /** The tests' class path with every folder of classes packed. */
  private static String archives(Path folder) {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      Path place = Path.of(entry);
      boolean isOfTests = entry.contains("test-classes") || entry.contains("-test");
      if (Files.isDirectory(place) && !isOfTests) {
        Path archive = folder.resolve(path.size() + ".jar");
        pack(place, archive);
        path.add(archive.toString());
      } else if (Files.isRegularFile(place) && !entry.contains("console-standalone")) {
        path.add(entry);
      }
    }
    return String.join(":", path);
  }

  private static void pack(Path folder, Path archive) {
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(bytes);
        Stream<Path> files = Files.walk(folder)) {
      zip.setLevel(1);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
