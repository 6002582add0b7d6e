package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** A parser that fails, so that a run which finds nothing is known to have looked. */
class BrokenParserFuzz {
  @FuzzTest
  void parse(byte[] bytes) {
    if (bytes.length > 2 && bytes[0] == 'B' && bytes[1] == 'A' && bytes[2] == 'D') {
      throw new IllegalStateException("the parser of this test is broken");
    }
  }
}
