package jp.tenkai.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.publication.Publications;
import jp.tenkai.export.release.Advance;
import jp.tenkai.export.release.JournalEntry;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.Releases;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** releases, rollback, prune, verify --all and push from the command line. */
class StoreCommandsTest {
  private static final ReleaseName Q3 = ReleaseName.parse("2026Q3").orElseThrow();
  private static final ReleaseName Q4 = ReleaseName.parse("2026Q4").orElseThrow();

  @TempDir Path folder;

  @Test
  void anEmptyPlaceIsNoError() {
    CommandRun run = run("releases");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("No releases yet: ");
    assertThat(run("releases", "--lang", "ja").out()).startsWith("リリースはまだありません：");
    CommandRun back = run("rollback", "--reason", "x");
    assertThat(back.code()).isEqualTo(1);
    assertThat(back.err()).contains("There is no release \"current\"");
    assertThat(run("verify", "--all").code()).isZero();
  }

  @Test
  void theListSaysWhereEachReleaseStands() throws IOException {
    SmallReleases.show(out(), "2026Q2", 1);
    SmallReleases.show(out(), "2026Q3", 1);
    SmallReleases.settle(out(), "2026Q4", 1);
    Files.writeString(out().resolve("releases/2026Q2/tables/audit.csv"), "damaged");
    CommandRun run = run("releases");

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0))
        .matches("Release +Made \\(UTC\\) +State +Signed +SHA-256 of tables .*");
    assertThat(lines.get(1)).matches("2026Q4 +2026-11-24 00:00 +settled, not shown +yes .* no");
    assertThat(lines.get(2)).matches("2026Q3 +2026-11-24 00:00 +current +yes .* yes");
    assertThat(lines.get(3)).matches("2026Q2 .* superseded / damaged .*");
    assertThat(run("releases", "--lang", "ja").out()).contains("公開中", "未公開", "旧版 / 破損");

    JsonNode json =
        JsonMapper.builder().build().readTree(run("releases", "--format", "json").out());
    assertThat(json).hasSize(3);
    assertThat(json.get(1).get("state").asText()).isEqualTo("current");
    assertThat(json.get(1).get("publication").asBoolean()).isTrue();
    assertThat(json.get(2).get("mismatches").asInt()).isEqualTo(1);
    assertThat(run("releases", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void aRollbackTakesReadersBackAndStaysUntilItIsTakenBack() throws IOException {
    SmallReleases.show(out(), "2026Q3", 1);
    SmallReleases.show(out(), "2026Q4", 1);
    assertThat(run("rollback").code()).isEqualTo(2);
    assertThat(run("rollback", "--reason", " ").code()).isEqualTo(2);

    CommandRun run = run("rollback", "--reason", "Kenya's figures are of 2014");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("2026Q4 is withdrawn; readers see 2026Q3 now.");
    assertThat(Releases.in(out()).current()).contains(Q3);
    assertThat(Publications.in(out()).current()).contains(Q3);
    assertThat(run("releases").out())
        .contains("2026Q4 was withdrawn on ", "Kenya's figures are of 2014");

    // The same result again does not bring it back; another one does.
    assertThat(SmallReleases.settle(out(), "2026Q4", 1)).isEqualTo(Q4);
    assertThat(Releases.in(out()).advance(Q4)).isInstanceOf(Advance.Refused.class);
    assertThat(Releases.in(out()).current()).contains(Q3);

    assertThat(run("rollback", "--restore", "--reason", "they are right").out())
        .contains("Readers see 2026Q4 again.");
    assertThat(Releases.in(out()).current()).contains(Q4);
    assertThat(Publications.in(out()).current()).contains(Q4);
    assertThat(Releases.in(out()).history().journal())
        .extracting(JournalEntry::kind)
        .containsExactly(
            JournalEntry.Kind.SHOWN,
            JournalEntry.Kind.SHOWN,
            JournalEntry.Kind.WITHDRAWN,
            JournalEntry.Kind.RESTORED,
            JournalEntry.Kind.SHOWN);
  }

  @Test
  void aNewRevisionIsShownAfterARollback() throws IOException {
    SmallReleases.show(out(), "2026Q3", 1);
    SmallReleases.show(out(), "2026Q4", 1);
    run("rollback", "--reason", "wrong");
    assertThat(SmallReleases.show(out(), "2026Q4", 2)).hasToString("2026Q4-r2");
    assertThat(Releases.in(out()).current().orElseThrow()).hasToString("2026Q4-r2");
    // Back over the withdrawn one.
    assertThat(run("rollback", "--reason", "wrong again", "--lang", "ja").out())
        .contains("2026Q4-r2 を取り下げ、2026Q3 を公開しました。");
    assertThat(run("rollback", "2026Q4", "--reason", "x").err()).contains("is not earlier");
    assertThat(run("rollback", "--restore", "2026Q4", "--reason", "x").code()).isZero();
    assertThat(Releases.in(out()).current()).contains(Q4);
  }

  @Test
  void readersAreNotLedToADamagedRelease() throws IOException {
    SmallReleases.show(out(), "2026Q3", 1);
    SmallReleases.show(out(), "2026Q4", 1);
    Files.delete(out().resolve("releases/2026Q3/tables/audit.csv"));

    CommandRun run = run("rollback", "--reason", "x");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("2026Q3: MISSING_FILE tables/audit.csv", "what to do:");
    assertThat(Releases.in(out()).current()).contains(Q4);
    assertThat(run("rollback", "2025Q1", "--reason", "x").err())
        .contains("There is no release \"2025Q1\". There are: 2026Q3, 2026Q4");
    assertThat(run("rollback", "yesterday", "--reason", "x").code()).isEqualTo(1);
    CommandRun all = run("verify", "--all");
    assertThat(all.code()).isEqualTo(1);
    assertThat(all.err()).contains("2026Q3: MISSING_FILE: tables/audit.csv");
    assertThat(all.out()).contains("2026Q4: all ", "2 releases, 1 of them damaged");
  }

  @Test
  void pruneSaysWhatGoesAndHowMuchItIs() throws IOException {
    for (String quarter : new String[] {"2026Q1", "2026Q2", "2026Q3", "2026Q4"}) {
      SmallReleases.show(out(), quarter, 1);
    }
    Files.createDirectories(out().resolve("publications/.2026Q4-7"));
    Files.writeString(out().resolve("publications/.2026Q4-7/page"), "12345");
    Files.writeString(out().resolve("publications/.2026Q4-7.made"), "1");
    assertThat(run("prune").code()).isEqualTo(2);
    assertThat(run("prune", "--keep", "0").code()).isEqualTo(2);

    CommandRun asked = run("prune", "--keep", "1", "--dry-run");
    assertThat(asked.out())
        .contains(
            "2026Q1 (", "2026Q2 (", "publications/.2026Q4-7 (5 bytes)", "Nothing was removed.")
        .doesNotContain("2026Q3 (");
    assertThat(Releases.in(out()).list()).hasSize(4);

    CommandRun run = run("prune", "--keep", "1");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Removed 2 releases and 2 leftovers, ");
    assertThat(Releases.in(out()).list()).containsExactly(Q3, Q4);
    assertThat(out().resolve("publications/2026Q1")).doesNotExist();
    assertThat(out().resolve("publications/.2026Q1-1")).doesNotExist();
    assertThat(out().resolve("publications/.2026Q4-1")).isDirectory();
    assertThat(run("prune", "--keep", "1").out()).contains("There is nothing to remove.");
    assertThat(run("verify", "--all").code()).isZero();
    // The name is not given again.
    assertThat(SmallReleases.settle(out(), "2026Q2", 2)).hasToString("2026Q2-r2");
  }

  /** Hadoop's own file system for files stands for any other that Hadoop knows. */
  @Test
  void allCommandsWorkOnAnAddress() throws IOException {
    SmallReleases.show(out(), "2026Q2", 1);
    SmallReleases.show(out(), "2026Q3", 1);
    SmallReleases.show(out(), "2026Q4", 1);
    String place = "file://" + folder.resolve("bucket");
    for (String name : new String[] {"2026Q2", "2026Q3", "2026Q4"}) {
      CommandRun pushed = run("push", "--to", place, name);
      assertThat(pushed.code()).as(pushed.all()).isZero();
      assertThat(pushed.out()).contains("readers see " + name);
    }
    assertThat(run("push", "--to", place).out()).contains(": 0 files put, ");
    assertThat(at(place, "verify", "--all").out()).contains("3 releases, 0 of them damaged");
    assertThat(at(place, "releases").out()).containsPattern("2026Q4 .* current +yes .* yes");
    assertThat(at(place, "rollback", "--reason", "wrong").out()).contains("readers see 2026Q3 now");
    CommandRun again = run("push", "--to", place);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("2026Q4 was withdrawn at file:", ": wrong.");
    assertThat(at(place, "verify").out()).contains("2026Q3: all ");
    assertThat(at(place, "prune", "--keep", "1").out()).contains("There is nothing to remove.");
    at(place, "rollback", "--restore", "--reason", "right");
    assertThat(at(place, "prune", "--keep", "1").out()).contains("Removed 1 releases");
    assertThat(folder.resolve("bucket/releases/2026Q2")).doesNotExist();
    Files.writeString(folder.resolve("bucket/releases/2026Q4/tables/audit.csv"), "x");
    assertThat(at(place, "verify").err()).contains("tables/audit.csv");
    Files.delete(folder.resolve("bucket/releases/current.json"));
    CommandRun lost = at(place, "releases");
    assertThat(lost.err()).contains("What says which release readers see is lost");
    assertThat(lost.out()).containsPattern("2026Q4 .* current / damaged");
  }

  @Test
  void anotherReleaseOfTheSameNameIsNotOverwritten() throws IOException {
    SmallReleases.show(out(), "2026Q4", 1);
    String place = "file://" + folder.resolve("bucket");
    run("push", "--to", place);
    Path other = folder.resolve("other");
    SmallReleases.show(other, "2026Q4", 2);
    CommandRun run = CommandRun.of("push", "--to", place, "--out", other.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Another release of this name is there already: 2026Q4");
    assertThat(run("push", "--to", "bucket").code()).isEqualTo(1);
    CommandRun unknown = run("push", "--to", "gopher://bucket/x");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("There is no program for this kind of storage");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private CommandRun run(String... arguments) {
    return at(out().toString(), arguments);
  }

  private static CommandRun at(String place, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--out");
    all.add(place);
    return CommandRun.of(all.toArray(new String[0]));
  }
}
