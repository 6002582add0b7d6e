package jp.tenkai.datasets.landing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile records of a landing, and words from outside that go into one. */
class ReceiptFuzzTest {
  @FuzzTest
  void record(byte[] bytes) {
    Hostile.file(bytes, ReceiptFuzzTest::read);
  }

  @FuzzTest
  void words(byte[] bytes) {
    String words = Hostile.text(bytes);
    if (CleanWords.of(words).chars().anyMatch(Character::isISOControl)) {
      throw new AssertionError("a control character is left");
    }
    CleanWords.address(words);
    ReceivedHeaders.kept(Map.of("ETag", words));
  }

  private static void read(InputFile file) {
    try {
      Receipt.read(file.path(), new ObjectFolder(file.path().getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
