package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.worldbank.ApiJson;
import jp.tenkai.datasets.worldbank.BulkCsv;
import jp.tenkai.datasets.worldbank.CountriesCsv;
import jp.tenkai.datasets.worldbank.DatabankCsv;
import jp.tenkai.datasets.worldbank.IndicatorCsv;
import jp.tenkai.datasets.worldbank.TidyCsv;

/** Hostile files of the World Bank. */
class WorldBankFuzzTest {
  @FuzzTest
  void indicatorCsv(byte[] bytes) {
    Hostile.rows(bytes, IndicatorCsv::read);
  }

  @FuzzTest
  void bulkCsv(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> BulkCsv.read(file, register));
  }

  @FuzzTest
  void databankCsv(byte[] bytes) {
    Hostile.rows(bytes, DatabankCsv::read);
  }

  @FuzzTest
  void tidyCsv(byte[] bytes) {
    Hostile.rows(bytes, TidyCsv::read);
  }

  @FuzzTest
  void apiJson(byte[] bytes) {
    Hostile.rows(bytes, ApiJson::read);
  }

  @FuzzTest
  void countriesCsv(byte[] bytes) {
    Hostile.rows(bytes, CountriesCsv::read);
  }
}
