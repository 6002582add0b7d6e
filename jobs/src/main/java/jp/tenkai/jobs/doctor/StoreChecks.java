package jp.tenkai.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.landing.Landed;
import jp.tenkai.datasets.landing.Landing;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.store.IngestedFile;
import jp.tenkai.datasets.store.IngestedFolder;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.jobs.snapshot.SnapshotAccount;

/**
 * What a release draws on: snapshot, files as received, their rows. Only what can be seen without
 * reading every byte; {@code landing verify} reads them.
 */
final class StoreChecks {
  private StoreChecks() {}

  /**
   * The snapshot's tables are there and are what they should be.
   *
   * @param folder the snapshot's
   */
  record Snapshot(Path folder, Catalogue catalogue) implements Check {
    @Override
    public String id() {
      return "snapshot";
    }

    @Override
    public Finding look() {
      try {
        return Finding.ok("ok", Map.of("rows", SnapshotAccount.rows(folder), "folder", folder));
      } catch (UnusableInput e) {
        return Finding.bad("damaged", Map.of("problem", ConfigurationCheck.first(catalogue, e)));
      }
    }
  }

  /**
   * Every receipt can be read, and its bytes are there.
   *
   * @param folder the landing's, which need not exist
   */
  record Received(Path folder, Catalogue catalogue) implements Check {
    @Override
    public String id() {
      return "landing";
    }

    @Override
    public Finding look() throws IOException {
      if (!Files.isDirectory(folder)) {
        return Finding.ok("none", Map.of("folder", folder));
      }
      List<Landed> receipts;
      try {
        receipts = Landing.at(folder).list();
      } catch (UnusableInput e) {
        return Finding.bad("records", Map.of("problem", ConfigurationCheck.first(catalogue, e)));
      }
      for (Landed landed : receipts) {
        Path file = landed.path();
        if (!Files.isRegularFile(file) || Files.size(file) != landed.bytes()) {
          return Finding.bad("damaged", Map.of("file", file, "name", landed.provenance().name()));
        }
      }
      return Finding.ok("ok", Map.of("receipts", receipts.size()));
    }
  }

  /**
   * Every account of an ingested file can be read, and its rows are there.
   *
   * @param folder of ingested files, which need not exist
   */
  record Ingested(Path folder, Catalogue catalogue) implements Check {
    @Override
    public String id() {
      return "ingested";
    }

    @Override
    public Finding look() throws IOException {
      IngestedFolder ingested = new IngestedFolder(folder);
      List<IngestedFile> files;
      try {
        files = ingested.files();
      } catch (UnusableInput e) {
        return Finding.bad("accounts", Map.of("problem", ConfigurationCheck.first(catalogue, e)));
      }
      for (IngestedFile file : files) {
        for (String part : file.parts().values().stream().flatMap(List::stream).toList()) {
          Path rows = ingested.part(file, part);
          if (!Files.exists(rows)) {
            return Finding.bad("damaged", Map.of("file", rows, "name", file.name()));
          }
        }
      }
      return files.isEmpty()
          ? Finding.ok("none", Map.of())
          : Finding.ok("ok", Map.of("files", files.size()));
    }
  }
}
