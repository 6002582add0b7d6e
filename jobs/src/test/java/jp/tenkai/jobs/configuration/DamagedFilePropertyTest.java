package jp.tenkai.jobs.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenkai.datasets.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a file is damaged, reading ends in a configuration or in problems with a file and a line
 * that exists, never in another exception.
 */
class DamagedFilePropertyTest {
  private static final Pattern VALUE = Pattern.compile("(?<=: )[^{}\\[\\],\\n]+");
  private static final List<String> HOSTILE = List.of("[]", "~", "[[a]]", "-1", ".nan", "\"x\"");

  @TempDir Path folder;

  private int check(String file, String text) {
    List<Problem> problems = SampleConf.full().put(file, text).problems(folder);
    long lines = text.lines().count() + 1;
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).startsWith("conf/").doesNotContain(folder.toString());
              if (problem.file().equals("conf/" + file)) {
                assertThat(problem.line()).isBetween(0L, lines);
              }
            });
    return problems.size();
  }

  @Test
  void everyLineLeftOut_orLast() {
    int broken = 0;
    for (String file : SampleConf.full().names()) {
      List<String> lines = SampleConf.full().text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        List<String> without = new ArrayList<>(lines);
        without.remove(i);
        broken += check(file, String.join("\n", without)) > 0 ? 1 : 0;
        broken += check(file, String.join("\n", lines.subList(0, i + 1))) > 0 ? 1 : 0;
      }
    }
    assertThat(broken).isGreaterThan(200);
  }

  @Test
  void everyValueReplacedByAHostileOne() {
    int broken = 0;
    for (String file : SampleConf.full().names()) {
      String text = SampleConf.full().text(file);
      for (MatchResult value : VALUE.matcher(text).results().toList()) {
        for (String hostile : HOSTILE) {
          String damaged = text.substring(0, value.start()) + hostile + text.substring(value.end());
          broken += check(file, damaged) > 0 ? 1 : 0;
        }
      }
    }
    assertThat(broken).isGreaterThan(800);
  }
}
