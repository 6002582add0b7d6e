package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.export.publication.Publication;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a disk has changed or cut off: each is found and named, and nothing is published. */
class DamageTest {
  private static final CrashWorld WORLD = CrashWorld.shared();
  private static final int FLIPS = 300;

  @TempDir private Path folder;

  private Path out;

  @BeforeEach
  void copies() {
    out = WORLD.copy(folder.resolve("out"));
  }

  @Test
  void aReceivedFileThatWasChangedOrCutOff() throws IOException {
    for (Change change : Change.values()) {
      Path copy = WORLD.copy(folder.resolve("landing-" + change));
      Path object = unread(copy);
      assertThat(object.toFile().setWritable(true)).isTrue();
      change.of(object);

      CommandRun run =
          CommandRun.of(
              "ingest", "--conf", WORLD.world().conf().toString(), "--out", copy.toString());

      requireNamed(run, object, "A received file is no longer what was received");
      assertThat(run.err()).contains("landing import");
      assertThat(files(copy.resolve("ingested"), ".parquet"))
          .hasSameSizeAs(files(WORLD.out().resolve("ingested"), ".parquet"));
    }
  }

  @Test
  void ingestedRowsThatWereChangedOrCutOff() throws IOException {
    for (Change change : Change.values()) {
      for (String kind : List.of("observations.parquet", "account.json")) {
        Path copy = WORLD.copy(folder.resolve("store-" + change + kind));
        Path file = files(copy.resolve("ingested"), kind).get(0);
        change.of(file);
        Map<String, String> before = FinalState.of(copy);

        CommandRun run = refresh(copy);

        requireNamed(run, file, "Ingested rows are damaged");
        assertThat(run.err()).contains("Remove the folder that " + file + " lies in");
        assertThat(FinalState.of(copy)).isEqualTo(before);
      }
    }
  }

  @Test
  void aTableOfTheSnapshotThatWasChangedOrCutOff() throws IOException {
    for (DataTable table : List.of(DataTable.OBSERVATIONS, DataTable.FILES)) {
      for (Change change : Change.values()) {
        Path snapshot = folder.resolve("snapshot-" + table + change);
        CrashWorld.copy(WORLD.world().snapshotPath(), snapshot);
        Path file = snapshot.resolve(table.fileName());
        change.of(file);

        CommandRun run =
            CommandRun.of(
                "refresh",
                "--no-publish",
                "--conf",
                WORLD.world().conf().toString(),
                "--snapshot",
                snapshot.toString(),
                "--out",
                out.toString(),
                "--quarter",
                CrashWorld.QUARTER);

        requireNamed(run, file, "A file of the snapshot is no longer as it was written");
        assertThat(FinalState.current(out)).isEqualTo(CrashWorld.BEFORE);
      }
    }
  }

  @Test
  void aTableOfTheReleaseThatWasChangedOrCutOff() throws IOException {
    for (Change change : Change.values()) {
      Path copy = WORLD.copy(folder.resolve("release-" + change));
      change.of(copy.resolve("releases/2026Q3/tables/ranking.parquet"));

      CommandRun verify = CommandRun.of("verify", "--out", copy.toString());

      assertThat(verify.code()).isEqualTo(1);
      assertThat(verify.err()).contains("CHANGED_FILE", "tables/ranking.parquet");
    }
  }

  /** Whichever bit of a manifest flips, it is found: also in words that nothing depends on. */
  @Test
  void anyBitOfAManifest() throws IOException {
    Path manifest = out.resolve("releases/2026Q3").resolve(Manifest.FILE);
    byte[] whole = Files.readAllBytes(manifest);
    Random random = new Random(7);
    for (int i = 0; i < FLIPS; i++) {
      Files.write(manifest, flipped(whole, random.nextInt(whole.length), random.nextInt(8)));
      assertThat(ReleaseReader.verify(manifest.getParent())).isNotEmpty();
    }
    Files.write(manifest, flipped(whole, text(whole, "Figures as of"), 0));

    CommandRun verify = CommandRun.of("verify", "--out", out.toString());

    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.err()).contains("BAD_SIGNATURE", Manifest.FILE);
  }

  @Test
  void anyBitOfAPublicationsManifest() throws IOException {
    Path publication =
        Publication.directory(out, ReleaseName.parse(CrashWorld.BEFORE).orElseThrow()).toRealPath();
    Path manifest = publication.resolve(PublicationManifest.FILE);
    byte[] whole = Files.readAllBytes(manifest);
    Random random = new Random(8);
    for (int i = 0; i < FLIPS / 10; i++) {
      Files.write(manifest, flipped(whole, random.nextInt(whole.length), random.nextInt(8)));
      assertThat(Publication.differences(publication)).isNotEmpty();
    }
    CommandRun verify = CommandRun.of("verify", "--out", out.toString());
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.err()).contains(PublicationManifest.FILE);
  }

  /** What a disk does to a file. */
  private enum Change {
    ONE_BIT,
    CUT_OFF;

    void of(Path file) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(
          file,
          this == ONE_BIT
              ? flipped(bytes, bytes.length / 2, 0)
              : Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    byte[] changed = bytes.clone();
    changed[at] ^= (byte) (1 << bit);
    return changed;
  }

  private static int text(byte[] bytes, String words) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(words);
  }

  private static void requireNamed(CommandRun run, Path file, String words) {
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains(file + ": " + words)
        .contains("what to do: ")
        .doesNotContain("\tat ");
  }

  private CommandRun refresh(Path copy) {
    return CommandRun.of(WORLD.refresh(copy).toArray(String[]::new));
  }

  /** The received file that was not read yet. */
  private static Path unread(Path copy) {
    return files(copy.resolve("landing/objects"), "").stream()
        .filter(
            object -> {
              String sha256 = object.getFileName().toString();
              return !Files.isDirectory(
                  copy.resolve("ingested").resolve(sha256.substring(0, 2)).resolve(sha256));
            })
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> files(Path folder, String end) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(end))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
