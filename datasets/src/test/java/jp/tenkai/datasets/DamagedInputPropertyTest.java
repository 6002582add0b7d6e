package jp.tenkai.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.datasets.EveryReaderTest.Reader;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.quarantine.Intake;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Damage done anywhere to a file gives an account that adds up, or one clear refusal. */
class DamagedInputPropertyTest {
  private static final List<String> SCRAPS =
      List.of(
          "", ",", "\"", "\n", "\r", "NaN", "1e400", "-", "null", "[", "}", "é", "\u0000", "2020");

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("damaged");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("given.csv"));
    Files.delete(folder);
  }

  @Property(tries = 600, seed = "20261001")
  void everyRowIsAccountedForOrTheFileIsRefused(
      @ForAll Reader reader,
      @ForAll("scraps") String scrap,
      @ForAll @IntRange(max = 4000) int at,
      @ForAll @IntRange(max = 12) int removed) {
    String sample = reader.sample();
    int start = at % sample.length();
    int end = Math.min(sample.length(), start + removed);
    String damaged = sample.substring(0, start) + scrap + sample.substring(end);
    InputFile file = GivenFile.ofBytes(folder, "given.csv", damaged.getBytes(UTF_8));

    try {
      Intake<?> intake = reader.read(file);
      assertThat(intake.read()).isEqualTo(intake.kept().size() + intake.quarantined().size());
    } catch (UnusableInput refused) {
      assertThat(refused.problems()).isNotEmpty();
      assertThat(refused).hasMessageContaining("given.csv");
    }
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(SCRAPS);
  }
}
