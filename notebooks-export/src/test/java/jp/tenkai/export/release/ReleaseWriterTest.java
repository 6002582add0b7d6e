package jp.tenkai.export.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.table.ReleaseTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class ReleaseWriterTest {

  private static final Quarter Q4 = Quarter.parse("2026Q4");

  @TempDir private Path out;

  @Test
  void publishesAndPointsCurrentToIt() throws IOException {
    ReleaseOutcome outcome = Publishing.publish(out, Q4, 1);

    assertThat(outcome).isInstanceOf(ReleaseOutcome.Settled.class);
    assertThat(outcome.name()).hasToString("2026Q4");
    Path releases = out.resolve("releases");
    assertThat(Files.readSymbolicLink(releases.resolve("current"))).hasToString("2026Q4");
    ReleaseReader reader = ReleaseReader.open(releases.resolve("current"));
    assertThat(reader.directory()).isEqualTo(releases.toRealPath().resolve("2026Q4"));
    assertThat(reader.manifest().outputs())
        .hasSize(2 * ReleaseTables.all().size())
        .allSatisfy(output -> assertThat(output.rows()).isNotNull());
    assertThat(reader.table(ReleaseTables.RANKING).rowCount()).isEqualTo(45);
    assertThat(Publishing.visible(releases)).containsExactly("2026Q4", "current", "journal.jsonl");
    assertThat(Publishing.hidden(releases)).containsExactly(".lock");
  }

  @Test
  void theSameTablesAgainAreTheSameRelease() throws IOException {
    Publishing.publish(out, Q4, 1);
    byte[] before = Files.readAllBytes(out.resolve("releases/2026Q4/manifest.json"));

    ReleaseOutcome outcome = Publishing.publish(out, Q4, 1);

    assertThat(outcome).isInstanceOf(ReleaseOutcome.Unchanged.class);
    assertThat(outcome.name()).hasToString("2026Q4");
    assertThat(Publishing.visible(out.resolve("releases")))
        .containsExactly("2026Q4", "current", "journal.jsonl");
    assertThat(out.resolve("releases/2026Q4/manifest.json")).hasBinaryContent(before);
  }

  @Test
  void otherTablesOfTheSameQuarterAreTheNextRevision() throws IOException {
    Publishing.publish(out, Q4, 1);

    assertThat(Publishing.publish(out, Q4, 2).name()).hasToString("2026Q4-r2");
    assertThat(Publishing.publish(out, Q4, 1).name()).hasToString("2026Q4-r3");
    assertThat(Publishing.publish(out, Q4, 1)).isInstanceOf(ReleaseOutcome.Unchanged.class);
    assertThat(ReleaseReader.verify(out.resolve("releases/2026Q4"))).isEmpty();
    assertThat(Files.readSymbolicLink(out.resolve("releases/current"))).hasToString("2026Q4-r3");
  }

  @Test
  void aDamagedReleaseIsNotTakenForTheSame() throws IOException {
    Publishing.publish(out, Q4, 1);
    Files.writeString(out.resolve("releases/2026Q4/tables/audit.csv"), "damaged");

    assertThat(Publishing.publish(out, Q4, 1).name()).hasToString("2026Q4-r2");
  }

  @Test
  void anOlderQuarterDoesNotTakeReadersBack() throws IOException {
    Publishing.publish(out, Q4, 1);

    ReleaseOutcome outcome = Publishing.publish(out, Quarter.parse("2026Q3"), 1);

    assertThat(outcome.name()).hasToString("2026Q3");
    assertThat(Releases.in(out).current().orElseThrow()).hasToString("2026Q4");
    assertThat(Files.readSymbolicLink(out.resolve("releases/current"))).hasToString("2026Q4");
  }

  @Test
  void aLostLinkIsRestoredByARunThatChangesNothing() throws IOException {
    Publishing.publish(out, Q4, 1);
    Files.delete(out.resolve("releases/current"));

    Publishing.publish(out, Q4, 1);

    assertThat(ReleaseReader.open(out.resolve("releases/current")).manifest().name())
        .hasToString("2026Q4");
  }

  @Test
  void aRunThatGivesUpLeavesNothingAndTouchesNothing() throws IOException {
    Publishing.publish(out, Q4, 1);
    Path releases = out.resolve("releases");

    try (ReleaseWriter writer = ReleaseWriter.begin(out, Q4)) {
      Map<String, Table> tables = SyntheticRelease.tables(2);
      writer.table(ReleaseTables.RANKING, tables.get("ranking"));
      assertThatThrownBy(() -> writer.name(SyntheticRelease.details()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("table 'field_ranking' was not written");
    }

    assertThat(Publishing.visible(releases)).containsExactly("2026Q4", "current", "journal.jsonl");
    assertThat(Publishing.hidden(releases)).containsExactly(".lock");
    assertThat(ReleaseReader.verify(releases.resolve("current"))).isEmpty();
  }

  @Test
  void theSameTablesUnderAnotherConfigurationAreAnotherRevision() throws IOException {
    Publishing.publish(out, Q4, 1);
    ReleaseDetails same = SyntheticRelease.details();
    ObjectNode other = same.configuration().deepCopy();
    other.put("name", "renamed");
    ReleaseDetails renamed =
        new ReleaseDetails(
            same.version(), same.commit(), same.created(), same.inputs(), other, same.notes());
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      assertThat(Publishing.publish(out, writer, renamed).name()).hasToString("2026Q4-r2");
    }
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      assertThat(Publishing.publish(out, writer, renamed))
          .isInstanceOf(ReleaseOutcome.Unchanged.class);
    }
  }

  @Test
  void aNameTakenInTheMeantimeIsAnErrorThatChangesNothing() throws IOException {
    try (ReleaseWriter writer = Publishing.staged(out, Q4, 1)) {
      writer.name(SyntheticRelease.details());
      Path taken = Files.createDirectories(out.resolve("releases/2026Q4"));

      assertThatThrownBy(() -> writer.settle(SyntheticRelease.details()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("2026Q4 appeared while this one was made");

      assertThat(taken).isEmptyDirectory();
      assertThat(out.resolve("releases/current")).doesNotExist();
    }
  }

  @Test
  void aSecondWriterOfTheSameQuarterIsRefusedWhileTheFirstIsAtWork() throws IOException {
    try (ReleaseWriter first = Publishing.staged(out, Q4, 1)) {
      assertThatThrownBy(() -> ReleaseWriter.begin(out, Q4))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another release of 2026Q4 is being staged");
      assertThat(first.settle(SyntheticRelease.details()).name()).hasToString("2026Q4");
    }
  }

  @Test
  void theManifestIsTheSameBytesForTheSameRelease() throws IOException {
    Path other = out.resolve("other");
    Publishing.publish(out, Q4, 1);
    Publishing.publish(other, Q4, 1);

    assertThat(other.resolve("releases/2026Q4/manifest.json"))
        .hasSameBinaryContentAs(out.resolve("releases/2026Q4/manifest.json"));
  }
}
