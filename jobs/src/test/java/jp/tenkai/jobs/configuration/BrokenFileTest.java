package jp.tenkai.jobs.configuration;

import static jp.tenkai.jobs.configuration.SampleConf.EQUIVALENTS;
import static jp.tenkai.jobs.configuration.SampleConf.FIELDS;
import static jp.tenkai.jobs.configuration.SampleConf.INDICATORS;
import static jp.tenkai.jobs.configuration.SampleConf.QUALITY;
import static jp.tenkai.jobs.configuration.SampleConf.SNAPSHOT;
import static jp.tenkai.jobs.configuration.SampleConf.SOURCES;
import static jp.tenkai.jobs.configuration.SampleConf.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no configuration at all. */
class BrokenFileTest {
  @TempDir Path folder;

  private Problem only(SampleConf conf) {
    List<Problem> problems = conf.problems(folder);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static void assertAt(Problem problem, ProblemCode code, String file, long line) {
    assertThat(problem).extracting(Problem::code).isEqualTo(code);
    assertThat(problem.file()).isEqualTo("conf/" + file);
    assertThat(problem.line()).isEqualTo(line);
  }

  @Test
  @Timeout(10)
  void aliasBomb_isRefusedAtTheFirstAnchor() {
    var bomb = new StringBuilder("sources:\n  a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append("  ").append(c).append(": &").append(c).append(" [");
      bomb.append(("*" + before + ", ").repeat(8)).append('*').append(before).append("]\n");
    }
    Problem problem = only(SampleConf.full().put(SOURCES, bomb.toString()));
    assertAt(problem, ProblemCode.BAD_SYNTAX, SOURCES, 2);
    assertThat(problem.found()).isEqualTo("&a");
  }

  @Test
  void alias_isRefused() {
    Problem problem = only(SampleConf.full().put(SNAPSHOT, "since: 2000\nfiles: *all\n"));
    assertAt(problem, ProblemCode.BAD_SYNTAX, SNAPSHOT, 2);
  }

  @Test
  void tag_isRefused() {
    Problem problem =
        only(
            SampleConf.full()
                .put(SNAPSHOT, "since: 2000\nfiles: !!javax.script.ScriptEngineManager []\n"));
    assertAt(problem, ProblemCode.BAD_SYNTAX, SNAPSHOT, 2);
  }

  @Test
  @Timeout(10)
  void hundredThousandLevels_areRefused() {
    Problem problem = only(SampleConf.full().put(SNAPSHOT, "since: " + "[".repeat(100_000)));
    assertAt(problem, ProblemCode.BAD_SYNTAX, SNAPSHOT, 1);
  }

  @Test
  @Timeout(10)
  void twoMegabytes_areRefused() {
    String line = "# " + "x".repeat(97) + "\n";
    var conf = SampleConf.full();
    conf.put(SOURCES, line.repeat(21_000) + conf.text(SOURCES));
    assertAt(only(conf), ProblemCode.TOO_LARGE, SOURCES, 0);
  }

  @Test
  void shiftJis_isNamedWithItsLine() {
    var conf = SampleConf.full().encoded(SOURCES, Charset.forName("windows-31j"));
    Problem problem = only(conf);
    assertAt(problem, ProblemCode.BAD_ENCODING, SOURCES, 4);
    assertThat(problem.found()).startsWith("Shift_JIS?").contains("銀行");
  }

  @Test
  void tabIndentation_isBadSyntaxAtItsLine() {
    var conf = SampleConf.full().with(SOURCES, "    licence: CC BY 4.0", "\tlicence: CC BY 4.0");
    assertAt(only(conf), ProblemCode.BAD_SYNTAX, SOURCES, 6);
  }

  @Test
  void openBracket_isBadSyntax() {
    var conf = SampleConf.full().with(SNAPSHOT, "source: bank}\n", "source: bank\n");
    assertThat(only(conf).code()).isEqualTo(ProblemCode.BAD_SYNTAX);
  }

  @Test
  void controlCharacter_isBadSyntaxAtItsLine() {
    var conf = SampleConf.full().with(SOURCES, "The Bank", "The\u0001Bank");
    Problem problem = only(conf);
    assertAt(problem, ProblemCode.BAD_SYNTAX, SOURCES, 8);
    assertThat(problem.found()).isEqualTo("U+0001");
  }

  @Test
  void secondDocument_isRefused() {
    var conf = SampleConf.full();
    conf.put(SNAPSHOT, conf.text(SNAPSHOT) + "---\nsince: 1999\n");
    assertAt(only(conf), ProblemCode.BAD_SYNTAX, SNAPSHOT, 7);
  }

  @Test
  void duplicateKey_isNamedWithBothLines() {
    var conf =
        SampleConf.full().with(INDICATORS, "    max_age: 5\n", "    max_age: 5\n    max_age: 6\n");
    Problem problem = only(conf);
    assertAt(problem, ProblemCode.DUPLICATE_KEY, INDICATORS, 10);
    assertThat(problem.expected()).contains("line 9");
  }

  @Test
  void duplicateIndicator_isFound() {
    var conf = SampleConf.full().with(INDICATORS, "  deaths:", "  people:");
    long line = conf.line(INDICATORS, "unit: {en: per 1000") - 2;
    assertThat(conf.problems(folder))
        .anySatisfy(problem -> assertAt(problem, ProblemCode.DUPLICATE_KEY, INDICATORS, line));
  }

  @Test
  void emptyFile_andOnlyComments() {
    assertAt(only(SampleConf.full().put(SNAPSHOT, "")), ProblemCode.EMPTY_FILE, SNAPSHOT, 0);
    assertAt(
        only(SampleConf.full().put(SNAPSHOT, "# nothing\n")), ProblemCode.EMPTY_FILE, SNAPSHOT, 0);
  }

  @Test
  void webPage_isRefused() {
    Problem problem = only(SampleConf.full().put(SNAPSHOT, "<!DOCTYPE html><html></html>"));
    assertAt(problem, ProblemCode.HTML_NOT_DATA, SNAPSHOT, 1);
  }

  @Test
  void bareText_isWrongType() {
    assertAt(only(SampleConf.full().put(SNAPSHOT, "hello\n")), ProblemCode.WRONG_TYPE, SNAPSHOT, 1);
  }

  @Test
  void missingFile_isUnreadable_andCallsNoReferenceWrong() {
    assertAt(
        only(SampleConf.full().without(INDICATORS)), ProblemCode.UNREADABLE_FILE, INDICATORS, 0);
  }

  @Test
  void missingFolder_namesEachFile() {
    List<Problem> problems = new SampleFolder(folder.resolve("nowhere")).problems();
    assertThat(problems)
        .extracting(Problem::file)
        .containsExactlyInAnyOrder(
            "conf/sources.yaml",
            "conf/indicators.yaml",
            "conf/fields.yaml",
            "conf/snapshot.yaml",
            "conf/quality.yaml",
            "conf/equivalents.yaml",
            "conf/strategies");
  }

  @Test
  void strategyWithAnotherEnding_isNotPassedOver() {
    var conf = SampleConf.full().put("strategies/africa.yml", "strategy: africa\n");
    assertAt(only(conf), ProblemCode.BAD_VALUE, "strategies/africa.yml", 0);
  }

  @Test
  void strategyNamedUnlikeItsFile_isFound() {
    var conf = SampleConf.full().with(STRATEGY, "strategy: sample", "strategy: simple");
    assertAt(only(conf), ProblemCode.BAD_VALUE, STRATEGY, 1);
  }

  @Test
  void problemsOfAllFiles_comeTogether() {
    var conf =
        SampleConf.full()
            .with(SOURCES, "terms: open", "terms: closed")
            .with(INDICATORS, "direction: down", "direction: sideways")
            .with(FIELDS, "weight: 2,", "weight: -2,")
            .with(SNAPSHOT, "since: 2000", "since: long ago")
            .with(QUALITY, "ratio: 5", "ratio: 0.5")
            .with(EQUIVALENTS, "tolerance: 0.5", "tolerance: -0.5")
            .with(STRATEGY, "draws: 500", "draws: 0");
    assertThat(conf.problems(folder))
        .extracting(Problem::file)
        .containsExactly(
            "conf/equivalents.yaml",
            "conf/fields.yaml",
            "conf/indicators.yaml",
            "conf/quality.yaml",
            "conf/snapshot.yaml",
            "conf/sources.yaml",
            "conf/strategies/sample.yaml");
  }

  private record SampleFolder(Path path) {
    List<Problem> problems() {
      try {
        ConfigurationReader.read(path);
        return List.of();
      } catch (UnusableInput e) {
        return e.problems();
      }
    }
  }
}
