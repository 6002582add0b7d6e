package jp.tenkai.jobs.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.refresh.MadeRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking why: what is printed, and what is said when the question makes no sense. */
class ExplainCommandTest {
  private static CommandRun explain(MadeRelease release, String... arguments) {
    List<String> all = new ArrayList<>(List.of("explain", "--out", release.out().toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static String golden(String name) throws IOException {
    try (var bytes = ExplainCommandTest.class.getResourceAsStream(name)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Figures are made up; the files are what a reader sees. */
  @Test
  void theWholeExplanationOfACountryAndOfAFieldInJapanese() throws IOException {
    MadeRelease small = MadeRelease.small();

    assertThat(explain(small, "--strategy", "small", "--country", "KEN").out())
        .startsWith(golden("kenya-en.txt"));
    assertThat(
            explain(
                    small,
                    "--strategy",
                    "small",
                    "--country",
                    "UGA",
                    "--field",
                    "imaging",
                    "--lang",
                    "ja")
                .out())
        .startsWith(golden("uganda-imaging-ja.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "renal"})
  void everyIndicatorOfTheTableIsPrintedWithItsOrigin(String field) {
    MadeRelease release = MadeRelease.embedded();
    List<String> arguments =
        new ArrayList<>(List.of("--strategy", "africa", "--country", "ken", "--lang", "en"));
    if (!field.isEmpty()) {
      arguments.addAll(List.of("--field", field));
    }

    CommandRun run = explain(release, arguments.toArray(String[]::new));

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Kenya");
    List<TableRow> rows =
        release.rows(ReleaseTables.COMPONENTS).stream()
            .filter(r -> r.text("strategy").equals("africa") && r.text("country").equals("KEN"))
            .filter(r -> r.text("field").equals(field))
            .toList();
    assertThat(rows).hasSizeGreaterThan(10);
    for (TableRow row : rows) {
      String name =
          release
              .reader()
              .manifest()
              .configuration()
              .at("/indicators/" + row.text("indicator") + "/name/en")
              .asText();
      // A long name is cut to the column.
      assertThat(run.out()).contains(name.substring(0, Math.min(40, name.length())));
      if (row.text("status").equals("observed")) {
        assertThat(run.out())
            .contains(row.text("file"))
            .contains("@ " + row.text("vintage") + " [" + row.text("licence"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          afrika | KEN | -      | afrika | small
          small  | BRA | -      | BRA    | GHA KEN RWA TZA UGA VNM
          small  | KEN | kidney | kidney | digital imaging mothers
          small  | K?  | -      | K?     | GHA KEN RWA TZA UGA VNM
          """)
  void whatTheReleaseDoesNotHoldIsNamedWithWhatItHolds(
      String strategy, String country, String field, String found, String expected) {
    List<String> arguments = new ArrayList<>(List.of("--strategy", strategy, "--country", country));
    if (field != null) {
      arguments.addAll(List.of("--field", field));
    }
    for (String language : List.of("en", "ja")) {
      arguments.addAll(List.of("--lang", language));
      CommandRun run = explain(MadeRelease.small(), arguments.toArray(String[]::new));

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .startsWith(MadeRelease.QUARTER)
          .contains(found)
          .contains(expected)
          .contains(language.equals("en") ? "what to do: " : "対処: ")
          .doesNotContain("\tat ");
      assertThat(run.out()).isEmpty();
      arguments = arguments.subList(0, arguments.size() - 2);
    }
  }

  @Test
  void beforeAnyReleaseItSaysHowToMakeOne(@TempDir Path empty) {
    CommandRun run =
        CommandRun.of(
            "explain", "--out", empty.toString(), "--strategy", "africa", "--country", "KEN");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(empty.resolve("releases") + ": ")
        .contains("./tenkai refresh")
        .doesNotContain("\tat ");
    assertThat(FolderState.of(empty).entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc", "/etc", "2026Q4/../2026Q4", ".", "", "2026Q9", "2099Q1"})
  void aReleaseIsNamedAndNeverAPath(String name) {
    CommandRun run =
        explain(
            MadeRelease.small(), "--strategy", "small", "--country", "KEN", "--release=" + name);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("2026Q4").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }
}
