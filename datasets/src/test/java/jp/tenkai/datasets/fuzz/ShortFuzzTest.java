package jp.tenkai.datasets.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of real fuzzing over every parser of this module; the long run is a campaign. */
class ShortFuzzTest {
  private static final List<String> TESTS =
      List.of(
          "jp.tenkai.datasets.download.HeadersFuzzTest",
          "jp.tenkai.datasets.file.PackedFilesFuzzTest",
          "jp.tenkai.datasets.flows.FlowParserFuzzTest",
          "jp.tenkai.datasets.fuzz.BurdenFuzzTest",
          "jp.tenkai.datasets.fuzz.CoverageFuzzTest",
          "jp.tenkai.datasets.fuzz.CustomsFuzzTest",
          "jp.tenkai.datasets.fuzz.SurveyFuzzTest",
          "jp.tenkai.datasets.fuzz.TidyFuzzTest",
          "jp.tenkai.datasets.fuzz.TradeFuzzTest",
          "jp.tenkai.datasets.fuzz.WhoFuzzTest",
          "jp.tenkai.datasets.fuzz.WorldBankFuzzTest",
          "jp.tenkai.datasets.indextable.IndexTableFuzzTest",
          "jp.tenkai.datasets.landing.ReceiptFuzzTest",
          "jp.tenkai.datasets.store.AccountFuzzTest");

  @TempDir Path folder;

  @Test
  void noInputMakesAParserFail() throws IOException, ClassNotFoundException {
    FuzzRun run = FuzzRun.of(TESTS, List.of("-max_total_time=5"), folder);

    assertThat(run.finding()).as("log: %s", run.log()).isEmpty();
    assertThat(run.parsers()).allSatisfy(fed -> assertThat(fed.executions()).isPositive());
  }

  @Test
  void findsAParserThatFails() throws IOException, ClassNotFoundException {
    FuzzRun run =
        FuzzRun.of(
            List.of(BrokenParserFuzz.class.getName()), List.of("-max_total_time=20"), folder);

    assertThat(run.finding()).contains("the parser of this test is broken");
  }
}
