package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.jobs.run.MadeUpRun;
import jp.tenkai.jobs.run.RunEvent;
import jp.tenkai.jobs.watch.RunHistory;
import jp.tenkai.jobs.watch.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether another run is at work, and how the last one ended. */
class RunChecksTest {
  @TempDir private Path out;

  @Test
  void aLockThatIsHeldNamesItsOwner() throws IOException {
    Path file = out.resolve(".refresh.lock");
    RunChecks.Lock check = new RunChecks.Lock(file);
    assertThat(Look.word(check)).isEqualTo("ok free");
    assertThat(file).doesNotExist();

    Files.writeString(file, "ops@host, process 17\u0007\n");
    assertThat(Look.word(check)).isEqualTo("ok free");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      Finding held = Look.at(check);
      assertThat(held.verdict()).isEqualTo(Verdict.WARNING);
      assertThat(held.values()).containsEntry("owner", "ops@host, process 17 ");
    }
    assertThat(Look.word(check)).isEqualTo("ok free");
  }

  @Test
  void theLastRunThatEndedWellOrBadly() throws IOException {
    assertThat(Look.word(new RunChecks.Last(out))).isEqualTo("ok none");
    keep(MadeUpRun.good());
    assertThat(Look.word(new RunChecks.Last(out))).isEqualTo("ok ok");
    keep(MadeUpRun.broken(1));
    Finding failed = Look.at(new RunChecks.Last(out));
    assertThat(failed.verdict()).isEqualTo(Verdict.WARNING);
    assertThat(failed.values()).containsEntry("problem", "the disk is \"full\"");
  }

  @Test
  void aRunAtWorkIsToldFromOneThatWasKilled() throws IOException {
    keep(MadeUpRun.good().subList(0, 3));
    assertThat(Look.word(new RunChecks.Last(out))).isEqualTo("ok running");

    // The number of a process that has ended.
    Process gone = new ProcessBuilder("true").start();
    gone.onExit().join();
    try (var files = Files.list(new RunHistory(out).folder())) {
      Path record = files.findFirst().orElseThrow();
      String own = "\"pid\" : " + ProcessHandle.current().pid();
      String text = Files.readString(record);
      assertThat(text).contains(own);
      Files.writeString(record, text.replace(own, "\"pid\" : " + gone.pid()));
    }
    assertThat(Look.word(new RunChecks.Last(out))).isEqualTo("warning killed");
  }

  private void keep(List<RunEvent> run) throws IOException {
    try (Watch watch =
        Watch.open(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            Catalogue.of(Language.EN),
            out,
            new Watch.Wishes(Optional.empty(), Optional.empty(), Optional.empty()),
            new Watch.About("1.0.0", "unknown", Map.of()))) {
      run.forEach(watch::heard);
    }
  }
}
