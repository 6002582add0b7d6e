package jp.tenkai.jobs.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tenkai.datasets.fuzz.Hostile;

/** The recogniser meets anything: it always has an answer. */
class RecogniserFuzzTest {
  private static final Recogniser RECOGNISER = new Recogniser();

  @FuzzTest
  void recognise(byte[] bytes) {
    Hostile.file(bytes, file -> RECOGNISER.recognise(file.path(), "", file.name()));
  }
}
