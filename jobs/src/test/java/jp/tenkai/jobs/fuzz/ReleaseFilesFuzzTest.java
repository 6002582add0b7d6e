package jp.tenkai.jobs.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenkai.datasets.fuzz.Hostile;
import jp.tenkai.export.csv.CsvTableReader;
import jp.tenkai.export.publication.PublicationManifest;
import jp.tenkai.export.release.Manifest;
import jp.tenkai.export.table.ReleaseTables;

/** Hostile files of a release: a reader gives them back, or says that it can't. */
class ReleaseFilesFuzzTest {
  private static final Path FOLDER = Hostile.folder("release");

  /** What reads a file, and may say with an {@link IOException} that it can't. */
  private interface FileReader {
    void read(Path file) throws IOException;
  }

  @FuzzTest
  void manifest(byte[] bytes) throws IOException {
    read(bytes, Manifest.FILE, file -> Manifest.read(file).toJson());
  }

  @FuzzTest
  void publication(byte[] bytes) throws IOException {
    read(bytes, PublicationManifest.FILE, file -> PublicationManifest.read(file.getParent()));
  }

  @FuzzTest
  void table(byte[] bytes) throws IOException {
    read(bytes, "audit.csv", file -> CsvTableReader.read(ReleaseTables.AUDIT, file));
  }

  private static void read(byte[] bytes, String name, FileReader reader) throws IOException {
    Path file = Files.write(FOLDER.resolve(name), bytes);
    Hostile.refusing(
        () -> {
          try {
            reader.read(file);
          } catch (IOException refused) {
            if (String.valueOf(refused.getMessage()).isBlank()) {
              throw new AssertionError("refused without a word", refused);
            }
          }
        });
  }
}
