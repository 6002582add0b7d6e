package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.mirror.MirrorMethod;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** conf/mirror.yaml: what ships with Tenkai, and what is wrong with others. */
class MirrorConfTest {
  private static final Path SHIPPED = Path.of(System.getProperty("tenkai.home"), "conf");

  @TempDir Path folder;

  private List<Problem> problems(String old, String text) throws IOException {
    String shipped = Files.readString(SHIPPED.resolve("mirror.yaml"), StandardCharsets.UTF_8);
    assertThat(shipped).containsOnlyOnce(old);
    Files.writeString(folder.resolve("mirror.yaml"), shipped.replace(old, text));
    return catchThrowableOfType(UnusableInput.class, () -> ConfigurationReader.readMirror(folder))
        .problems();
  }

  private static long line(String text) throws IOException {
    List<String> lines = Files.readAllLines(SHIPPED.resolve("mirror.yaml"), StandardCharsets.UTF_8);
    return 1L + lines.indexOf(text);
  }

  /** Whoever changes one of these changes every reconciled value. */
  @Test
  void everyShippedNumberIsPinned() {
    MirrorConf conf = ConfigurationReader.readMirror(SHIPPED);
    assertThat(conf.method())
        .isEqualTo(new MirrorMethod(0.06, 1.1, 10_000, 200, 10, 10, 0.05, 1.25));
    assertThat(conf.choices().keySet())
        .containsExactly(
            "default_margin",
            "tail_factor",
            "least_usd",
            "least_pairs",
            "prior_pairs",
            "cap_factor",
            "least_weight",
            "agreement_factor");
    assertThat(conf.choices().values())
        .allSatisfy(choice -> assertThat(choice.reason()).endsWith("."));
    assertThat(conf.choices().get("default_margin").value()).isEqualTo(0.06);
  }

  @Test
  void anUnknownKeyIsNamedWithItsLineAndTheNearestOne() throws IOException {
    List<Problem> found = problems("least_pairs:", "least_pair:");
    assertThat(found)
        .anySatisfy(
            p -> {
              assertThat(p.code()).isEqualTo(ProblemCode.UNKNOWN_KEY);
              assertThat(p.file()).isEqualTo("conf/mirror.yaml");
              assertThat(p.line()).isEqualTo(line("least_pairs:"));
              assertThat(p.found()).isEqualTo("least_pair");
              assertThat(p.expected()).contains("least_pairs");
            });
    assertThat(found).anySatisfy(p -> assertThat(p.code()).isEqualTo(ProblemCode.MISSING_KEY));
  }

  @Test
  void aNumberOutOfRangeOfTheWrongTypeOrWithoutReasonIsRefused() throws IOException {
    assertThat(problems("  value: 0.06\n", "  value: 6\n"))
        .extracting(Problem::code, Problem::line)
        .containsExactly(tuple(ProblemCode.BAD_VALUE, line("default_margin:") + 1));
    assertThat(problems("  value: 200\n", "  value: 20.5\n"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WRONG_TYPE);
    assertThat(problems("  value: 0.06\n  reason", "  value: 0.06\n  raeson"))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(ProblemCode.MISSING_KEY, ProblemCode.UNKNOWN_KEY);
    assertThat(problems("  value: 1.1\n", "  value: 1\n"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_VALUE);
  }

  @Test
  void aMissingFileIsSaid() {
    assertThat(
            catchThrowableOfType(UnusableInput.class, () -> ConfigurationReader.readMirror(folder))
                .problems())
        .extracting(Problem::code, Problem::file)
        .containsExactly(tuple(ProblemCode.UNREADABLE_FILE, "conf/mirror.yaml"));
  }
}
