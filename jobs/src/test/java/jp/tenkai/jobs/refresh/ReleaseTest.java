package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import jp.tenkai.export.csv.CsvTableReader;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.run.Step;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

/** A refresh from the embedded snapshot, end to end: what is on the disk, and a second run. */
class ReleaseTest {
  private static final MadeRelease RELEASE = MadeRelease.embedded();

  @Test
  void holdsEveryTableTwiceWithTheSameContent() throws IOException {
    for (TableSpec spec : ReleaseTables.all()) {
      Path csv = RELEASE.directory().resolve("tables").resolve(spec.name() + ".csv");

      // Changes need an earlier release.
      assertThat(RELEASE.rows(spec).isEmpty())
          .as(spec.name())
          .isEqualTo(Set.of("changes", "attribution", "moved_figures").contains(spec.name()));
      Table fromCsv = CsvTableReader.read(spec, csv);
      Table fromParquet = RELEASE.reader().table(spec);
      assertThat(fromCsv.rowCount()).as(spec.name()).isEqualTo(fromParquet.rowCount());
      for (String column : spec.columnNames()) {
        assertThat(fromCsv.column(column).asObjectArray())
            .as(spec.name() + "." + column)
            .isEqualTo(fromParquet.column(column).asObjectArray());
      }
    }
  }

  @Test
  void verifiesAndIsWhatCurrentPointsTo() throws IOException {
    Path current = RELEASE.out().resolve("releases").resolve("current");

    assertThat(ReleaseReader.verify(current)).isEmpty();
    assertThat(Files.readSymbolicLink(current)).hasToString(MadeRelease.QUARTER);
    assertThat(CommandRun.of("verify", "--out", RELEASE.out().toString()).code()).isZero();
  }

  @Test
  void saysEachStepAndTheTopTenOfEachStrategy() throws IOException {
    assertThat(RELEASE.run().code()).isZero();
    int steps = Step.values().length - 1;
    for (int step = 1; step <= steps; step++) {
      assertThat(RELEASE.run().err()).contains("[" + step + "/" + steps + "] ");
    }
    assertThat(RELEASE.run().err().lines()).as("all steps but to fetch").hasSize(steps);
    assertThat(RELEASE.run().out())
        .contains("Africa strategy: ")
        .contains("MExx expansion: ")
        .contains("Open: " + RELEASE.directory());
    try (BufferedReader lines = new BufferedReader(new StringReader(RELEASE.run().out()))) {
      assertThat(lines.lines().filter(line -> line.matches(" +10 +\\d+–\\d+ .*"))).hasSize(2);
    }
  }

  @Test
  void aSecondRunLeavesTheReleaseAsItIs() {
    FolderState before = FolderState.of(RELEASE.out().resolve("releases"));

    CommandRun second =
        CommandRun.of(
            "refresh",
            "--no-publish",
            "--out",
            RELEASE.out().toString(),
            "--quarter",
            MadeRelease.QUARTER,
            "--lang",
            "ja");

    assertThat(second.code()).isZero();
    assertThat(FolderState.of(RELEASE.out().resolve("releases"))).isEqualTo(before);
    assertThat(second.out()).contains("アフリカ展開戦略").contains("南アフリカ");
    assertThat(second.err()).contains(MadeRelease.QUARTER);
  }
}
