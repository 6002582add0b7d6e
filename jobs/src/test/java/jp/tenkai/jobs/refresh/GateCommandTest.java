package jp.tenkai.jobs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

/** What a gate of quality that says bad does to a refresh, in the small world. */
class GateCommandTest {
  /** Kenya's 51 million people are more than the changed gate allows. */
  private static final String GATE = "high: 1000000000";

  private static final String STRICT = "high: 50000000";

  @TempDir Path folder;

  @Test
  void aBadGatePublishesNothingAndSaysWhatItFound() throws IOException {
    SmallWorld world = SmallWorld.in(folder.resolve("world"));
    assertThat(refresh(world).code()).isZero();
    FolderState before = FolderState.of(out().resolve("releases"));
    world.with("conf/quality.yaml", GATE, STRICT);

    CommandRun run = refresh(world);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("conf/quality.yaml: The data are not good enough for a release")
        .contains("people-range bank:PEOPLE: from 900000 to 99000000 (VNM 2024 bank/people.csv:")
        .contains("between 0 and 50000000, or --accept people-range")
        .contains("Nothing was published; the last release is as it was.")
        .doesNotContain("\tat ");
    assertThat(FolderState.of(out().resolve("releases"))).isEqualTo(before);
    CommandRun japanese = refresh(world, "--lang", "ja");
    assertThat(japanese.code()).isEqualTo(3);
    assertThat(japanese.err()).contains("データの品質が公開の基準に達していません");
  }

  @Test
  void anAcceptedGateIsNamedInTheManifestAndTheTable() throws IOException {
    SmallWorld world =
        SmallWorld.in(folder.resolve("world")).with("conf/quality.yaml", GATE, STRICT);

    CommandRun run = refresh(world, "--accept", "people-range", "--accept", "jumps");

    assertThat(run.code()).isZero();
    ReleaseReader release = ReleaseReader.open(out().resolve("releases").resolve("current"));
    assertThat(Files.readString(release.directory().resolve("manifest.json")))
        .contains("Accepted although bad: gate people-range")
        // Accepted beforehand, but nothing was bad.
        .doesNotContain("gate jumps");
    assertThat(TableRow.stream(release.table(ReleaseTables.QUALITY)))
        .filteredOn(row -> row.text("verdict").equals("bad"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text("gate")).isEqualTo("people-range");
              assertThat(row.text("subject")).isEqualTo("bank:PEOPLE");
              assertThat(row.text("accepted")).isEqualTo("accepted");
            });
  }

  @Test
  void aGateThatDoesNotExistIsAnErrorBeforeAnythingIsMade() {
    CommandRun run = refresh(SmallWorld.shared(), "--accept", "people-rnage");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("--accept")
        .contains("people-rnage")
        .contains("the id of a gate in conf/quality.yaml")
        .doesNotContain("\tat ");
    assertThat(out().resolve("releases")).doesNotExist();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private CommandRun refresh(SmallWorld world, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "refresh",
                "--no-publish",
                "--conf",
                world.conf().toString(),
                "--snapshot",
                SmallWorld.shared().snapshotPath().toString(),
                "--out",
                out().toString(),
                "--quarter",
                MadeRelease.QUARTER));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
