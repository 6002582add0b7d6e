package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Room where releases are kept. A run writes a release and its publication beside those that are
 * there; three times their size leaves room for a second try and for data to grow.
 *
 * @param folder where releases are kept, which need not exist
 */
record DiskCheck(Path folder) implements Check {
  private static final long MEGABYTE = 1_000_000;

  /** A release and its publication as they were measured, where there is none yet. */
  private static final long USUAL = 250 * MEGABYTE;

  private static final int TIMES = 3;

  @Override
  public String id() {
    return "disk";
  }

  @Override
  public Finding look() throws IOException {
    Path current = folder.resolve("releases").resolve("current");
    long once = USUAL;
    if (Files.isDirectory(current)) {
      Path release = current.toRealPath();
      Path publication = folder.resolve("publications").resolve(release.getFileName());
      once = Math.max(USUAL, Place.size(release) + Place.size(publication));
    }
    Path there = Place.nearest(folder);
    long free = Files.getFileStore(there).getUsableSpace();
    Map<String, Object> values =
        Map.of(
            "folder", there,
            "free", free / MEGABYTE,
            "once", once / MEGABYTE,
            "needed", TIMES * once / MEGABYTE);
    if (free < once) {
      return Finding.bad("full", values);
    }
    return free < TIMES * once ? Finding.warning("short", values) : Finding.ok("ok", values);
  }
}
