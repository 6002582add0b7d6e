package jp.tenkai.datasets.store;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile accounts of what was ingested. */
class AccountFuzzTest {
  private static final String SHA256 = "ab".repeat(32);
  private static final Path FOLDER = Hostile.folder("store");

  @FuzzTest
  void account(byte[] bytes) throws IOException {
    IngestedFolder store = new IngestedFolder(FOLDER);
    Path account = store.place(SHA256).resolve(IngestedFolder.ACCOUNT);
    Files.createDirectories(account.getParent());
    Files.write(account, bytes);
    Hostile.refusing(
        () -> {
          for (IngestedFile file : files(store)) {
            file.parts().values().forEach(parts -> parts.forEach(part -> store.part(file, part)));
          }
        });
  }

  private static List<IngestedFile> files(IngestedFolder store) {
    try {
      return store.files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
