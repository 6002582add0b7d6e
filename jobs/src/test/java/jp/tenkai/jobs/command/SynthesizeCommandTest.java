package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesizeCommandTest {
  @TempDir Path folder;

  @Test
  void writesAsManyFlowsAsAskedForAndSaysThatTheyAreMadeUp() throws IOException {
    Path file = folder.resolve("BACI-synthetic.csv");
    CommandRun run =
        CommandRun.of("synthesize", "--rows", "1000", "--year", "2022", "--out", file.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1,000", "synthetic", "None").doesNotContain("{");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(file))
        .hasSize(1_001)
        .startsWith("t,i,j,k,v,q")
        .element(1)
        .asString()
        .startsWith("2022,");
    assertThat(
            CommandRun.of("synthesize", "--rows", "9", "--lang", "ja", "--out", file + "x").out())
        .contains("架空");
  }

  @ParameterizedTest
  @CsvSource({
    "--out BACI.csv,                          synthetic",
    "--out synthetic.csv --rows 0,            200000000",
    "--out synthetic.csv --year 1900,         1995",
  })
  void refusesWhatItMayNotMake(String arguments, String named) throws IOException {
    String[] given = ("synthesize " + arguments).split(" ");
    given[2] = folder.resolve(given[2]).toString();
    CommandRun run = CommandRun.of(given);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(named).doesNotContain("\tat ");
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void writesOverNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("synthetic.csv"), "mine");

    assertThat(CommandRun.of("synthesize", "--out", file.toString()).code()).isEqualTo(1);
    assertThat(file).hasContent("mine");
  }
}
