package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.flows.FlowIngest.PairSum;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.trade.PlainFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to Parquet and back through Spark. All figures in these files are invented. */
class FlowIngestTest {
  private static final String HEADER = "t,i,j,k,v,q\n";
  private static final String MIXED =
      HEADER
          + "2020,4,24,081310,       0.198,        0.001\n"
          + "2020,4,24,081320,       1.500,           NA\n"
          + "2020,4,24,3004310,1,1\n"
          + "\"2020\",4,24,300431,\"2\",NA\n"
          + "2020,697,24,300431,1,1\n"
          + "2020,842,490,901812,3042.123,169.8\n"
          + "2021,4,24,300431,5,NA\n";

  @TempDir Path folder;

  @Test
  void writesWhatThePlainReaderReads() {
    InputFile file = GivenFile.of(folder, MIXED);
    PlainFlows plain = PlainFlows.of(file);
    for (long splitBytes : List.of(FlowSplit.BYTES, 1L, 60L)) {
      IngestedFlows fast = IngestedFlows.of(file, folder, splitBytes);

      assertThat(fast.kept()).isEqualTo(plain.kept()).hasSize(5);
      assertThat(fast.refused()).isEqualTo(plain.refused()).hasSize(2);
      assertThat(fast.account().read()).isEqualTo(7);
      assertThat(fast.account().kept()).isEqualTo(5);
      assertThat(fast.account().quarantined()).isEqualTo(2);
      assertThat(fast.account().isOrdered()).isTrue();
      assertThat(fast.account().pairs())
          .containsExactly(
              new PairSum(2020, "AFG", "AGO", 3_698),
              new PairSum(2020, "USA", "TWN", 3_042_123),
              new PairSum(2021, "AFG", "AGO", 5_000));
    }
  }

  @Test
  void aSplitWithoutAGoodRowIsAnEmptyTable() {
    InputFile file = GivenFile.of(folder, HEADER + "x,4,24,300431,1,1\nx,4,24,300432,1,1\n");
    IngestedFlows fast = IngestedFlows.of(file, folder, 1);

    assertThat(fast.account().parts()).hasSize(2);
    assertThat(fast.kept()).isEmpty();
    assertThat(fast.refused())
        .containsExactly("2 t BAD_YEAR x,4,24,300431,1,1", "3 t BAD_YEAR x,4,24,300432,1,1");
    assertThat(fast.account().pairs()).isEmpty();
  }

  @Test
  void readsGzipAndAMemberOfAZip() throws IOException {
    InputFile plain = GivenFile.of(folder, MIXED);
    InputFile gzip = GivenFile.ofBytes(folder, "given.csv.gz", GivenFile.gzip(MIXED));
    Path zip = folder.resolve("given.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write("nothing".getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("year.csv"));
      out.write(MIXED.getBytes(StandardCharsets.UTF_8));
    }
    InputFile member = new InputFile(zip, "year.csv", "given.csv", plain.source(), plain.vintage());
    IngestedFlows expected = IngestedFlows.of(plain, folder, FlowSplit.BYTES);

    for (InputFile packed : List.of(gzip, member)) {
      IngestedFlows fast = IngestedFlows.of(packed, folder, 1);
      assertThat(fast.kept()).isEqualTo(expected.kept());
      assertThat(fast.refused()).isEqualTo(expected.refused());
      assertThat(fast.account().parts()).hasSize(1);
    }
  }

  @Test
  void readsAFileOutOfOrder() {
    InputFile file =
        GivenFile.of(
            folder,
            HEADER
                + "2021,4,24,300432,1,1\n2020,8,12,300431,2,NA\n2020,4,24,300432,3,1\n"
                + "2020,4,24,300431,4,1\n");
    IngestedFlows fast = IngestedFlows.of(file, folder, 30);

    assertThat(fast.account().isOrdered()).isFalse();
    assertThat(fast.kept()).isEqualTo(PlainFlows.of(file).kept()).hasSize(4);
    assertThat(fast.refused()).isEmpty();
  }

  /** Papua New Guinea's flows once stood four times each in a collection of the year 2024. */
  @Test
  void quarantinesRepeatsWhereverTheyStand() {
    String block = "2024,598,36,090111,5,NA\n2024,598,36,090112,6,1\n";
    InputFile file =
        GivenFile.of(folder, HEADER + "2024,4,24,300431,1,1\n" + block + block + block + "x\n");
    PlainFlows plain = PlainFlows.of(file);
    for (long splitBytes : List.of(FlowSplit.BYTES, 1L, 50L)) {
      IngestedFlows fast = IngestedFlows.of(file, folder, splitBytes);

      assertThat(fast.kept()).isEqualTo(plain.kept()).hasSize(3);
      assertThat(fast.refused())
          .isEqualTo(plain.refused())
          .containsExactly(
              "5  DUPLICATE 2024,598,36,090111,5,NA",
              "6  DUPLICATE 2024,598,36,090112,6,1",
              "7  DUPLICATE 2024,598,36,090111,5,NA",
              "8  DUPLICATE 2024,598,36,090112,6,1",
              "9  WRONG_SHAPE x");
      assertThat(fast.account().read()).isEqualTo(8);
      assertThat(fast.account().pairs())
          .containsExactly(
              new PairSum(2024, "AFG", "AGO", 1_000), new PairSum(2024, "PNG", "AUS", 11_000));
    }
  }

  @Test
  void quarantinesARepeatRightBehindACut() {
    String row = "2024,598,36,090111,5,NA\n";
    IngestedFlows fast = IngestedFlows.of(GivenFile.of(folder, HEADER + row + row), folder, 1);

    assertThat(fast.kept()).hasSize(1);
    assertThat(fast.refused()).containsExactly("3  DUPLICATE 2024,598,36,090111,5,NA");
  }

  @Test
  void refusesAConflictWhereverItStands() {
    String first = "2024,598,36,090111,5,NA\n";
    for (String other : List.of("2024,598,36,090111,6,NA\n", "2024,598,36,090111,5,1\n")) {
      String far = HEADER + first + "2024,4,24,300431,1,1\n" + other;
      for (String text : List.of(HEADER + first + other, far)) {
        for (long splitBytes : List.of(FlowSplit.BYTES, 1L)) {
          InputFile file = GivenFile.of(folder, text);
          Problem problem = GivenFile.problem(() -> IngestedFlows.of(file, folder, splitBytes));
          assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
          assertThat(problem.line()).isEqualTo(text.lines().count());
          assertThat(problem.expected()).contains("line 2");
        }
      }
    }
  }

  @Test
  void theFirstProblemOfAFileIsTheOneThatIsTold() {
    String good = "2020,4,24,300431,1,1\n";
    String text = HEADER + good + "2020,4,24,300432,1.0005,1\n2020,4,24,300433,1.0006,1\n";
    InputFile file = GivenFile.of(folder, text);

    for (long splitBytes : List.of(FlowSplit.BYTES, 1L)) {
      assertThat(GivenFile.problem(() -> IngestedFlows.of(file, folder, splitBytes)).line())
          .isEqualTo(3);
    }
  }

  /** More than a page and more than a block of what is read at once. */
  @Test
  void manyRowsKeepTheirLines() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 60_000; i++) {
      String quantity = i % 30 == 0 ? "NA" : i + ".5";
      text.append("2020,4,24,").append(100_000 + i).append(",1.5,").append(quantity).append('\n');
      if (i % 10_000 == 0) {
        text.append("\nbad\n");
      }
    }
    InputFile file = GivenFile.of(folder, text.toString());
    IngestedFlows fast = IngestedFlows.of(file, folder, 500_000);

    assertThat(fast.account().parts()).hasSizeGreaterThan(2);
    assertThat(fast.kept()).isEqualTo(PlainFlows.of(file).kept()).hasSize(60_000);
    assertThat(fast.refused()).hasSize(6).first().isEqualTo("4  WRONG_SHAPE bad");
  }
}
