package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    attributed(second, changes);
    compared();
  }

  /** All of it is the one key's, and it is the whole change. */
  private static void attributed(ReleaseReader release, List<TableRow> changes) throws IOException {
    List<TableRow> parts =
        TableRow.stream(release.table(ReleaseTables.ATTRIBUTION))
            .filter(row -> row.text("kind").equals("country"))
            .toList();
    assertThat(parts)
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.text("previous_release")).isEqualTo("2026Q3");
              assertThat(row.text("cause")).isEqualTo("configuration");
              assertThat(row.text("key"))
                  .isEqualTo("strategies.small.pillars.market.indicators.growth.weight");
            });
    for (TableRow change : changes) {
      double sum =
          parts.stream()
              .filter(row -> row.text("id").equals(change.text("country")))
              .mapToDouble(row -> row.real("points"))
              .sum();
      assertThat(sum).isCloseTo(change.real("points"), within(1e-9));
    }
    assertThat(TableRow.stream(release.table(ReleaseTables.MOVED_FIGURES))).isEmpty();
  }

  /** The same from the two releases alone. */
  private void compared() {
    CommandRun table = compare("2026Q3", "2026Q4");
    assertThat(table.code()).as(table.all()).isZero();
    assertThat(table.out()).contains("Changes from 2026Q3 to 2026Q4", "configuration", "Kenya");
    CommandRun detail = compare("2026Q3", "2026Q4", "--country", "KEN", "--lang", "ja");
    assertThat(detail.out())
        .contains(
            "2026Q3 から 2026Q4 への変化",
            "設定：strategies.small.pillars.market.indicators.growth.weight",
            "合計");
    CommandRun csv = compare("2026Q3", "2026Q4", "--format", "csv", "--strategy", "small");
    assertThat(csv.out()).startsWith("strategy,kind,id,previous_rank,rank,");
    assertThat(csv.out()).contains("small,country,KEN,");
    CommandRun nowhere = compare("2026Q3", "2026Q4", "--strategy", "great");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.err()).contains("great", "small");
    assertThat(compare("2026Q1", "2026Q4").code()).isEqualTo(1);
    assertThat(compare("2026Q4").code()).isEqualTo(2);
  }

  private CommandRun compare(String... words) {
    List<String> all = new ArrayList<>(List.of("compare"));
    all.addAll(List.of(words));
    all.addAll(List.of("--out", folder.resolve("out").toString()));
    return CommandRun.of(all.toArray(String[]::new));
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
