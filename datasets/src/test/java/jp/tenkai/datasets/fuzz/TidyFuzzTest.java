package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fact.Memberships;
import jp.tenkai.datasets.fact.RegulatorMaturity;
import jp.tenkai.datasets.tidy.TidyFacts;
import jp.tenkai.datasets.tidy.TidyIndicators;
import jp.tenkai.datasets.tidy.TidyTrade;

/** Hostile files that users write by the documented layouts, and files of facts. */
class TidyFuzzTest {
  @FuzzTest
  void tidyIndicators(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> TidyIndicators.read(file, register));
  }

  @FuzzTest
  void tidyTrade(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> TidyTrade.read(file, register));
  }

  @FuzzTest
  void tidyFacts(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> TidyFacts.read(file, register));
  }

  @FuzzTest
  void regulatorMaturity(byte[] bytes) {
    Hostile.rows(bytes, RegulatorMaturity::read);
  }

  @FuzzTest
  void memberships(byte[] bytes) {
    Hostile.rows(bytes, Memberships::read);
  }
}
