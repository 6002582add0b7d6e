package jp.tenkai.datasets.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.file.SourceId;
import jp.tenkai.datasets.file.Vintage;
import jp.tenkai.datasets.flows.FlowSums;
import jp.tenkai.datasets.trade.SparkForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A made-up year has the shape that notes on real files give, and the same bytes every time. */
class SyntheticTradeTest {
  private static final int ROWS = 300_000;
  private static final long SEED = 7;

  @TempDir Path folder;

  private Path written(long rows, long seed) throws IOException {
    Path file = folder.resolve("synthetic-" + rows + "-" + seed + ".csv");
    new SyntheticTrade(rows, 2024, seed).write(file, done -> {});
    return file;
  }

  @Test
  void hasTheShapeOfARealYear() throws IOException {
    List<String[]> rows =
        Files.readAllLines(written(ROWS, SEED)).stream().skip(1).map(l -> l.split(",")).toList();
    double[] values = rows.stream().mapToDouble(r -> Double.parseDouble(r[4])).sorted().toArray();

    assertThat(rows).hasSize(ROWS);
    // The notes' quantiles, in thousand dollars: 0.004, 0.027, 0.543, 5.2, 45, 834, 6,244.
    assertThat(values[ROWS / 100]).isBetween(0.003, 0.005);
    assertThat(values[ROWS / 20]).isCloseTo(0.027, within(0.006));
    assertThat(values[ROWS / 4]).isCloseTo(0.543, within(0.13));
    assertThat(values[ROWS / 2]).isCloseTo(5.2, within(0.3));
    assertThat(values[ROWS * 3 / 4]).isCloseTo(45, within(5.0));
    assertThat(values[ROWS * 19 / 20]).isCloseTo(834, within(80.0));
    assertThat(values[ROWS * 99 / 100]).isCloseTo(6_244, within(1_250.0));
    double missing = rows.stream().filter(r -> r[5].equals("NA")).count() / (double) ROWS;
    assertThat(missing).isBetween(0.03, 0.032);
    assertThat(distinct(rows, 1)).hasSizeBetween(190, 226);
    assertThat(distinct(rows, 2)).hasSizeBetween(200, 220);
    assertThat(distinct(rows, 3)).hasSizeBetween(5_000, MadeUpProducts.COUNT);
    assertThat(rows).noneMatch(r -> r[1].equals(r[2]));
    // Skewed: a tenth of the exporters has most rows.
    long[] sizes =
        rows.stream()
            .collect(Collectors.groupingBy(r -> r[1], Collectors.counting()))
            .values()
            .stream()
            .mapToLong(n -> n)
            .sorted()
            .toArray();
    long ofTheLargest = Arrays.stream(sizes).skip(sizes.length - 22).sum();
    assertThat(ofTheLargest / (double) ROWS).isBetween(0.5, 0.9);
  }

  private static Set<String> distinct(List<String[]> rows, int column) {
    return rows.stream().map(r -> r[column]).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theIngestRefusesNoRowOfIt() throws IOException {
    Path csv = written(50_000, SEED);
    InputFile file =
        new InputFile(csv, "synthetic.csv", new SourceId("synthetic"), new Vintage("2026-01"));
    FlowSums sums = FlowSums.read(SparkForTests.session(), file, folder, "");
    AtomicLong dollars = new AtomicLong();
    sums.forEach((year, importer, hs6, usd) -> dollars.addAndGet(usd));
    double written =
        Files.readAllLines(csv).stream()
            .skip(1)
            .mapToDouble(l -> Double.parseDouble(l.split(",")[4]))
            .sum();

    assertThat(sums.read()).isEqualTo(50_000);
    assertThat(sums.quarantined()).isZero();
    assertThat(dollars.get() / 1000.0).isCloseTo(written, within(1e-3));
  }

  @Test
  void theSameSeedMakesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(written(20_000, 1));

    assertThat(Files.readAllBytes(written(20_000, 1))).isEqualTo(first);
    assertThat(Files.readAllBytes(written(20_000, 2))).isNotEqualTo(first);
    assertThat(Files.readAllLines(written(1, 1))).hasSize(2).first().isEqualTo("t,i,j,k,v,q");
  }

  @Test
  void saysHowFarItIs() throws IOException {
    AtomicLong last = new AtomicLong();
    new SyntheticTrade(10_000, 2024, SEED)
        .write(
            folder.resolve("synthetic.csv"),
            done -> {
              assertThat(done).isGreaterThanOrEqualTo(last.get());
              last.set(done);
            });

    assertThat(last).hasValue(10_000);
  }

  @Test
  void refusesWhatCanNotBeMade() {
    assertThatThrownBy(() -> new SyntheticTrade(0, 2024, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows must be from 1 to 200000000, found 0");
    assertThatThrownBy(() -> new SyntheticTrade(1, 1994, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("year must be from 1995 to 2199, found 1994");
  }

  /** Known answers: R's qnorm (algorithm AS 241, Wichura 1988). */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.7, 0.5244005127080407",
    "0.975, 1.959963984540054",
    "0.99, 2.3263478740408408",
    "0.01, -2.3263478740408408",
    "1e-6, -4.753424308822899",
  })
  void quantilesOfTheNormalDistribution(double p, double expected) {
    assertThat(NormalQuantile.of(p)).isCloseTo(expected, within(1e-7));
  }
}
