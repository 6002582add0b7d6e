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

/**
 * One run of Jazzer in a Java machine of its own with 512 MB, which it may not exceed.
 *
 * @param parsers what each was fed
 * @param seconds of the clock, with the start
 * @param edges of the program's control flow that were reached
 * @param finding what ended the run before its time; empty when nothing did
 * @param log the last lines that it printed
 */
public record FuzzRun(List<Fed> parsers, long seconds, long edges, String finding, String log) {
  private static final Pattern EDGES = Pattern.compile("#\\d+\\s.* cov: (\\d+) .*");
  private static final Pattern FINDING =
      Pattern.compile("== Java Exception: (.*)|==\\d+== ERROR: (.*)|(Java OutOfMemoryError.*)");

  /** Jazzer looks through the whole class path; Spark's hundreds of jars would fill the memory. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(jackson|fastcsv|fastexcel|opczip|aalto|stax2|snakeyaml|jazzer|junit|opentest4j"
              + "|apiguardian|slf4j-api|tenkai|picocli|commons-math3|tablesaw|fastutil"
              + "|RoaringBitmap|shims|guava|commons-text|commons-lang3|classgraph|scala-library"
              + "|spark-sql-api|spark-common-utils|spark-unsafe|icu4j|univocity|kryo"
              + "|minlog|objenesis|json4s|commons-compress|commons-io|commons-codec).*\\.jar");

  private static final String LOG = "log.txt";
  private static final int SHOWN = 60;

  private static final List<String> MACHINE =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final List<String> JAZZER =
      List.of(
          "com.code_intelligence.jazzer.Jazzer",
          "--target_class=" + FuzzEntry.class.getName(),
          "--instrumentation_includes=jp.tenkai.**:de.siegmar.**",
          "--custom_hook_includes=jp.tenkai.**:de.siegmar.**:org.dhatim.**",
          // It takes the path of the given file itself for one that an attacker has chosen.
          "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
          "--mutator_framework=false",
          // A loop without end is found by the clock, what is merely slow by FuzzEntry.
          "-timeout=25",
          // The heap's limit is the one above; the machine itself and its instruments come on top.
          "-rss_limit_mb=4096",
          "-print_final_stats=1");

  /**
   * What one parser was fed.
   *
   * @param executions inputs
   * @param milliseconds of the processor
   */
  public record Fed(String parser, long executions, long milliseconds) {}

  public FuzzRun {
    parsers = List.copyOf(parsers);
  }

  /** All inputs together. */
  public long executions() {
    return parsers.stream().mapToLong(Fed::executions).sum();
  }

  /**
   * Runs Jazzer.
   *
   * @param targets {@code Class} or {@code Class#method}, which share the run
   * @param options of libFuzzer: {@code -runs}, {@code -max_total_time}
   * @param folder for what is found; the corpus grows in its folder {@code corpus}
   */
  public static FuzzRun of(List<String> targets, List<String> options, Path folder)
      throws IOException, ClassNotFoundException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = folder.resolve("seeds");
    FuzzTargets.writeSeeds(targets, seeds);
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path account = folder.resolve("account.csv");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(MACHINE);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-D" + FuzzEntry.ACCOUNT + "=" + account);
    command.addAll(JAZZER);
    command.add("--target_args=" + String.join(" ", targets));
    command.add("--reproducer_path=" + temporary);
    command.add("-artifact_prefix=" + folder + File.separator);
    command.addAll(options);
    command.addAll(List.of(corpus.toString(), seeds.toString()));
    long began = System.nanoTime();
    Heard heard = run(command, folder);
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    List<String> lines = Files.readAllLines(folder.resolve(LOG));
    List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
    return new FuzzRun(fed(account), seconds, heard.edges, heard.finding, String.join("\n", last));
  }

  /** What the run said of itself. */
  private record Heard(long edges, String finding) {}

  private static Heard run(List<String> command, Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("CLASSPATH", classPath());
    Process process = builder.start();
    process.getOutputStream().close();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      Heard heard = heard(said, folder.resolve(LOG));
      int exit = process.waitFor();
      return exit == 0 || !heard.finding.isEmpty() ? heard : new Heard(heard.edges, "exit " + exit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Heard heard(BufferedReader said, Path log) throws IOException {
    long edges = 0;
    String finding = "";
    try (var out = Files.newBufferedWriter(log, StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        out.write(line + "\n");
        Matcher covered = EDGES.matcher(line);
        edges = covered.find() ? Long.parseLong(covered.group(1)) : edges;
        Matcher found = FINDING.matcher(line);
        finding = finding.isEmpty() && found.find() ? found.group().strip() : finding;
      }
    }
    return new Heard(edges, finding);
  }

  private static List<Fed> fed(Path account) throws IOException {
    List<Fed> fed = new ArrayList<>();
    if (Files.exists(account)) {
      for (String line : Files.readAllLines(account)) {
        String[] cells = line.split(",", -1);
        fed.add(new Fed(cells[0], Long.parseLong(cells[1]), Long.parseLong(cells[2])));
      }
    }
    return fed;
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
}
