package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How many more files the disk takes: it may have room and no more names. Java can't ask, {@code
 * df} can.
 *
 * @param folder where releases are kept, which need not exist
 */
record InodeCheck(Path folder) implements Check {
  /** A release and its publication have about a thousand files; three times that, and some. */
  private static final long NEEDED = 5_000;

  private static final int FREE_COLUMN = 3;

  @Override
  public String id() {
    return "inodes";
  }

  @Override
  public Finding look() throws IOException {
    Path there = Place.nearest(folder);
    long free = free(there);
    Map<String, Object> values = Map.of("folder", there, "free", free, "needed", NEEDED);
    if (free < 0) {
      return Finding.ok("unknown", values);
    }
    return free < NEEDED ? Finding.bad("few", values) : Finding.ok("ok", values);
  }

  /** As {@code df -Pi} says; -1 where it says nothing, as file systems without a limit do. */
  private static long free(Path there) throws IOException {
    Process df;
    try {
      df = new ProcessBuilder("df", "-Pi", there.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      // No df here.
      return -1;
    }
    List<String> lines;
    try {
      lines =
          new String(df.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      if (!df.waitFor(1, TimeUnit.SECONDS) || df.exitValue() != 0) {
        return -1;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      df.destroy();
    }
    return free(lines);
  }

  /** The number in the fourth column of the second line. */
  static long free(List<String> lines) {
    String[] cells = lines.size() < 2 ? new String[0] : lines.get(1).strip().split("\\s+");
    boolean said = cells.length > FREE_COLUMN && cells[FREE_COLUMN].matches("\\d{1,18}");
    boolean limited = said && !cells[1].equals("0");
    return limited ? Long.parseLong(cells[FREE_COLUMN]) : -1;
  }
}
