package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.comtrade.ComtradeCodeList;
import jp.tenkai.datasets.comtrade.ComtradeCsv;
import jp.tenkai.datasets.comtrade.ComtradeJson;
import jp.tenkai.datasets.comtrade.ComtradeLegacyCsv;
import jp.tenkai.datasets.distance.GeoDistCsv;
import jp.tenkai.datasets.trade.BaciCountryCodes;
import jp.tenkai.datasets.trade.HsClassification;
import jp.tenkai.datasets.trade.PairTotals;
import jp.tenkai.datasets.trade.ProductCodes;

/** Hostile files of trade statistics. */
class TradeFuzzTest {
  @FuzzTest
  void baciCountryCodes(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> BaciCountryCodes.read(file, register, 2024));
  }

  @FuzzTest
  void productCodes(byte[] bytes) {
    Hostile.rows(bytes, file -> ProductCodes.read(file));
  }

  @FuzzTest
  void pairTotals(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> PairTotals.read(file, register, 2024));
  }

  @FuzzTest
  void comtradeCsv(byte[] bytes) {
    Hostile.rows(bytes, ComtradeCsv::read);
  }

  @FuzzTest
  void comtradeBulk(byte[] bytes) {
    Hostile.rows(bytes, ComtradeCsv::readBulk);
  }

  @FuzzTest
  void comtradeLegacyCsv(byte[] bytes) {
    Hostile.rows(bytes, ComtradeLegacyCsv::read);
  }

  @FuzzTest
  void comtradeJson(byte[] bytes) {
    Hostile.rows(bytes, ComtradeJson::read);
  }

  @FuzzTest
  void comtradeCodeList(byte[] bytes) {
    Hostile.rows(bytes, ComtradeCodeList::read);
  }

  @FuzzTest
  void hsClassificationJson(byte[] bytes) {
    Hostile.rows(bytes, file -> HsClassification.readJson(file));
  }

  @FuzzTest
  void hsClassificationCsv(byte[] bytes) {
    Hostile.rows(bytes, file -> HsClassification.readCsv(file));
  }

  @FuzzTest
  void geoDistCsv(byte[] bytes) {
    Hostile.rows(bytes, GeoDistCsv::read);
  }
}
