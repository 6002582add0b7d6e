package jp.tenkai.jobs.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of machines that are enough, and of those that are not. */
class MachineChecksTest {
  private static final long MB = 1_000_000;

  @ParameterizedTest
  @CsvSource({"11, bad old", "17, ok ok", "25, ok ok"})
  void java(int feature, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.JavaVersion(feature, "Made-up " + feature)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "512, 240, bad small",
    "1000, 240, warning small",
    "1520, 240, ok ok",
    "1520, 48, warning code",
    "1520, 0, ok ok"
  })
  void heap(long heap, long code, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.Heap(heap * MB, code * MB, "Copy"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, warning one", "2, ok ok"})
  void cores(int count, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.Cores(count))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1900, 1900, bad small", "4000, 1900, warning taken", "4000, 2100, ok ok"})
  void memory(long total, long available, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.Memory(total * MB, available * MB, 1500 * MB)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"64, bad few", "512, warning few", "1024, ok ok", "-1, ok unknown"})
  void openFiles(long most, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.OpenFiles(most))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ja_JP.UTF-8, ok ok",
    "UTF-8, '', ok ok",
    "ANSI_X3.4-1968, C, warning file_names",
    "ANSI_X3.4-1968, '', warning file_names",
    "UTF-8, ja_JP.eucJP, warning terminal"
  })
  void encoding(String fileNames, String locale, String expected) throws IOException {
    assertThat(Look.word(new MachineChecks.Encoding(fileNames, locale))).isEqualTo(expected);
  }

  @Test
  void fonts() throws IOException {
    assertThat(Look.word(new FontCheck(FontCheck.USUAL))).isEqualTo("ok ok");
    // A hieroglyph and a Tibetan letter, which no Japanese face has.
    Finding lacking = Look.at(new FontCheck("展𓀀ཀ"));
    assertThat(lacking.verdict()).isEqualTo(Verdict.BAD);
    assertThat(lacking.values()).containsEntry("lacking", "𓀀ཀ");
  }

  @Test
  void memoryAsLinuxSaysIt() {
    assertThat(
            MachineMemory.available(List.of("MemTotal:  16000 kB", "MemAvailable:    1234 kB"), 7))
        .isEqualTo(1234 * 1024);
    assertThat(MachineMemory.available(List.of("something else"), 7)).isEqualTo(7);
  }

  @Test
  void inodesAsDfSaysThem() {
    String head = "Filesystem     Inodes IUsed IFree IUse% Mounted on";
    assertThat(InodeCheck.free(List.of(head, "none  100     1    99    1% /tiny"))).isEqualTo(99);
    assertThat(InodeCheck.free(List.of(head, "btrfs   0     0     0     - /"))).isEqualTo(-1);
    assertThat(InodeCheck.free(List.of())).isEqualTo(-1);
  }
}
