package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refresh says it would do, against what it then does; all values made up. */
class RefreshPlanTest {
  @TempDir private Path folder;

  @Test
  void aPlanSaysWhatTheRunThenDoes() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();

    CommandRun first = refresh(world, "--plan");
    assertThat(first.code()).isZero();
    assertThat(lines(first)).hasSize(10);
    assertThat(lines(first).get(1)).contains("Fetch").contains("left out");
    assertThat(lines(first).get(3)).contains("do").contains("the first run of this quarter");
    assertThat(folder.resolve("out/releases")).as("a plan does nothing").doesNotExist();

    CommandRun made = refresh(world);
    assertThat(made.err()).doesNotContain("unchanged since");
    CommandRun again = refresh(world, "--plan");
    assertThat(lines(again).get(3)).contains("as before").contains("unchanged since 2026Q4");
    assertThat(refresh(world).err()).contains("unchanged since 2026Q4");

    world.with("conf/strategies/small.yaml", "reason: Speed.", "reason: Pace.");
    assertThat(lines(refresh(world, "--plan")).get(3))
        .contains("changed since 2026Q4: configuration");

    Files.writeString(folder.resolve("out/releases/2026Q4/tables/ranking.csv"), "x");
    world.with("conf/strategies/small.yaml", "reason: Pace.", "reason: Speed.");
    assertThat(lines(refresh(world, "--plan")).get(3)).contains("2026Q4 is gone or damaged");
  }

  /** Killed after its tables were settled, a release is shown by the next run without new work. */
  @Test
  void theNextRunGoesOnWithWhatIsFinished() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();
    assertThat(refresh(world).code()).isZero();
    Path current = folder.resolve("out/releases/current");
    Files.delete(current);

    CommandRun next = refresh(world);

    assertThat(next.code()).as(next.all()).isZero();
    assertThat(next.err()).contains("unchanged since 2026Q4").contains("readers see 2026Q4");
    assertThat(Files.readSymbolicLink(current)).hasToString("2026Q4");
  }

  private static List<String> lines(CommandRun run) {
    return run.out().lines().toList();
  }

  private CommandRun refresh(SmallWorld world, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "refresh",
                "--no-publish",
                "--conf",
                world.conf().toString(),
                "--snapshot",
                world.snapshotPath().toString(),
                "--out",
                folder.resolve("out").toString(),
                "--quarter",
                MadeRelease.QUARTER));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
