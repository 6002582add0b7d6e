package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.Mismatch;
import jp.tenkai.export.release.ReleaseReader;

/**
 * The release that readers see now, from which the next one counts its changes: every byte of it.
 *
 * @param folder where releases are kept, which need not exist
 */
record ReleaseCheck(Path folder) implements Check {
  @Override
  public String id() {
    return "release";
  }

  @Override
  public Finding look() throws IOException {
    Path current = folder.resolve("releases").resolve("current");
    if (!Files.exists(current, LinkOption.NOFOLLOW_LINKS)) {
      return Finding.ok("none", Map.of("folder", folder));
    }
    if (!Files.isDirectory(current)) {
      return Finding.bad("nowhere", Map.of("link", current));
    }
    Path release = current.toRealPath();
    List<Mismatch> mismatches = ReleaseReader.verify(release);
    String name = release.getFileName().toString();
    return mismatches.isEmpty()
        ? Finding.ok("ok", Map.of("name", name))
        : Finding.bad(
            "damaged",
            Map.of(
                "name", name,
                "kind", mismatches.get(0).kind(),
                "path", mismatches.get(0).path(),
                "count", mismatches.size()));
  }
}
