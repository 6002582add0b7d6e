package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.datasets.problem.ProblemCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * For every key of the sample, not only for some drawn ones: under an unknown name it is reported
 * on its line, and nothing is silently passed over.
 */
class RenamedKeyPropertyTest {
  private static final Pattern KEY =
      Pattern.compile("(?<=^|[{,\\s])(\"?[A-Za-z_-]+\"?):(?=[ \\n])");

  /** Keys that are ids of the analyst's choice: renamed, they are other ids. */
  private static final Pattern IDS = Pattern.compile("(?m)^  ([a-z]+):(?=$| \\{(weight|name))");

  @TempDir Path folder;

  private record Key(String file, int start, int end, long line, String name) {}

  private static List<Key> keys(String file) {
    String text = SampleConf.full().text(file);
    Set<Integer> ids =
        IDS.matcher(text).results().map(hit -> hit.start(1)).collect(Collectors.toSet());
    return KEY.matcher(text)
        .results()
        .filter(hit -> !ids.contains(hit.start(1)))
        .map(
            hit ->
                new Key(
                    file,
                    hit.start(1),
                    hit.end(1),
                    1 + text.substring(0, hit.start()).chars().filter(c -> c == '\n').count(),
                    hit.group(1)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> renamedKey_isReportedOnItsLine() {
    List<Key> keys =
        SampleConf.full().names().stream().flatMap(file -> keys(file).stream()).toList();
    assertThat(keys).hasSizeGreaterThan(300);
    return keys.stream()
        .map(
            key ->
                DynamicTest.dynamicTest(
                    key.file() + ":" + key.line() + " " + key.name(), () -> check(key)));
  }

  private void check(Key key) {
    String text = SampleConf.full().text(key.file());
    String renamed = text.substring(0, key.start()) + "qqqqqqqqqq" + text.substring(key.end());
    assertThat(SampleConf.full().put(key.file(), renamed).problems(folder))
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("conf/" + key.file());
              assertThat(problem.code()).isIn(ProblemCode.UNKNOWN_KEY, ProblemCode.MISSING_KEY);
              assertThat(problem.line()).isEqualTo(key.line());
            });
  }
}
