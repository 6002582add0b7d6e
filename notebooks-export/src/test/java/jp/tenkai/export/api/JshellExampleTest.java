package jp.tenkai.export.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.tenkai.export.WrittenRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that the package's documentation gives, run by the program it is meant for. */
class JshellExampleTest {

  private static final Path DOCUMENTATION =
      Path.of(
          System.getProperty("tenkai.home"),
          "notebooks-export/src/main/java/jp/tenkai/export/api/package-info.java");

  @TempDir private Path out;

  @Test
  void theDocumentedExampleRunsInJshell() throws IOException, InterruptedException {
    WrittenRelease.below(out);
    List<String> example = example();
    assertThat(example).hasSizeGreaterThan(4);
    String script =
        String.join("\n", example)
            .replace("out/releases/current", out.resolve("releases/current").toString());
    Path file = Files.writeString(out.resolve("example.jsh"), script + "\n/exit\n");

    String printed = run(file);

    // Jshell says of a line that fails so, and goes on with the next one.
    assertThat(printed).doesNotContain("Error:").doesNotContain("Exception");
    assertThat(printed)
        .contains("KEN  |  70.32")
        .contains("versus_median")
        .contains("published_rank");
  }

  private static List<String> example() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENTATION);
    int begin = lines.indexOf(" * <pre>{@code");
    int end = lines.indexOf(" * }</pre>");
    return lines.subList(begin + 1, end).stream().map(line -> line.substring(3)).toList();
  }

  private String run(Path script) throws IOException, InterruptedException {
    Path jshell = Path.of(System.getProperty("java.home"), "bin", "jshell");
    assertThat(jshell).as("the JDK's jshell; the tests need a JDK and not a JRE").exists();
    Path printed = out.resolve("printed.txt");
    Process process =
        new ProcessBuilder(
                jshell.toString(),
                "--class-path",
                System.getProperty("java.class.path"),
                "-R-Xmx1g",
                "-J-Djava.util.prefs.userRoot=" + out,
                script.toString())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readString(printed, StandardCharsets.UTF_8);
  }
}
