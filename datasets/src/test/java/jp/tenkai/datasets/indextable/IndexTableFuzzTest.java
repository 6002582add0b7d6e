package jp.tenkai.datasets.indextable;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fuzz.Hostile;

/** Hostile files of an own index. */
class IndexTableFuzzTest {
  private static final IndexMeta META = Hostile.given(TwoFiles.META, MetaReader::read);

  @FuzzTest
  void meta(byte[] bytes) {
    Hostile.file(bytes, MetaReader::read);
  }

  @FuzzTest
  void data(byte[] bytes) {
    Hostile.file(bytes, file -> DataReader.read(file, META));
  }
}
