package jp.tenkai.jobs.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.refresh.MadeRelease;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refresh from a snapshot that cannot be used: what is said, and that nothing changes. */
class BadSnapshotTest {
  private static final String UNTOUCHED = "Nothing was published; the last release is as it was.";
  private static final String UNTOUCHED_JA = "何も公開していません。直近のリリースは元のままです。";

  @TempDir Path snapshot;

  @BeforeEach
  void copySnapshot() throws IOException {
    for (DataTable table : DataTable.EMBEDDED) {
      Files.copy(
          SmallWorld.shared().snapshotPath().resolve(table.fileName()),
          snapshot.resolve(table.fileName()));
    }
  }

  private static CommandRun refresh(Path conf, Path snapshot, Path out, String language) {
    return CommandRun.of(
        "refresh",
        "--no-publish",
        "--conf",
        conf.toString(),
        "--snapshot",
        snapshot.toString(),
        "--out",
        out.toString(),
        "--quarter",
        MadeRelease.QUARTER,
        "--lang",
        language);
  }

  private CommandRun refused(Path conf, Path from, String language) {
    MadeRelease release = MadeRelease.small();
    FolderState before = FolderState.of(release.out());

    CommandRun run = refresh(conf, from, release.out(), language);

    assertThat(run.all()).doesNotContain("\tat ").doesNotContain("Caused by");
    assertThat(run.err()).contains(language.equals("ja") ? UNTOUCHED_JA : UNTOUCHED);
    assertThat(FolderState.of(release.out())).isEqualTo(before);
    return run;
  }

  private CommandRun refused(String language) {
    return refused(SmallWorld.shared().conf(), snapshot, language);
  }

  private Path file(DataTable table) {
    return snapshot.resolve(table.fileName());
  }

  /** Rewrites a table of the copy. */
  private void rewrite(DataTable table, UnaryOperator<Dataset<Row>> change) throws IOException {
    SnapshotFolder good = SmallWorld.shared().snapshot();
    new SnapshotFolder(SharedSession.spark(), snapshot.resolve("new"))
        .write(table, change.apply(good.read(table)));
    Files.move(
        snapshot.resolve("new").resolve(table.fileName()),
        file(table),
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aFolderThatIsNotThere() {
    Path nowhere = snapshot.resolve("nowhere");

    CommandRun run = refused(SmallWorld.shared().conf(), nowhere, "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(nowhere + "/observations.parquet: The file or folder cannot be read")
        .contains("no such file")
        .contains("a snapshot written by './tenkai snapshot'")
        .contains("what to do: ");
  }

  @Test
  void aFileThatIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(file(DataTable.OBSERVATIONS));
    Files.write(file(DataTable.OBSERVATIONS), Arrays.copyOf(whole, whole.length * 2 / 3));

    CommandRun run = refused("ja");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(file(DataTable.OBSERVATIONS) + ": ").contains("対処: ");
  }

  @Test
  void aFileOfAnotherKindAndOneWithoutBytes() throws IOException {
    for (String content : List.of("<html>not found</html>", "")) {
      Files.writeString(file(DataTable.FILES), content);

      CommandRun run = refused("en");

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .contains(file(DataTable.FILES) + ": The file or folder cannot be read")
          .contains("a snapshot written by './tenkai snapshot'");
    }
  }

  @Test
  void aFileOfAnotherTable() throws IOException {
    Files.copy(
        file(DataTable.FLOWS), file(DataTable.OBSERVATIONS), StandardCopyOption.REPLACE_EXISTING);

    CommandRun run = refused("en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(file(DataTable.OBSERVATIONS) + ": ")
        .contains("exporter importer hs6")
        .contains("source series country year");
  }

  @Test
  void bytesThatWereChangedInside() throws IOException {
    byte[] bytes = Files.readAllBytes(file(DataTable.OBSERVATIONS));
    for (int i = 20; i < 400; i++) {
      bytes[i] ^= 0x55;
    }
    Files.write(file(DataTable.OBSERVATIONS), bytes);

    CommandRun run = refused("en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Reading or writing failed: ").contains("observations.parquet");
  }

  @Test
  void anAccountInWhichRowsWereLost() throws IOException {
    rewrite(
        DataTable.FILES,
        rows ->
            rows.withColumn(
                "kept",
                when(col("file").equalTo("bank/people.csv"), col("kept").minus(lit(1)))
                    .otherwise(col("kept"))));

    CommandRun run = refused("en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("bank/people.csv: Rows were lost while reading")
        .contains("16 read, 13 kept, 2 in quarantine")
        .contains("read = kept + quarantined");
    assertThat(refused("ja").err()).contains("16 read, 13 kept, 2 in quarantine");
  }

  @Test
  void aTableFromWhichRowsAreGone() throws IOException {
    rewrite(DataTable.OBSERVATIONS, rows -> rows.filter(col("country").notEqual("KEN")));

    CommandRun run = refused("en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("Rows were lost while reading").contains("rows used");
  }

  @Test
  void tooFewCandidatesCanBeRanked(@TempDir Path folder) {
    SmallWorld strict =
        SmallWorld.in(folder)
            .with("conf/strategies/small.yaml", "{country: 0.3,", "{country: 1.0,");

    CommandRun run = refused(strict.conf(), snapshot, "en");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("conf/quality.yaml: The data are not good enough for a release")
        .contains("ranked small: 1 of 5 candidates")
        .contains("at least 40 %, or --accept ranked");
    assertThat(refused(strict.conf(), snapshot, "ja").code()).isEqualTo(3);
  }

  @Test
  void anOutputFolderThatIsAFile(@TempDir Path folder) throws IOException {
    Path out = Files.writeString(folder.resolve("out"), "a file");

    CommandRun run = refresh(SmallWorld.shared().conf(), snapshot, out, "en");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(out + ": The file or folder cannot be read")
        .contains("a folder that releases are kept in");
    assertThat(out).hasContent("a file");
  }
}
