package jp.tenkai.jobs.index;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fuzz.Hostile;
import jp.tenkai.jobs.yaml.ConfText;

/** Hostile descriptions of a method for an own index. */
class IndexMethodFuzzTest {
  @FuzzTest
  void method(byte[] bytes) {
    Hostile.file(
        bytes, file -> MethodReader.read(file.name(), ConfText.read(file.path(), file.name())));
  }
}
