package jp.tenkai.jobs.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.release.Durable;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.jobs.command.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each disaster of the operator's page, and the way back by the very commands of that page. */
class RecoveryTest {
  private static final CrashWorld WORLD = CrashWorld.shared();

  @TempDir private Path folder;

  private OperatorsPage page;
  private Path out;
  private Map<String, String> good;

  @BeforeEach
  void runsAndBacksUp() throws IOException {
    out = WORLD.finished(folder.resolve("out"));
    page = new OperatorsPage(folder, WORLD);
    good = FinalState.of(out);
    page.follow("backup");
  }

  @Test
  void aLostDisk() throws IOException {
    Durable.deleteTree(out);

    page.follow("lost-disk");

    assertThat(releases(FinalState.of(out))).isEqualTo(releases(good));
  }

  @Test
  void aDamagedReleaseIsPutBack() throws IOException {
    damage(out.resolve("releases/2026Q4/tables/ranking.csv"));
    assertThat(verify()).isEqualTo(1);

    page.follow("damaged-release");

    assertThat(FinalState.of(out)).isEqualTo(good);
  }

  @Test
  void aDamagedReleaseWithoutBackupGetsARevision() throws IOException {
    damage(out.resolve("releases/2026Q4/tables/ranking.csv"));

    page.follow("damaged-release-without-backup");

    assertThat(FinalState.current(out)).isEqualTo("2026Q4-r2");
    assertThat(ReleaseReader.verify(out.resolve("releases/2026Q4"))).hasSize(1);
  }

  @Test
  void aDamagedPublicationIsMadeAgain() throws IOException {
    page.follow("damaged-publication");
    Path manifest = out.resolve("publications/2026Q4/publication.json");
    Files.writeString(manifest, "{", java.nio.charset.StandardCharsets.UTF_8);
    assertThat(verify()).isEqualTo(1);

    page.follow("damaged-publication");
  }

  @Test
  void aDamagedLandingIsPutBack() throws IOException {
    Path object = OperatorsPage.files(out.resolve("landing/objects")).get(0);
    assertThat(object.toFile().setWritable(true)).isTrue();
    damage(object);
    assertThat(CommandRun.of("landing", "verify", "--out", out.toString()).code()).isEqualTo(1);

    page.follow("damaged-landing");

    assertThat(FinalState.of(out)).isEqualTo(good);
  }

  @Test
  void aDamagedStoreIsReadAgain() throws IOException {
    OperatorsPage.files(out.resolve("ingested")).forEach(RecoveryTest::damage);
    assertThat(CommandRun.of(WORLD.refresh(out).toArray(String[]::new)).code()).isEqualTo(1);

    page.follow("damaged-store");

    assertThat(FinalState.of(out)).isEqualTo(good);
  }

  @Test
  void theWrongReleaseIsWithdrawn() throws IOException {
    page.follow("wrong-release");

    assertThat(FinalState.current(out)).isEqualTo(CrashWorld.BEFORE);
  }

  private int verify() {
    return CommandRun.of("verify", "--out", out.toString()).code();
  }

  private static Map<String, String> releases(Map<String, String> state) {
    state.keySet().removeIf(path -> path.startsWith("publications"));
    return state;
  }

  private static void damage(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
