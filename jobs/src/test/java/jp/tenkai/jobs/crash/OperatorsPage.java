package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tenkai.jobs.command.CommandRun;

/**
 * The commands of docs/operations.md, taken from the page and run. A block of commands follows the
 * comment {@code <!-- rehearsed: name -->}. What begins with {@code ./tenkai} runs in this process;
 * the rest in a shell, in the folder that {@code out} and {@code backup} lie in.
 */
final class OperatorsPage {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder;
  private final CrashWorld world;

  OperatorsPage(Path folder, CrashWorld world) {
    this.folder = folder;
    this.world = world;
  }

  /** Runs the commands of a block in their order; each must succeed. */
  void follow(String name) throws IOException {
    for (String line : block(name)) {
      if (line.startsWith("./tenkai ")) {
        CommandRun run = CommandRun.of(arguments(line).toArray(String[]::new));
        assertThat(run.code()).as("%s: %s%n%s", name, line, run.all()).isZero();
      } else {
        shell(line);
      }
    }
  }

  private static List<String> block(String name) throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("tenkai.home"), "docs", "operations.md"));
    String head = "<!-- rehearsed: " + name + " -->\n```\n";
    int at = page.indexOf(head);
    assertThat(at).as(head).isNotNegative();
    int from = at + head.length();
    return page.substring(from, page.indexOf("```", from)).lines().toList();
  }

  /** The command's words with the folders of the made-up world. */
  private List<String> arguments(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line.substring("./tenkai ".length()));
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }
    if (words.get(0).equals("refresh")) {
      return world.refresh(folder.resolve("out"));
    }
    if (words.get(0).equals("ingest")) {
      words.addAll(List.of("--conf", world.world().conf().toString()));
    }
    words.addAll(List.of("--out", folder.resolve("out").toString()));
    return words;
  }

  private void shell(String line) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-euc", line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as("%s: %s", line, said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every file below a folder, by name. */
  static List<Path> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
