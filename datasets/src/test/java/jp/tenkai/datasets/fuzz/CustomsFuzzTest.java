package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.customs.CustomsCodes;
import jp.tenkai.datasets.customs.IndiaEidbCsv;
import jp.tenkai.datasets.customs.JapanAreaCsv;
import jp.tenkai.datasets.customs.JapanCustomsCsv;
import jp.tenkai.datasets.customs.JapanTariffJson;

/** Hostile files of a country's own customs. */
class CustomsFuzzTest {
  @FuzzTest
  void japanCustomsCsv(byte[] bytes) {
    Hostile.rows(bytes, JapanCustomsCsv::read);
  }

  @FuzzTest
  void customsCodes(byte[] bytes) {
    Hostile.rows(bytes, CustomsCodes::read);
  }

  @FuzzTest
  void japanTariffJson(byte[] bytes) {
    Hostile.rows(bytes, file -> JapanTariffJson.read(file));
  }

  @FuzzTest
  void japanAreaCsv(byte[] bytes) {
    Hostile.rows(bytes, file -> JapanAreaCsv.read(file));
  }

  @FuzzTest
  void indiaEidbCsv(byte[] bytes) {
    Hostile.rows(bytes, file -> IndiaEidbCsv.read(file));
  }
}
