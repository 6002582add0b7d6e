package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.landing.Provenance;
import jp.tenkai.datasets.landing.Way;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.Sha256;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration, snapshot, landing, store, release and clock, whole and damaged. */
class DataChecksTest {
  private static final Path HOME = Path.of(System.getProperty("tenkai.home"));
  private static final Catalogue EN = Catalogue.of(Language.EN);
  private static final Instant CREATED = Instant.parse("2026-10-02T03:04:05Z");

  @TempDir private Path out;

  @Test
  void configuration() throws IOException {
    assertThat(Look.word(new ConfigurationCheck(HOME.resolve("conf"), EN))).isEqualTo("ok ok");
    Finding wrong = Look.at(new ConfigurationCheck(out, EN));
    assertThat(wrong.verdict()).isEqualTo(Verdict.BAD);
    assertThat(wrong.values().get("problem").toString()).contains("yaml");
  }

  @Test
  void snapshot() throws IOException {
    Path whole = HOME.resolve("datasets").resolve("snapshot");
    assertThat(Look.word(new StoreChecks.Snapshot(whole, EN))).isEqualTo("ok ok");

    for (DataTable table : DataTable.EMBEDDED) {
      Files.copy(whole.resolve(table.fileName()), out.resolve(table.fileName()));
    }
    Path facts = out.resolve(DataTable.FACTS.fileName());
    byte[] bytes = Files.readAllBytes(facts);
    Files.write(facts, List.of("cut off"), StandardCharsets.UTF_8);
    assertThat(Look.word(new StoreChecks.Snapshot(out, EN))).isEqualTo("bad damaged");
    Files.write(facts, bytes);
    assertThat(Look.word(new StoreChecks.Snapshot(out, EN))).isEqualTo("ok ok");
    Files.delete(facts);
    assertThat(Look.word(new StoreChecks.Snapshot(out, EN))).isEqualTo("bad damaged");
  }

  @Test
  void landing() throws IOException {
    Path folder = out.resolve("landing");
    StoreChecks.Received check = new StoreChecks.Received(folder, EN);
    assertThat(Look.word(check)).isEqualTo("ok none");
    assertThat(folder).doesNotExist();

    Landing landing = Landing.at(folder);
    Path draft = landing.draft("made up");
    Files.writeString(draft, "made up");
    Landed landed =
        landing.settle(
            draft,
            new Provenance(
                new SourceId("who-gho"),
                "made-up.csv",
                "made-up.csv",
                CREATED,
                Map.of(),
                Vintage.UNSTATED,
                "",
                "none",
                Way.IMPORTED));
    assertThat(Look.word(check)).isEqualTo("ok ok");

    assertThat(landed.path().toFile().setWritable(true)).isTrue();
    Files.writeString(landed.path(), "longer than made up");
    assertThat(Look.word(check)).isEqualTo("bad damaged");
    Files.delete(landed.path());
    assertThat(Look.word(check)).isEqualTo("bad damaged");

    try (var records = Files.list(folder.resolve("records"))) {
      Path record = records.findFirst().orElseThrow();
      assertThat(record.toFile().setWritable(true)).isTrue();
      Files.writeString(record, "{");
    }
    assertThat(Look.word(check)).isEqualTo("bad records");
  }

  @Test
  void ingested() throws IOException {
    Path folder = out.resolve("ingested");
    StoreChecks.Ingested check = new StoreChecks.Ingested(folder, EN);
    assertThat(Look.word(check)).isEqualTo("ok none");

    String sha256 = "ab".repeat(32);
    IngestedFolder store = new IngestedFolder(folder);
    Path staging = store.stage(sha256);
    Path rows = Files.writeString(staging.resolve("facts.parquet"), "made up");
    store.settle(sha256, staging, new IngestedFolder.Account(1, List.of(file(sha256))));
    assertThat(rows).doesNotExist();
    assertThat(Look.word(check)).isEqualTo("ok ok");

    Files.delete(store.place(sha256).resolve("facts.parquet"));
    assertThat(Look.word(check)).isEqualTo("bad damaged");
    Files.writeString(store.place(sha256).resolve(IngestedFolder.ACCOUNT), "{");
    assertThat(Look.word(check)).isEqualTo("bad accounts");
  }

  private static IngestedFile file(String sha256) {
    return new IngestedFile(
        sha256,
        "made-up.csv",
        "tidy-facts",
        "who-gho",
        "",
        "",
        "2026-10-02",
        "the day",
        false,
        "none",
        "open",
        1,
        1,
        0,
        0,
        0,
        List.of(),
        Map.of(DataTable.FACTS, List.of("facts.parquet")),
        "",
        "");
  }

  @Test
  void release() throws IOException {
    ReleaseCheck check = new ReleaseCheck(out);
    assertThat(Look.word(check)).isEqualTo("ok none");
    Path release = made();
    assertThat(Look.word(check)).isEqualTo("ok ok");

    Files.writeString(release.resolve("note.txt"), "changed");
    Finding damaged = Look.at(check);
    assertThat(damaged.verdict()).isEqualTo(Verdict.BAD);
    assertThat(damaged.values()).containsEntry("path", "note.txt");

    Files.delete(release.resolve("note.txt"));
    Files.delete(release.resolve(Manifest.FILE));
    Files.delete(release);
    assertThat(Look.word(check)).isEqualTo("bad nowhere");
  }

  @Test
  void clock() throws IOException {
    assertThat(Look.word(new ClockCheck(Instant.now(), out))).isEqualTo("ok ok");
    assertThat(Look.word(new ClockCheck(Instant.EPOCH, out))).isEqualTo("bad year");
    assertThat(Look.word(new ClockCheck(Instant.parse("2126-01-01T00:00:00Z"), out)))
        .isEqualTo("bad year");
    made();
    assertThat(Look.word(new ClockCheck(CREATED.minusSeconds(60), out))).isEqualTo("ok ok");
    assertThat(Look.word(new ClockCheck(CREATED.minusSeconds(600), out))).isEqualTo("bad behind");
  }

  /** A release of one file and no tables. */
  private Path made() throws IOException {
    Path release = Files.createDirectories(out.resolve("releases").resolve("2026Q3"));
    byte[] note = "made up".getBytes(StandardCharsets.UTF_8);
    Files.write(release.resolve("note.txt"), note);
    Manifest manifest =
        new Manifest(
            "1.0.0",
            "unknown",
            "2026Q3",
            1,
            CREATED.toString(),
            List.of(),
            JsonNodeFactory.instance.objectNode(),
            Sha256.of(new byte[0]),
            List.of(new Manifest.Output("note.txt", Sha256.of(note), note.length, null)),
            List.of());
    Files.write(release.resolve(Manifest.FILE), manifest.toJson());
    Path current = out.resolve("releases").resolve("current");
    Files.deleteIfExists(current);
    Files.createSymbolicLink(current, Path.of("2026Q3"));
    return release;
  }
}
