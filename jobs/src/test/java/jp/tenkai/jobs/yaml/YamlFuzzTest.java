package jp.tenkai.jobs.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile YAML: bombs, tags, depth. */
class YamlFuzzTest {
  @FuzzTest
  void tree(byte[] bytes) {
    Hostile.file(
        bytes,
        file -> {
          Problems problems = new Problems();
          YamlTree.parse(file.name(), ConfText.read(file.path(), file.name()), problems);
          problems.throwIfAny();
        });
  }
}
