package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.coverage.DhsApiCsv;
import jp.tenkai.datasets.coverage.DhsApiJson;
import jp.tenkai.datasets.coverage.DhsIndicatorCodes;
import jp.tenkai.datasets.coverage.HidrCsv;
import jp.tenkai.datasets.coverage.HomeDeliveryCsv;
import jp.tenkai.datasets.coverage.NfhsCsv;
import jp.tenkai.datasets.coverage.UnicefCoverageCsv;
import jp.tenkai.datasets.coverage.UnicefSdmxCsv;
import jp.tenkai.datasets.coverage.VaccineAttitudesCsv;

/** Hostile files of household surveys and of what is estimated from them. */
class CoverageFuzzTest {
  @FuzzTest
  void unicefCoverageCsv(byte[] bytes) {
    Hostile.rows(bytes, UnicefCoverageCsv::read);
  }

  @FuzzTest
  void unicefSdmxCsv(byte[] bytes) {
    Hostile.rows(bytes, UnicefSdmxCsv::read);
  }

  @FuzzTest
  void dhsApiCsv(byte[] bytes) {
    Hostile.rows(bytes, DhsApiCsv::read);
  }

  @FuzzTest
  void dhsApiJson(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> DhsApiJson.readPage(file, register).intake());
  }

  @FuzzTest
  void nfhsCsv(byte[] bytes) {
    Hostile.rows(bytes, NfhsCsv::read);
  }

  @FuzzTest
  void homeDeliveryCsv(byte[] bytes) {
    Hostile.rows(bytes, HomeDeliveryCsv::read);
  }

  @FuzzTest
  void dhsIndicatorCodes(byte[] bytes) {
    Hostile.rows(bytes, file -> DhsIndicatorCodes.read(file));
  }

  @FuzzTest
  void hidrCsv(byte[] bytes) {
    Hostile.rows(bytes, HidrCsv::read);
  }

  @FuzzTest
  void vaccineAttitudesCsv(byte[] bytes) {
    Hostile.rows(bytes, VaccineAttitudesCsv::read);
  }
}
