package jp.tenkai.jobs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.fuzz.FuzzRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few seconds of real fuzzing over every parser of this module; the long run is a campaign. */
class ShortFuzzTest {
  private static final List<String> TESTS =
      List.of(
          "jp.tenkai.jobs.configuration.ConfigurationFuzzTest",
          "jp.tenkai.jobs.fetch.AnswersFuzzTest",
          "jp.tenkai.jobs.fuzz.ReleaseFilesFuzzTest",
          "jp.tenkai.jobs.index.IndexMethodFuzzTest",
          "jp.tenkai.jobs.ingest.RecogniserFuzzTest",
          "jp.tenkai.jobs.yaml.YamlFuzzTest");

  @TempDir Path folder;

  @Test
  void noInputMakesAParserFail() throws IOException, ClassNotFoundException {
    FuzzRun run = FuzzRun.of(TESTS, List.of("-max_total_time=5"), folder);

    assertThat(run.finding()).as("log: %s", run.log()).isEmpty();
    assertThat(run.parsers()).allSatisfy(fed -> assertThat(fed.executions()).isPositive());
  }
}
