package jp.tenkai.jobs.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.refresh.FolderState;
import jp.tenkai.jobs.snapshot.SnapshotAccount.FileAccount;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing the snapshot from one made-up file of each layout. */
class SnapshotJobTest {
  @TempDir Path folder;

  private static List<Row> rows(DataTable table) {
    return SmallWorld.shared().snapshot().read(table).collectAsList();
  }

  private CommandRun refused(SmallWorld world) {
    CommandRun run = world.writeSnapshot();

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.all()).doesNotContain("\tat ").doesNotContain("Caused by");
    assertThat(run.err()).contains("what to do: ");
    for (DataTable table : DataTable.EMBEDDED) {
      assertThat(world.snapshotPath().resolve(table.fileName())).doesNotExist();
    }
    return run;
  }

  @Test
  void theSameFilesGiveTheSameBytes() {
    SmallWorld again = SmallWorld.in(folder).withSnapshot();

    assertThat(FolderState.of(again.snapshotPath()))
        .isEqualTo(FolderState.of(SmallWorld.shared().snapshotPath()));
    assertThat(FolderState.of(again.snapshotPath()).entries())
        .as("each table, and the digests of all")
        .hasSize(DataTable.EMBEDDED.size() + 1);
  }

  @Test
  void everyFileIsAccountedForAndNoRowIsLost() {
    SnapshotAccount account = SnapshotAccount.read(SmallWorld.shared().snapshot());

    assertThat(account.files())
        .extracting(FileAccount::reader)
        .containsExactlyInAnyOrderElementsOf(
            SmallWorld.shared().configuration().snapshotPlan().files().stream()
                .map(planned -> planned.layout().word())
                .toList())
        .doesNotHaveDuplicates()
        .hasSize(24);
    assertThat(account.read()).isEqualTo(account.kept() + account.quarantined());
    assertThat(account.files())
        .filteredOn(f -> f.file().equals("bank/people.csv"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.vintage()).isEqualTo("2026-07-13");
              assertThat(f.vintageBasis()).isEqualTo("stated in the file");
              // Six countries with two or three figures each, one aggregate with two.
              assertThat(f.read()).isEqualTo(16);
              assertThat(f.quarantined()).isEqualTo(2);
              // The two of 1999 lie before the plan's first year.
              assertThat(f.used()).isEqualTo(12);
            });
    assertThat(account.files())
        .filteredOn(f -> f.file().equals("bank/all.csv"))
        .singleElement()
        .satisfies(f -> assertThat(f.vintageBasis()).isEqualTo("Its letter."));
    assertThat(account.refused())
        .filteredOn(r -> r.file().equals("facts/maturity.csv"))
        .singleElement()
        .satisfies(r -> assertThat(r.example()).contains("Nowhere"));
  }

  @Test
  void onlySeriesThatAnIndicatorUsesAreKeptEachWithItsOrigin() {
    List<Row> observations = rows(DataTable.OBSERVATIONS);

    assertThat(observations).extracting(r -> r.<String>getAs("series")).doesNotContain("OTHER");
    assertThat(observations).extracting(r -> r.<Integer>getAs("year")).allMatch(y -> y >= 2000);
    assertThat(observations)
        .filteredOn(r -> r.getAs("series").equals("D1") && r.<String>getAs("country").equals("TZA"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.<Double>getAs("value")).isEqualTo(20.25);
              assertThat(r.<String>getAs("file")).isEqualTo("clinic/athena.csv");
              assertThat(r.<Long>getAs("row")).isEqualTo(4);
              assertThat(r.<String>getAs("licence")).isEqualTo("by agreement");
              assertThat(r.<String>getAs("vintage")).isEqualTo("2024-10");
            });
  }

  @Test
  void tradeIsInWholeDollarsWithTheLineOfTheFile() {
    assertThat(rows(DataTable.FLOWS))
        .extracting(
            r ->
                r.getAs("exporter")
                    + " "
                    + r.getAs("importer")
                    + " "
                    + r.getAs("hs6")
                    + " "
                    + r.getAs("value_usd")
                    + " "
                    + r.getAs("row"))
        .contains("JPN KEN 901812 100500 2", "CHN TZA 901812 40123 7")
        .hasSize(8);
  }

  @Test
  void bothVintagesOfAFigureAreKept() {
    assertThat(rows(DataTable.OBSERVATIONS))
        .filteredOn(
            r ->
                r.getAs("series").equals("PEOPLE")
                    && r.<String>getAs("country").equals("KEN")
                    && r.<Integer>getAs("year") == 2023)
        .extracting(r -> r.getAs("vintage") + " " + r.getAs("value"))
        .containsExactlyInAnyOrder("2026-03 4.9999999E7", "2026-07-13 5.0E7");
  }

  @Test
  void factsAndSurveyFiguresKeepTheirCitation() {
    assertThat(rows(DataTable.FACTS))
        .extracting(r -> r.getAs("country") + " " + r.getAs("statement") + " " + r.getAs("scope"))
        .containsExactlyInAnyOrder("KEN ML2 medicines", "JPN member IMDRF");
    assertThat(rows(DataTable.FACTS))
        .extracting(r -> r.<String>getAs("citation"))
        .containsOnly("https://example.org");
    assertThat(rows(DataTable.SURVEY_FIGURES))
        .hasSize(5)
        .extracting(r -> r.<String>getAs("citation"))
        .allMatch(citation -> citation.startsWith("https://"));
  }

  /** The newer and the older file say two things about one figure of one vintage. */
  @Test
  void twoValuesOfOneVintageAreRefusedWithBothPlaces() {
    CommandRun run =
        refused(
            SmallWorld.in(folder)
                .with(
                    "conf/snapshot.yaml",
                    "codes: [SPEND, OTHER, PEOPLE], vintage: \"2026-03\"",
                    "codes: [SPEND, OTHER, PEOPLE], vintage: \"2026-07-13\""));

    assertThat(run.err())
        .contains("bank/all.csv:8: ")
        .contains("bank/people.csv:7")
        .contains("4.9999999E7")
        .contains("5.0E7")
        .contains("PEOPLE KEN 2023");
  }

  @Test
  void theSameValueTwiceIsNoConflict() {
    SmallWorld world =
        SmallWorld.in(folder)
            .with("data/bank/all.csv", "49999999", "50000000")
            .with(
                "conf/snapshot.yaml",
                "codes: [SPEND, OTHER, PEOPLE], vintage: \"2026-03\"",
                "codes: [SPEND, OTHER, PEOPLE], vintage: \"2026-07-13\"")
            .withSnapshot();

    assertThat(
            world.snapshot().read(DataTable.OBSERVATIONS).collectAsList().stream()
                .filter(r -> r.getAs("series").equals("PEOPLE"))
                .filter(r -> r.getAs("country").equals("KEN"))
                .filter(r -> r.<Integer>getAs("year") == 2023))
        .hasSize(1);
  }

  @Test
  void everyMissingFileIsNamedAtOnce() {
    CommandRun run =
        refused(
            SmallWorld.in(folder)
                .without("data/bank/tidy.csv")
                .without("data/clinic/odata.json")
                .without("data/trade/baci.csv"));

    assertThat(run.err())
        .contains("bank/tidy.csv: ")
        .contains("clinic/odata.json: ")
        .contains("trade/baci.csv: ")
        .doesNotContain("bank/people.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "bank/people.csv",
    "bank/all.csv",
    "bank/databank.csv",
    "bank/tidy.csv",
    "bank/api.json",
    "bank/countries.csv",
    "clinic/athena.csv",
    "clinic/odata.json",
    "clinic/zip.csv",
    "clinic/web.csv",
    "clinic/who.csv",
    "clinic/unicef.csv",
    "trade/baci.csv",
    "trade/pairs.csv",
    "firms/answers.csv",
    "facts/maturity.csv"
  })
  void aWebPageIsRefusedByTheFilesName(String file) {
    CommandRun run =
        refused(
            SmallWorld.in(folder)
                .put(
                    "data/" + file,
                    "<!DOCTYPE html>\n<html><body>Not found</body></html>\n"
                        .getBytes(StandardCharsets.UTF_8)));

    assertThat(run.err()).contains(file).contains("This is a web page, not data");
  }

  @ParameterizedTest
  @CsvSource({
    "bank/people.csv, bank/tidy.csv",
    "bank/all.csv, clinic/who.csv",
    "clinic/odata.json, bank/api.json",
    "clinic/athena.csv, clinic/web.csv",
    "trade/baci.csv, trade/pairs.csv",
    "trade/pairs.csv, firms/answers.csv"
  })
  void aFileOfAnotherLayoutIsRefused(String file, String other) {
    SmallWorld world = SmallWorld.in(folder);

    CommandRun run =
        refused(
            world.put(
                "data/" + file, world.text("data/" + other).getBytes(StandardCharsets.UTF_8)));

    assertThat(run.err()).containsPattern("(?m)^" + file + "(:[0-9]+)?: ");
  }

  @ParameterizedTest
  @CsvSource({"bank/people.csv", "bank/api.json", "trade/baci.csv", "facts/members.csv"})
  void anEmptyFileIsRefused(String file) {
    CommandRun run = refused(SmallWorld.in(folder).put("data/" + file, new byte[0]));

    assertThat(run.err()).contains(file + ": The file is empty");
  }

  @Test
  void aPackedFileThatIsCutOffIsRefused() throws IOException {
    SmallWorld world = SmallWorld.in(folder);
    byte[] packed = packed(world.text("data/clinic/athena.csv"));
    world
        .with("conf/snapshot.yaml", "path: clinic/athena.csv,", "path: clinic/athena.csv.gz,")
        .put("data/clinic/athena.csv.gz", Arrays.copyOf(packed, packed.length - 12));

    assertThat(refused(world).err())
        .contains("clinic/athena.csv.gz: The compressed file is cut off or damaged");
  }

  @Test
  void aPackedFileIsReadLikeTheSameFileUnpacked() throws IOException {
    SmallWorld world = SmallWorld.in(folder);
    world
        .with("conf/snapshot.yaml", "path: clinic/athena.csv,", "path: clinic/athena.csv.gz,")
        .put("data/clinic/athena.csv.gz", packed(world.text("data/clinic/athena.csv")))
        .withSnapshot();

    assertThat(
            SnapshotAccount.read(world.snapshot()).files().stream()
                .filter(f -> f.file().equals("clinic/athena.csv.gz"))
                .mapToLong(SnapshotAccount.FileAccount::used))
        .containsExactly(5L);
  }

  @Test
  void aFailedRunLeavesTheLastSnapshotAsItWas() throws IOException {
    SmallWorld world = SmallWorld.in(folder).withSnapshot();
    FolderState before = FolderState.of(world.snapshotPath());
    Files.writeString(world.data().resolve("facts/members.csv"), "");

    assertThat(world.writeSnapshot().code()).isEqualTo(1);

    assertThat(FolderState.of(world.snapshotPath())).isEqualTo(before);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
