package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.burden.GbdCsv;
import jp.tenkai.datasets.burden.GbdDdfCsv;
import jp.tenkai.datasets.burden.NcdRiscCsv;
import jp.tenkai.datasets.burden.OwidCsv;

/** Hostile files of the burden of disease. */
class BurdenFuzzTest {
  @FuzzTest
  void gbdCsv(byte[] bytes) {
    Hostile.rows(bytes, GbdCsv::read);
  }

  @FuzzTest
  void gbdDdfCsv(byte[] bytes) {
    Hostile.rows(bytes, GbdDdfCsv::read);
  }

  @FuzzTest
  void owidCsv(byte[] bytes) {
    Hostile.rows(bytes, OwidCsv::read);
  }

  @FuzzTest
  void ncdRiscCsv(byte[] bytes) {
    Hostile.rows(bytes, NcdRiscCsv::read);
  }
}
