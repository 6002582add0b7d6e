package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.who.AthenaCsv;
import jp.tenkai.datasets.who.GheByCountry;
import jp.tenkai.datasets.who.GheDeathsCsv;
import jp.tenkai.datasets.who.GhedCodebook;
import jp.tenkai.datasets.who.GhedCsv;
import jp.tenkai.datasets.who.GhoCodeList;
import jp.tenkai.datasets.who.GhoIndicatorList;
import jp.tenkai.datasets.who.GhoOdata;
import jp.tenkai.datasets.who.GhoWebCsv;
import jp.tenkai.datasets.who.GhoZipCsv;
import jp.tenkai.datasets.who.IhrSparTsv;
import jp.tenkai.datasets.who.TbBurdenCsv;
import jp.tenkai.datasets.who.TbDictionary;
import jp.tenkai.datasets.who.WhoDataCsv;
import jp.tenkai.datasets.who.WorkforceCrosstabCsv;

/** Hostile files of the World Health Organization. */
class WhoFuzzTest {
  @FuzzTest
  void ghoOdata(byte[] bytes) {
    Hostile.rows(bytes, (file, register) -> GhoOdata.read(file, register));
  }

  @FuzzTest
  void ghoZipCsv(byte[] bytes) {
    Hostile.rows(bytes, GhoZipCsv::read);
  }

  @FuzzTest
  void ghoWebCsv(byte[] bytes) {
    Hostile.rows(bytes, GhoWebCsv::read);
  }

  @FuzzTest
  void athenaCsv(byte[] bytes) {
    Hostile.rows(bytes, AthenaCsv::read);
  }

  @FuzzTest
  void whoDataCsv(byte[] bytes) {
    Hostile.rows(bytes, WhoDataCsv::read);
  }

  @FuzzTest
  void tbBurdenCsv(byte[] bytes) {
    Hostile.rows(bytes, TbBurdenCsv::read);
  }

  @FuzzTest
  void ghedCsv(byte[] bytes) {
    Hostile.rows(bytes, GhedCsv::read);
  }

  @FuzzTest
  void ghedCodebook(byte[] bytes) {
    Hostile.rows(bytes, file -> GhedCodebook.read(file));
  }

  @FuzzTest
  void ghoIndicatorList(byte[] bytes) {
    Hostile.rows(bytes, file -> GhoIndicatorList.read(file));
  }

  @FuzzTest
  void ghoCodeList(byte[] bytes) {
    Hostile.rows(bytes, file -> GhoCodeList.read(file));
  }

  @FuzzTest
  void tbDictionary(byte[] bytes) {
    Hostile.rows(bytes, file -> TbDictionary.read(file));
  }

  @FuzzTest
  void workforceCrosstab(byte[] bytes) {
    Hostile.rows(bytes, WorkforceCrosstabCsv::read);
  }

  @FuzzTest
  void ihrSparTsv(byte[] bytes) {
    Hostile.rows(bytes, IhrSparTsv::read);
  }

  @FuzzTest
  void gheDeathsCsv(byte[] bytes) {
    Hostile.rows(bytes, GheDeathsCsv::read);
  }

  @FuzzTest
  void gheByCountry(byte[] bytes) {
    Hostile.rows(bytes, Hostile.named("ghe2021_deaths_bycountry_2019.csv", GheByCountry::read));
  }
}
