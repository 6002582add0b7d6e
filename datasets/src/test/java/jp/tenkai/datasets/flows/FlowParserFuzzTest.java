package jp.tenkai.datasets.flows;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile BACI files, as the fast reader reads them, whole and in splits. */
class FlowParserFuzzTest {
  private static final int CUT = 64;

  @FuzzTest
  void flows(byte[] bytes) {
    Hostile.file(bytes, file -> adds(FastRead.of(file)));
  }

  @FuzzTest
  void splits(byte[] bytes) {
    Hostile.file(bytes, file -> adds(FastRead.of(file, CUT)));
  }

  private static void adds(FastRead read) {
    if (read.count().read() != (long) read.kept().size() + read.refused().size()) {
      throw new AssertionError("rows lost: " + read.count());
    }
  }
}
