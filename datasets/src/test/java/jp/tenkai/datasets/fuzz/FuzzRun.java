package jp.tenkai.datasets.fuzz;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of Jazzer in a Java machine of its own with 512 MB, which it may not exceed.
 *
 * @param executions inputs fed
 * @param seconds of the clock
 * @param edges of the program's control flow that were reached
 * @param finding what ended the run before its time; empty when nothing did
 */
public record FuzzRun(long executions, long seconds, long edges, String finding) {
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second\\(s\\)");
  private static final Pattern EXECUTED =
      Pattern.compile("stat::number_of_executed_units: *(\\d+)");
  private static final Pattern EDGES = Pattern.compile("#\\d+\\s.* cov: (\\d+) .*");
  private static final Pattern FINDING =
      Pattern.compile("== Java Exception: (.*)|==\\d+== ERROR: (.*)|(Java OutOfMemoryError.*)");

  /** Jazzer looks through the whole class path; Spark's hundreds of jars would fill the memory. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(jackson|fastcsv|fastexcel|opczip|aalto|stax2|snakeyaml|jazzer|junit|opentest4j"
              + "|apiguardian|slf4j-api|tenkai|picocli|commons-math3).*\\.jar");

  private static final String HEAP = "-Xmx512m";

  /** A loop without end is found by the clock, what is merely slow by {@link FuzzEntry}. */
  private static final int HANG_SECONDS = 25;

  /**
   * Runs Jazzer.
   *
   * @param targets {@code Class} or {@code Class#method}, which share the run
   * @param options of libFuzzer: {@code -runs}, {@code -max_total_time}
   * @param folder for what is found; the corpus grows in its folder {@code corpus}
   * @param seeds folders of seeds
   */
  public static FuzzRun of(
      List<String> targets, List<String> options, Path folder, List<Path> seeds)
      throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temporary));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + FuzzEntry.class.getName());
    command.add("--target_args=" + String.join(" ", targets));
    command.add("--instrumentation_includes=jp.tenkai.**:de.siegmar.**");
    // It takes the path of the given file itself for one that an attacker has chosen.
    command.add("--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal");
    command.add("--reproducer_path=" + temporary);
    command.addAll(List.of("-timeout=" + HANG_SECONDS, "-print_final_stats=1"));
    command.add("-artifact_prefix=" + folder + File.separator);
    command.addAll(options);
    command.add(corpus.toString());
    seeds.forEach(seed -> command.add(seed.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.start();
    process.getOutputStream().close();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      FuzzRun run = heard(said, folder.resolve("log.txt"));
      int exit = process.waitFor();
      return exit == 0 || !run.finding.isEmpty()
          ? run
          : new FuzzRun(run.executions, run.seconds, run.edges, "exit " + exit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static FuzzRun heard(BufferedReader said, Path log) throws IOException {
    long executions = 0;
    long seconds = 0;
    long edges = 0;
    String finding = "";
    long began = System.nanoTime();
    try (var out = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        out.write(line + "\n");
        executions = number(DONE, line, executions);
        executions = number(EXECUTED, line, executions);
        edges = number(EDGES, line, edges);
        Matcher found = FINDING.matcher(line);
        if (finding.isEmpty() && found.find()) {
          finding = found.group().strip();
        }
      }
    }
    seconds = (System.nanoTime() - began) / 1_000_000_000;
    return new FuzzRun(executions, seconds, edges, finding);
  }

  private static long number(Pattern pattern, String line, long otherwise) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(
            entry -> {
              Path path = Path.of(entry);
              return Files.isDirectory(path)
                  || NEEDED.matcher(path.getFileName().toString()).matches();
            })
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The seeds of a fuzz test, where Jazzer looks for them as well. */
  static Stream<Path> seeds(Path resources, Class<?> test, String method) throws IOException {
    Path folder =
        resources
            .resolve(test.getName().replace('.', File.separatorChar) + "Inputs")
            .resolve(method);
    return Files.isDirectory(folder) ? Stream.of(folder) : Stream.empty();
  }
}
