package jp.tenkai.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.tenkai.export.release.ReleaseName;
import jp.tenkai.export.signature.Trust;
import jp.tenkai.jobs.Main;
import jp.tenkai.jobs.command.CommandRun;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same through Hadoop's s3a against a server that speaks S3. */
class S3Test {
  private static final ReleaseName Q3 = name("2026Q3");
  private static final ReleaseName Q4 = name("2026Q4");

  @TempDir static Path folder;

  private static S3Server server;

  private String place;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = S3Server.start(folder);
    for (String setting : server.settings()) {
      int equals = setting.indexOf('=');
      System.setProperty(setting.substring(0, equals), setting.substring(equals + 1));
    }
    SmallReleases.show(folder, "2026Q2", 1);
    SmallReleases.show(folder, "2026Q3", 1);
    SmallReleases.show(folder, "2026Q4", 1);
  }

  @AfterAll
  static void stop() {
    for (String setting : server.settings()) {
      System.clearProperty(setting.substring(0, setting.indexOf('=')));
    }
    server.close();
  }

  @BeforeEach
  void bucket() throws IOException, InterruptedException {
    place = server.bucket() + "/published";
  }

  @Test
  void everyCommandWorks() {
    assertThat(run("releases").out()).startsWith("No releases yet: s3a://");
    assertThat(push(Q3).out()).contains("readers see 2026Q3");
    assertThat(push(Q4).out()).contains("readers see 2026Q4");
    assertThat(push(Q4).out()).contains(": 0 files put, ");
    assertThat(run("verify", "--all").out()).contains("2 releases, 0 of them damaged");
    assertThat(run("releases").out())
        .containsPattern("2026Q4 .* current +yes .* yes\n2026Q3 .* superseded");
    assertThat(run("rollback", "--reason", "wrong").out()).contains("readers see 2026Q3 now");
    assertThat(push(Q4).code()).isEqualTo(1);
    assertThat(run("rollback", "--restore", "--reason", "right").out())
        .contains("Readers see 2026Q4 again.");
    push(name("2026Q2"));
    CommandRun pruned = run("prune", "--keep", "1");
    assertThat(pruned.out()).as(pruned.err()).contains("Removed 1 releases");
    assertThat(run("verify", "--all").out()).contains("2 releases, 0 of them damaged");
  }

  /** Two runs read the same state; the second to write is told. */
  @Test
  void theSecondOfTwoWritersIsRefused() throws IOException {
    ObjectAccess access = ObjectAccess.to(URI.create(place));
    var path = new org.apache.hadoop.fs.Path(place, "current.json");
    access.replace(path, Optional.empty(), bytes("first"));
    assertThatThrownBy(() -> access.replace(path, Optional.empty(), bytes("also first")))
        .isInstanceOf(IOException.class);
    Optional<ObjectAccess.Content> seen = access.read(path);
    access.replace(path, seen, bytes("second"));
    assertThatThrownBy(() -> access.replace(path, seen, bytes("also second")))
        .isInstanceOf(IOException.class);
    assertThat(access.read(path).orElseThrow().bytes()).isEqualTo(bytes("second"));
  }

  @Test
  void aRunThatDiesLeavesTheOldReleaseOrTheNew() throws IOException {
    push(Q3);
    for (int done : deaths()) {
      Countdown countdown = new Countdown(done);
      boolean died = false;
      try {
        new Push(folder, store(countdown)).run(folder.resolve("releases/2026Q4"));
      } catch (Killed e) {
        died = true;
      }
      ObjectStore store = store(Countdown.none());
      assertThat(store.history().current().orElseThrow()).isIn(Q3, Q4);
      for (ReleaseName name : store.history().names()) {
        assertThat(store.verify(name, Trust.anyone()).mismatches()).isEmpty();
      }
      assertThat(store.history().current()).contains(died ? Q3 : Q4);
    }
    for (int done = 0; done < 2; done++) {
      ObjectStore dying = store(new Countdown(done));
      assertThatThrownBy(() -> new Rollback(dying).back(Optional.empty(), "x"))
          .isInstanceOf(Killed.class);
      assertThat(store(Countdown.none()).history().current()).contains(Q4);
    }
    assertThat(store(Countdown.none()).history().unfinished()).isPresent();
    assertThat(run("rollback", "--reason", "x").out()).contains("readers see 2026Q3 now");
  }

  /** A few; with {@code -Dtenkai.deaths=all} every operation of a push. */
  private static int[] deaths() {
    return "all".equals(System.getProperty("tenkai.deaths"))
        ? IntStream.rangeClosed(0, 52).toArray()
        : new int[] {0, 45, 47, 51};
  }

  /** A process of its own, killed as an operator or the kernel would. */
  @Test
  void aProcessThatIsKilledIsOneToReaders() throws IOException, InterruptedException {
    push(Q3);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    server.settings().forEach(setting -> command.add("-D" + setting));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("push", "--to", place, "--out", folder.toString(), "2026Q4"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("killed.log").toFile())
            .start();
    ObjectStore store = store(Countdown.none());
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    // The server may not list a folder while something is put into it; the first file is enough.
    org.apache.hadoop.fs.Path first =
        new org.apache.hadoop.fs.Path(store.files(Q4).prefix(), "tables/audit.csv");
    while (process.isAlive() && System.nanoTime() < end && store.access().read(first).isEmpty()) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();

    assertThat(store.files(Q4).sizes()).isNotEmpty();
    assertThat(store.history().current().orElseThrow()).isIn(Q3, Q4);
    assertThat(store.verify(store.history().current().get(), Trust.anyone()).mismatches())
        .isEmpty();
    assertThat(push(Q4).out()).contains("readers see 2026Q4");
    assertThat(run("verify", "--all").out()).contains("2 releases, 0 of them damaged");
  }

  private ObjectStore store(Countdown countdown) throws IOException {
    FileSystem real = ObjectAccess.to(URI.create(place)).fs();
    return new ObjectStore(
        new ObjectAccess(new MortalObjects(real, countdown)), new org.apache.hadoop.fs.Path(place));
  }

  private CommandRun push(ReleaseName name) {
    return CommandRun.of("push", "--to", place, "--out", folder.toString(), name.toString());
  }

  private CommandRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--out");
    all.add(place);
    return CommandRun.of(all.toArray(new String[0]));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ReleaseName name(String text) {
    return ReleaseName.parse(text).orElseThrow();
  }
}
