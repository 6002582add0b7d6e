package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The folder for temporary files: writable, with room, and programs may run from it, since Spark's
 * compression unpacks its native libraries there.
 *
 * @param folder as {@code java.io.tmpdir} names it
 */
record TemporaryCheck(Path folder) implements Check {
  private static final long MEGABYTE = 1_000_000;

  /** Native libraries, and what Spark spills while it sorts. */
  private static final long NEEDED = 300 * MEGABYTE;

  @Override
  public String id() {
    return "temporary";
  }

  @Override
  public Finding look() {
    try {
      return found();
    } catch (IOException e) {
      return Finding.bad("closed", Map.of("folder", folder, "problem", e.toString()));
    }
  }

  private Finding found() throws IOException {
    Path program = Files.createTempFile(folder, "tenkai-doctor", ".sh");
    try {
      Files.write(program, "#!/bin/sh\nexit 0\n".getBytes(StandardCharsets.US_ASCII));
      long free = Files.getFileStore(folder).getUsableSpace();
      Map<String, Object> values =
          Map.of("folder", folder, "free", free / MEGABYTE, "needed", NEEDED / MEGABYTE);
      if (!runs(program)) {
        return Finding.bad("no_exec", values);
      }
      return free < NEEDED ? Finding.bad("full", values) : Finding.ok("ok", values);
    } finally {
      Files.deleteIfExists(program);
    }
  }

  private static boolean runs(Path program) throws IOException {
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    try {
      Process process = new ProcessBuilder(program.toString()).start();
      try {
        return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      // That is how the system refuses.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
