package jp.tenkai.datasets.flows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.trade.SparkForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums straight from a file are those that Spark makes of its flows. Figures are invented. */
class FlowSumsTest {
  private static final String HEADER = "t,i,j,k,v,q\n";
  private static final int[] COUNTRIES = {4, 24, 156, 392, 404, 490, 842};

  @TempDir Path folder;

  /** Ordered flows of two years, more products than a row begins with, some refused. */
  private static String many() {
    Random random = new Random(20_261_101);
    StringBuilder text = new StringBuilder(HEADER);
    for (int year = 2020; year < 2022; year++) {
      for (int exporter : COUNTRIES) {
        for (int importer : COUNTRIES) {
          for (int product = 0; product < 700; product++) {
            if (random.nextInt(3) == 0) {
              String value = random.nextInt(50) == 0 ? "NA" : random.nextInt(1_000_000) + ".125";
              text.append(year).append(',').append(exporter).append(',').append(importer);
              text.append(',').append(10_000 + product * 1_399).append(',').append(value);
              text.append(",NA\n");
            }
          }
        }
      }
    }
    return text.toString();
  }

  @Test
  void addsUpAsSparkDoes() throws IOException {
    InputFile file = GivenFile.of(folder, many());
    IngestedFlows stored = IngestedFlows.of(file, folder, FlowSplit.BYTES);
    List<String> expected =
        stored
            .flows()
            .groupBy("year", "importer", "hs6")
            .agg(sum("value_usd"))
            .orderBy(col("year"), col("importer"), col("hs6"))
            .collectAsList()
            .stream()
            .map(row -> row.mkString(" "))
            .toList();
    for (long splitBytes : List.of(FlowSplit.BYTES, 50_000L)) {
      FlowSums sums = read(file, splitBytes);

      assertThat(lines(sums)).isEqualTo(expected).hasSizeGreaterThan(9_000);
      assertThat(sums.read()).isEqualTo(stored.account().read());
      assertThat(sums.kept()).isEqualTo(stored.account().kept());
      assertThat(sums.quarantined()).isEqualTo(stored.account().quarantined()).isPositive();
      assertThat(new IngestedFlows(stored.account(), folder).table(sums.refusedParts()).count())
          .isEqualTo(sums.quarantined());
      for (String part : sums.refusedParts()) {
        Files.delete(folder.resolve(part));
      }
    }
  }

  @Test
  void tradeOfZeroDollarsIsASum() throws IOException {
    InputFile file =
        GivenFile.of(
            folder,
            HEADER + "2020,4,24,300431,0,NA\n2020,8,24,300431,0.000,NA\n2020,8,24,300432,1,NA\n");

    assertThat(lines(read(file, FlowSplit.BYTES)))
        .containsExactly("2020 AGO 300431 0", "2020 AGO 300432 1000");
  }

  @Test
  void countsAFlowThatStandsTwiceOnce() throws IOException {
    String block = "2020,4,24,300431,5,NA\n2020,4,24,300432,6,NA\n";
    InputFile file = GivenFile.of(folder, HEADER + block + block);
    for (long splitBytes : List.of(FlowSplit.BYTES, 1L)) {
      FlowSums sums = read(file, splitBytes);

      assertThat(lines(sums)).containsExactly("2020 AGO 300431 5000", "2020 AGO 300432 6000");
      assertThat(sums.read()).isEqualTo(4);
      assertThat(sums.quarantined()).isEqualTo(2);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left.map(p -> p.getFileName().toString()).filter(n -> n.contains("parquet")))
            .containsExactlyInAnyOrderElementsOf(sums.refusedParts());
      }
      for (String part : sums.refusedParts()) {
        Files.delete(folder.resolve(part));
      }
    }
  }

  @Test
  void refusesAConflict() {
    InputFile file =
        GivenFile.of(folder, HEADER + "2020,4,24,300431,5,NA\n2020,4,24,300431,6,NA\n");

    GivenFile.assertUnusable(ProblemCode.CONFLICTING_DUPLICATE, () -> read(file, FlowSplit.BYTES));
    GivenFile.assertUnusable(ProblemCode.CONFLICTING_DUPLICATE, () -> read(file, 1));
  }

  private FlowSums read(InputFile file, long splitBytes) throws IOException {
    return FlowSums.read(SparkForTests.session(), file, folder, "s-", splitBytes);
  }

  private static List<String> lines(FlowSums sums) {
    List<String> lines = new ArrayList<>();
    sums.forEach(
        (year, importer, hs6, usd) -> lines.add(year + " " + importer + " " + hs6 + " " + usd));
    return lines;
  }
}
