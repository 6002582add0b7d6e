package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code tenkai reconcile} with the shipped snapshot and the real surveys where they are at hand.
 */
class ReconcileCommandTest {
  private static final Path SURVEYS =
      Path.of(System.getProperty("tenkai.home", ".."), "..", "shared", "data", "survey", "country")
          .normalize();

  @TempDir Path out;

  /**
   * The collection's own notes: Kenya 2022, skilled attendance, DHS 89.3 and UNICEF 89.3; India
   * 2021, four antenatal visits, NFHS-5 58.1 and UNICEF 58.4, "a real discrepancy to report".
   */
  @Test
  void kenyaAgreesAndIndiaDiffersAsNoted() {
    if (!Files.isDirectory(SURVEYS)) {
      System.err.println("left out: no folder " + SURVEYS);
      return;
    }
    CommandRun ingest =
        CommandRun.of(
            "ingest", "--out", out.toString(), "--vintage", "2026-01", SURVEYS.toString());
    assertThat(ingest.code()).as(ingest.all()).isZero();
    CommandRun kenya = CommandRun.of("reconcile", "--out", out.toString(), "--country", "KEN");
    assertThat(kenya.out().lines().map(l -> l.replaceAll(" +", " ")))
        .contains("skilled-birth-attendance KEN 2022 unicef 89.30 dhs 89.30 +0.00 agrees");
    CommandRun india = CommandRun.of("reconcile", "--out", out.toString(), "--country", "IND");
    assertThat(india.out().lines().map(l -> l.replaceAll(" +", " ")))
        .contains(
            "antenatal-visits IND 2021 unicef 58.40 nfhs 58.10 -0.300 differs",
            "skilled-birth-attendance IND 2021 unicef 89.40 nfhs 89.40 +0.00 agrees");
  }

  @Test
  void aGroupThatIsNoneIsWrongUsageAndNamesTheOthers() {
    CommandRun run = CommandRun.of("reconcile", "--out", out.toString(), "--group", "nope");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("antenatal-visits").contains("found 'nope'");
  }

  @Test
  void aCountryThatIsNoneIsWrongUsageAndOneWithoutPairsIsSaid() {
    CommandRun none = CommandRun.of("reconcile", "--out", out.toString(), "--country", "Kenya");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("found 'Kenya'").doesNotContain("\tat ");
    CommandRun silent = CommandRun.of("reconcile", "--out", out.toString(), "--country", "AND");
    assertThat(silent.code()).isZero();
    assertThat(silent.out()).contains("No two sources give the same figure").contains("AND");
  }
}
