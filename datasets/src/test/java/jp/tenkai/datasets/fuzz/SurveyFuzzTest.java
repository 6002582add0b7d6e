package jp.tenkai.datasets.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.enterprise.EnterpriseSurveyCsv;
import jp.tenkai.datasets.microdata.MicrodataCsv;
import jp.tenkai.datasets.survey.PromisingRanks;
import jp.tenkai.datasets.survey.PublishedFigures;
import jp.tenkai.datasets.survey.ValidAnswers;

/** Hostile files of surveys of companies, and answers of theirs. */
class SurveyFuzzTest {
  @FuzzTest
  void enterpriseSurveyCsv(byte[] bytes) {
    Hostile.rows(bytes, EnterpriseSurveyCsv::read);
  }

  @FuzzTest
  void microdataCsv(byte[] bytes) {
    Hostile.rows(bytes, file -> MicrodataCsv.read(file));
  }

  @FuzzTest
  void publishedFigures(byte[] bytes) {
    Hostile.rows(bytes, PublishedFigures::read);
  }

  @FuzzTest
  void validAnswers(byte[] bytes) {
    Hostile.rows(bytes, ValidAnswers::read);
  }

  @FuzzTest
  void promisingRanks(byte[] bytes) {
    Hostile.rows(bytes, PromisingRanks::read);
  }
}
