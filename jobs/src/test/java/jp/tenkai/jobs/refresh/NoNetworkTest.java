package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tenkai.jobs.Main;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A refresh in a process of its own that the kernel has cut off from every network: it has nothing
 * but the loopback, over which Spark speaks with itself, and no route.
 */
class NoNetworkTest {
  private static final long MINUTES = 5;
  private static final String REMEDY =
      """
      This test needs a network namespace of its own.
        what to do: apt-get install -y util-linux iproute2; where unprivileged namespaces are
        switched off, sysctl -w kernel.unprivileged_userns_clone=1, or run the tests in a container
        that allows unshare.
      """;

  /** Up with the loopback; the routes, of which there must be none; then the command. */
  private static final String SCRIPT =
      "ip link set lo up && tail -n +2 /proc/net/route && echo routes-end && exec \"$@\"";

  @TempDir private Path folder;

  @Test
  void makesTheSameTablesWithoutANetwork() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                command(
                    "refresh",
                    "--no-publish",
                    "--conf",
                    SmallWorld.shared().conf().toString(),
                    "--snapshot",
                    SmallWorld.shared().snapshotPath().toString(),
                    "--quarter",
                    MadeRelease.QUARTER,
                    "--out",
                    out.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String log = Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);

    assertThat(log).as(REMEDY + log).contains("routes-end");
    assertThat(log).as("no route leads out of the namespace").startsWith("routes-end");
    assertThat(ended).as(log).isTrue();
    assertThat(process.exitValue()).as(log).isZero();
    assertThat(tables(out.resolve("releases").resolve("current")))
        .isEqualTo(tables(MadeRelease.small().directory()))
        .isNotEmpty();
  }

  /** The command line of this JVM, within the namespace. */
  private static List<String> command(String... arguments) {
    List<String> line =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--net", "sh", "-c", SCRIPT, "sh"));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
        .forEach(line::add);
    line.add("-Dtenkai.home=" + System.getProperty("tenkai.home"));
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add(Main.class.getName());
    line.addAll(List.of(arguments));
    return line;
  }

  private static Map<String, String> tables(Path release) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(release.resolve("tables"))) {
      for (Path file : files.toList()) {
        tables.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return tables;
  }
}
