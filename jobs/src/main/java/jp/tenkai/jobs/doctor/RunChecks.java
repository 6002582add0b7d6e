package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import jp.tenkai.jobs.watch.RunHistory;
import jp.tenkai.jobs.watch.RunRecord;

/** Whether another run is at work, and how the last one ended. */
final class RunChecks {
  private static final int LONGEST_OWNER = 200;

  private RunChecks() {}

  /**
   * The lock that a run holds.
   *
   * @param file the lock's, which need not exist
   */
  record Lock(Path file) implements Check {
    @Override
    public String id() {
      return "lock";
    }

    @Override
    public Finding look() throws IOException {
      if (!Files.isRegularFile(file) || isFree()) {
        return Finding.ok("free", Map.of());
      }
      String owner = Files.readString(file, StandardCharsets.UTF_8).strip();
      String shown = owner.replaceAll("\\p{Cntrl}", " ");
      return Finding.warning(
          "held",
          Map.of(
              "file",
              file,
              "owner",
              shown.isEmpty() ? "?" : shown.substring(0, Math.min(LONGEST_OWNER, shown.length()))));
    }

    private boolean isFree() throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        return lock != null;
      } catch (OverlappingFileLockException e) {
        // Held by this very process.
        return false;
      }
    }
  }

  /**
   * How the last run ended.
   *
   * @param folder where releases are kept, which need not exist
   */
  record Last(Path folder) implements Check {
    @Override
    public String id() {
      return "last_run";
    }

    @Override
    public Finding look() throws IOException {
      List<RunRecord> runs = new RunHistory(folder).newestFirst();
      if (runs.isEmpty()) {
        return Finding.ok("none", Map.of());
      }
      RunRecord last = runs.get(0);
      Map<String, Object> values =
          Map.of(
              "began", last.began(),
              "code", last.exitCode(),
              "problem", last.problem(),
              "release", last.release(),
              "process", last.pid());
      if (last.exitCode() == RunRecord.NOT_ENDED) {
        boolean alive = ProcessHandle.of(last.pid()).map(ProcessHandle::isAlive).orElse(false);
        return alive ? Finding.ok("running", values) : Finding.warning("killed", values);
      }
      return last.exitCode() == 0 ? Finding.ok("ok", values) : Finding.warning("failed", values);
    }
  }
}
