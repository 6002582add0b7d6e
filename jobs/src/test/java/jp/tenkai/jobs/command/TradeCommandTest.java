package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code tenkai trade} on the small world, whose flows of 2022 in HS 2017 are made up: of
 * ultrasound 401 thousand dollars, 100.5 of them from Japan, of magnetic resonance 200 and 50.
 */
class TradeCommandTest {
  @TempDir Path folder;

  private CommandRun trade(SmallWorld world, String... arguments) {
    List<String> all =
        new java.util.ArrayList<>(
            List.of(
                "trade",
                "--conf",
                world.conf().toString(),
                "--snapshot",
                world.snapshotPath().toString(),
                "--out",
                folder.resolve("out").toString()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void printsTheImportsOfACode() {
    CommandRun run = trade(SmallWorld.shared(), "--code", "901812", "--importer", "KEN");

    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("KEN, imports of HS 901812 (HS17)");
    assertThat(lines.get(2))
        .startsWith("2022  HS17")
        .contains("  401  ", "  101  ", "trade/baci.csv");
    assertThat(lines).hasSize(3);
  }

  @Test
  void aFieldCountsEachCodeByItsShareAndSpeaksJapanese() {
    CommandRun run =
        trade(SmallWorld.shared(), "--field", "imaging", "--importer", "KEN", "--lang", "ja");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("KEN の輸入:HS 901812 x 0.500, 901813(HS17)", "うち日本");
    assertThat(run.out().lines().toList().get(2)).contains("  401  ", "  100  ");
  }

  /** The fields of this world speak of 2022's codes, its flows of 2017's. */
  @Test
  void saysWhatWasSharedOutAndHow() {
    SmallWorld world = SmallWorld.in(folder.resolve("world")).withSnapshot();
    world.with("conf/fields.yaml", "fields:\n", "hs_revision: HS22\nfields:\n");

    CommandRun run = trade(world, "--code", "902789", "--importer", "KEN");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("HS17 (shared out)", "divided in equal parts; nothing is held in the new codes");
  }

  @ParameterizedTest
  @CsvSource({
    "--code, 9018, KEN, six digits",
    "--code, abc, KEN, six digits",
    "--code, 901812, ZZZ, a code such as VNM",
    "--code, 901812, Kenya, a code such as VNM",
    "--field, digital, KEN, 'imaging, mothers'",
    "--field, nothing, KEN, 'imaging, mothers'",
  })
  void whatIsNotThereIsToldWithWhatThereIs(
      String option, String value, String importer, String expected) {
    CommandRun run = trade(SmallWorld.shared(), option, value, "--importer", importer);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(expected);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aCodeOrAFieldMustBeGivenAndNotBoth() {
    assertThat(trade(SmallWorld.shared(), "--importer", "KEN").code()).isEqualTo(2);
    assertThat(
            trade(
                    SmallWorld.shared(),
                    "--code",
                    "901812",
                    "--field",
                    "imaging",
                    "--importer",
                    "KEN")
                .code())
        .isEqualTo(2);
  }
}
