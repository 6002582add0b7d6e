package jp.tenkai.jobs.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.export.release.Sha256;

/** The SHA-256 of each table of a snapshot, in the form of {@code sha256sum}. */
final class SnapshotChecksums {
  static final String FILE = "SHA256SUMS";

  private SnapshotChecksums() {}

  /** Writes those of the tables that lie in a folder. */
  static void write(SnapshotFolder tables, Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (DataTable table : DataTable.EMBEDDED) {
      lines.append(line(tables.file(table)));
    }
    Files.writeString(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
  }

  /**
   * Reads every table again. A snapshot without sums, as earlier versions wrote them, passes.
   *
   * @throws UnusableInput when a table is not as it was written, with all of them
   */
  static void require(SnapshotFolder snapshot) {
    try {
      Path sums = snapshot.file(DataTable.FILES).resolveSibling(FILE);
      if (!Files.isRegularFile(sums)) {
        return;
      }
      List<String> lines =
          new String(Files.readAllBytes(sums), StandardCharsets.ISO_8859_1).lines().toList();
      List<Problem> problems = new ArrayList<>();
      for (DataTable table : DataTable.EMBEDDED) {
        Path file = snapshot.file(table);
        if (Files.isRegularFile(file) && !lines.contains(line(file).strip())) {
          problems.add(
              new Problem(
                  ProblemCode.DAMAGED_SNAPSHOT,
                  file.toString(),
                  0,
                  Files.size(file) + " bytes, SHA-256 " + Sha256.of(file),
                  "the SHA-256 in " + FILE));
        }
      }
      if (!problems.isEmpty()) {
        throw new UnusableInput(problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Path file) throws IOException {
    return Sha256.of(file) + "  " + file.getFileName() + "\n";
  }
}
