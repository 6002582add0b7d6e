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
import jp.tenkai.export.table.TableSpec;
import jp.tenkai.jobs.command.CommandRun;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Releases of the small world that draw on two ingested vintages of one file, which are made up.
 * The snapshot's own figure of Kenya's beds is 1.5.
 */
class AsOfTest {
  @TempDir Path folder;

  private SmallWorld world;

  @BeforeEach
  void prefersTheWorldBank() {
    world =
        SmallWorld.in(folder.resolve("world"))
            .with(
                "conf/sources.yaml",
                "sources:\n",
                """
                sources:
                  worldbank-wdi:
                    name: {en: World Bank, ja: 世界銀行}
                    publisher: {en: World Bank, ja: 世界銀行}
                    licence: CC BY 4.0
                    terms: open
                    attribution: World Bank
                    reason: To be ingested.
                """)
            .with(
                "conf/indicators.yaml",
                "from: {series: [{source: bank, code: BEDS}]}",
                "from: {series: [{source: worldbank-wdi, code: SH.MED.BEDS.ZS},"
                    + " {source: bank, code: BEDS}]}");
  }

  /** The aggregate is refused in both vintages, under one name. */
  private static String beds(String day, String kenya) {
    return """
        "Data Source","World Development Indicators",

        "Last Updated Date","%s",

        "Country Name","Country Code","Indicator Name","Indicator Code","2022","2023",
        "Kenya","KEN","Beds","SH.MED.BEDS.ZS","","%s",
        "World","WLD","Beds","SH.MED.BEDS.ZS","2.7","2.8",
        """
        .formatted(day, kenya);
  }

  @Test
  void theNewestVintageOfTheDayIsUsed() throws IOException {
    ingest("2026-08-01", "1.9");
    ingest("2026-10-05", "2.4");

    TableRow before = kenyasBeds("2026-07-31");
    assertThat(before.real("raw")).isEqualTo(1.5);
    assertThat(before.text("source")).isEqualTo("bank");

    TableRow on = kenyasBeds("2026-08-01");
    assertThat(on.real("raw")).isEqualTo(1.9);
    assertThat(on.text("vintage")).isEqualTo("2026-08-01");
    assertThat(on.text("file")).isEqualTo("API_SH.MED.BEDS.ZS.csv");
    assertThat(on.whole("row")).hasValue(6);

    assertThat(kenyasBeds("2026-10-04").real("raw")).isEqualTo(1.9);
    assertThat(kenyasBeds("2026-10-05").real("raw")).isEqualTo(2.4);
    // Both vintages stand in the sources, each with its hash.
    assertThat(rows(ReleaseTables.SOURCES))
        .filteredOn(row -> row.text("source").equals("worldbank-wdi"))
        .extracting(row -> row.text("vintage"))
        .containsExactly("2026-08-01", "2026-10-05");
  }

  /** What was issued since does not change a release of the past. */
  @Test
  void aReleaseOfThePastIsMadeAgainByteByByte() throws IOException {
    ingest("2026-08-01", "1.9");
    CommandRun made = refresh("2026Q3");
    assertThat(made.code()).as(made.err()).isZero();
    FolderState first = FolderState.of(out().resolve("releases"));
    ingest("2026-10-05", "2.4");

    CommandRun again = refresh("2026Q3");

    assertThat(again.code()).isZero();
    assertThat(FolderState.of(out().resolve("releases"))).isEqualTo(first);
    assertThat(refresh("2026Q4").code()).isZero();
    assertThat(out().resolve("releases/2026Q4")).isDirectory();
    assertThat(kenyasBeds().real("raw")).isEqualTo(2.4);
  }

  private TableRow kenyasBeds(String day) throws IOException {
    CommandRun run = refresh(MadeRelease.QUARTER, "--as-of", day);
    assertThat(run.code()).as(run.err()).isZero();
    return kenyasBeds();
  }

  private TableRow kenyasBeds() throws IOException {
    return rows(ReleaseTables.COMPONENTS).stream()
        .filter(row -> row.text("country").equals("KEN"))
        .filter(row -> row.text("indicator").equals("beds") && row.text("field").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private List<TableRow> rows(TableSpec spec) throws IOException {
    return TableRow.stream(
            ReleaseReader.open(out().resolve("releases").resolve("current")).table(spec))
        .toList();
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void ingest(String day, String kenya) throws IOException {
    Path file =
        Files.writeString(
            Files.createDirectories(folder.resolve(day)).resolve("API_SH.MED.BEDS.ZS.csv"),
            beds(day, kenya));
    CommandRun run =
        CommandRun.of(
            "ingest",
            file.toString(),
            "--conf",
            world.conf().toString(),
            "--out",
            out().toString());
    assertThat(run.out()).contains("Files 1, of which new 1, refused 0.");
  }

  private CommandRun refresh(String quarter, String... more) {
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
                quarter));
    words.addAll(List.of(more));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
