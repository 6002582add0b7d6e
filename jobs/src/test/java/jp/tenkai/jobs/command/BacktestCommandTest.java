package jp.tenkai.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.csv.CsvTableReader;
import jp.tenkai.export.parquet.ParquetTableReader;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenkai backtest} on the small world: every figure is made up. */
class BacktestCommandTest {
  @TempDir Path out;

  private CommandRun run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "backtest",
                "--conf",
                SmallWorld.shared().conf().toString(),
                "--snapshot",
                SmallWorld.shared().snapshotPath().toString(),
                "--out",
                out.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** Of 2023 everything but trade is held; nothing is held of three years later. */
  @Test
  void printsAndWritesWhatCanBeSaidAndWhyTheRestCannot() throws IOException {
    CommandRun run = run("--strategy", "small", "--as-of", "2023");

    assertThat(run.code()).as(run.all()).isZero();
    assertThat(run.out())
        .contains("end of 2023")
        .contains("Not measured: Growth of imports of medical goods: no year after 2023 is held")
        .contains("2026-07-13");
    Path folder = out.resolve("backtests").resolve("small-2023");
    List<TableRow> csv =
        TableRow.stream(CsvTableReader.read(ReleaseTables.BACKTEST, folder.resolve("backtest.csv")))
            .toList();
    assertThat(csv)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.text("verdict")).isEqualTo("not-measured"));
    assertThat(
            ParquetTableReader.read(ReleaseTables.BACKTEST, folder.resolve("backtest.parquet"))
                .rowCount())
        .isEqualTo(csv.size());
    assertThat(run("--strategy", "small", "--as-of", "2023", "--lang", "ja").out())
        .contains("2023年末時点");
  }

  @Test
  void anUnknownStrategyAYearToComeAndNoYearAreWrongUsage() {
    CommandRun strategy = run("--strategy", "smal");
    assertThat(strategy.code()).isEqualTo(2);
    assertThat(strategy.err()).contains("one of small; found 'smal'").doesNotContain("\tat ");
    CommandRun future = run("--strategy", "small", "--as-of", "2999");
    assertThat(future.code()).isEqualTo(2);
    assertThat(future.err()).contains("found '2999'");
    CommandRun none = run("--strategy", "small");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("conf/strategies/small.yaml").contains("as_of");
  }
}
