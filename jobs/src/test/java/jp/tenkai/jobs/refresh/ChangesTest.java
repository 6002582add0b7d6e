package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second quarter says what moved each score; all values made up. */
class ChangesTest {

  @TempDir private Path folder;

  @Test
  void theIndicatorsThatMovedAScoreAreNamedAndAddUp() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();
    ReleaseReader first = refreshed(world, "2026Q3");
    assertThat(TableRow.stream(first.table(ReleaseTables.CHANGES))).isEmpty();
    // Growth weighs as much as size now: only the market pillar can move.
    world.with(
        "conf/strategies/small.yaml",
        "{indicator: growth, weight: 1, reason: Speed.}",
        "{indicator: growth, weight: 3, reason: Speed.}");

    ReleaseReader second = refreshed(world, "2026Q4");

    List<TableRow> changes = TableRow.stream(second.table(ReleaseTables.CHANGES)).toList();
    assertThat(changes).isNotEmpty();
    assertThat(changes).anyMatch(row -> Math.abs(row.real("points")) > 0.1);
    for (TableRow row : changes) {
      assertThat(row.text("previous_release")).isEqualTo("2026Q3");
      double others =
          contributions(second, row.text("country")) - contributions(first, row.text("country"));
      assertThat(others).isCloseTo(row.real("points"), within(1e-9));
      if (Math.abs(row.real("points")) > 0.1) {
        assertThat(row.text("moved_1")).isIn("market", "growth");
      }
    }
  }

  private static double contributions(ReleaseReader release, String country) throws IOException {
    return TableRow.stream(release.table(ReleaseTables.COMPONENTS))
        .filter(row -> row.text("country").equals(country) && row.text("field").isEmpty())
        .mapToDouble(row -> row.real("contribution"))
        .filter(contribution -> !Double.isNaN(contribution))
        .sum();
  }

  private ReleaseReader refreshed(SmallWorld world, String quarter) throws IOException {
    Path out = folder.resolve("out");
    CommandRun run =
        CommandRun.of(
            "refresh",
            "--no-publish",
            "--conf",
            world.conf().toString(),
            "--snapshot",
            world.snapshotPath().toString(),
            "--out",
            out.toString(),
            "--quarter",
            quarter);
    assertThat(run.code()).as(run.all()).isZero();
    return ReleaseReader.open(out.resolve("releases").resolve(quarter));
  }
}
