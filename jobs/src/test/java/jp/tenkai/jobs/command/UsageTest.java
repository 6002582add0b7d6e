package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line is used, rightly and wrongly. */
class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frobnicate                                  | frobnicate
          refresh --quarter 2026Q5                    | 2026Q5
          refresh --lang fr                           | fr
          refresh --no-such-option                    | --no-such-option
          explain --country KEN                       | --strategy
          explain --strategy africa                   | --country
          snapshot                                    | --from
          backtest                                    | --strategy
          rollback                                    | --reason
          prune                                       | --keep
          prune --keep 0                              | --keep
          push                                        | --to
          releases --format xml                       | xml
          """)
  void wrongUsageNamesWhatIsWrongAndHasACodeOfItsOwn(String arguments, String named) {
    CommandRun run = CommandRun.of(arguments.strip().split(" +"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains(named)
        .containsPattern("Usage: |Did you mean: |Possible solutions: ")
        .doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void withoutACommandItSaysWhatThereIs() {
    CommandRun run = CommandRun.of();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("refresh").contains("explain").contains("snapshot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "refresh --help",
        "explain --help",
        "snapshot --help",
        "backtest --help",
        "releases --help",
        "rollback --help",
        "prune --help",
        "push --help"
      })
  void helpIsBilingualAndNoError(String arguments) {
    CommandRun run = CommandRun.of(arguments.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: ").matches("(?s).*[ぁ-んァ-ヶ一-龠].*");
  }

  @Test
  void theHelpListsEveryExitCode() {
    String help = CommandRun.of("--help").out();

    for (ExitCode code : ExitCode.values()) {
      assertThat(help).containsPattern("(?m)^ +" + code.number() + " ");
    }
  }

  @Test
  void theDefaultQuarterIsTodays() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    assertThat(Home.today())
        .hasToString(today.getYear() + "Q" + today.get(IsoFields.QUARTER_OF_YEAR));
  }

  @Test
  void verifyFindsAChangedFile(@TempDir Path folder) throws IOException {
    Path release = Files.createDirectories(folder.resolve("releases").resolve("2026Q4"));
    Path from = MadeRelease.small().directory();
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = release.resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    String out = folder.toString();
    assertThat(CommandRun.of("verify", "--out", out, "--release", "2026Q4").code()).isZero();

    Files.writeString(
        release.resolve("tables").resolve("ranking.csv"), "x", StandardOpenOption.APPEND);

    CommandRun run = CommandRun.of("verify", "--out", out, "--release", "2026Q4");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("tables/ranking.csv").doesNotContain("\tat ");
    CommandRun explain =
        CommandRun.of(
            "explain",
            "--out",
            out,
            "--release",
            "2026Q4",
            "--strategy",
            "small",
            "--country",
            "KEN");
    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.err()).contains("tables/ranking.csv").doesNotContain("\tat ");
  }
}
