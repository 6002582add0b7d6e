package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.file.InputFile;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.trade.PlainFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reader gives what the plain one gives. All figures in these files are invented. */
class FlowParserTest {
  private static final String HEADER = "t,i,j,k,v,q\n";

  /** Ordered, good and bad, in every dress a BACI file has been seen in. */
  private static final String HOSTILE =
      """
      t,i,j,k,v,q
      2020,4,24,081310,       0.198,        0.001
      2020,4,24,81320,1.5,           NA
      2020,4,24,090210,0.004,NA

      2020,4,24,"300431","1.000","2"
      2020,4,24,"300432",1.000,"NA"
      2020,4,24, 300433 , 1 , 2
      2020,4,24,300434,NA,1
      2020,4,24,300435,-1,1
      2020,4,24,300436,1,-1
      2020,4,24,300437,1e400,1
      2020,4,24,300438,1e3,1e-3
      2020,4,24,300439,abc,1
      2020,4,24,30044,1,
      2020,4,24,3004,1,1
      2020,4,24,3004310,1,1
      2020,4,24,000431,1,1
      2020,4,24,300440,1
      2020,4,24,300441,1,2,3
      2020,4,24,300442,+.5,.25
      2020,4,24,300443,5.,7.
      2020,4,24,300444,123456789012.123,123456789012345678.5
      2020,4,24,300445,0.000,0
      2020,004,024,300446,1,1
      20x0,4,24,300447,1,1
      1899,4,24,300448,1,1
      2020,697,24,300449,1,1
      2020,4,736,300450,1,1
      2020,711,24,300451,1,1
      2020,4,356,300452,1,1
      2020,4,9999,300453,1,1
      ,,,,,
      2020;4;24;300454;1;1
      "2020,4,24,300455,1,1
      2020,4,24,3004"56,1,1
      2020,4,24,300457,1,１
      2020,4,24,３００４５８,1,1
      2020,8,12,300431,1,NA x
      2020,8,12,300432,1,NAN
      2020,8,12,300433,1,N
      2020,8,12,300434,1,\u00e9
      2020,842,490,901812,    3042.123,      169.800
      2020,842,490,901812,    3042.123,      169.800
      2020,842,490,901813,1,1""";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "crlf", "mark", "mark and crlf", "no last line feed", "quoted"})
  void givesWhatThePlainReaderGives(String dress) {
    String text =
        switch (dress) {
          case "crlf" -> HOSTILE.replace("\n", "\r\n");
          case "mark" -> "\uFEFF" + HOSTILE + "\n";
          case "mark and crlf" -> "\uFEFF" + HOSTILE.replace("\n", "\r\n") + "\r\n\r\n";
          case "no last line feed" -> HOSTILE;
          case "quoted" -> HOSTILE.replace(HEADER, "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n");
          default -> HOSTILE + "\n";
        };
    // What is behind an open quote differs on purpose: see below.
    InputFile file = GivenFile.of(folder, text.replace("\"2020,4,24,300455", "2020,4,24,300455x"));
    PlainFlows plain = PlainFlows.of(file);
    FastRead fast = FastRead.of(file);

    assertThat(fast.kept()).isEqualTo(plain.kept()).hasSizeGreaterThan(10);
    assertThat(fast.refused()).isEqualTo(plain.refused()).hasSizeGreaterThan(20);
    assertThat(fast.count().read()).isEqualTo(plain.kept().size() + plain.refused().size());
    assertThat(fast.count().quarantined()).isEqualTo(plain.refused().size());
  }

  @Test
  void findsColumnsByName() {
    InputFile file =
        GivenFile.of(
            folder, "k,v,q,note,t,j,i\n300431,1,NA,x,2020,24,4\n300432,1.5,2,,2020,24,4\n");

    assertThat(FastRead.of(file).kept())
        .isEqualTo(PlainFlows.of(file).kept())
        .containsExactly("2020 AFG AGO 300431 1000 NaN 2", "2020 AFG AGO 300432 1500 2.0 3");
  }

  /** A quote that is never closed would take the rest of the file with it. */
  @Test
  void anOpenQuoteCostsOneRow() {
    InputFile file =
        GivenFile.of(
            folder,
            HEADER + "2020,4,24,300431,1,1\n\"2020,4,24,300432,1,1\n" + "2020,4,24,300433,1,1\n");
    InputFile first = GivenFile.of(folder, "first.csv", HEADER + "\"20\"20,4,24,300432,1,1\n");

    FastRead fast = FastRead.of(file);

    assertThat(FastRead.of(first).refused()).hasSize(1);
    assertThat(fast.kept())
        .containsExactly("2020 AFG AGO 300431 1000 1.0 2", "2020 AFG AGO 300433 1000 1.0 4");
    assertThat(fast.refused()).hasSize(1).first().asString().startsWith("3  WRONG_SHAPE ");
  }

  /** Otherwise the second half of the line would be lost without a trace. */
  @Test
  void aLoneCarriageReturnInsideALineRefusesIt() {
    InputFile file =
        GivenFile.of(
            folder,
            HEADER + "2020,4,24,300431,1,1\r2020,4,24,300432,1,1\n" + "2020,4,24,300433,1,1\n");

    FastRead fast = FastRead.of(file);

    assertThat(fast.refused())
        .containsExactly("2  WRONG_SHAPE 2020,4,24,300431,1,1\r2020,4,24,300432,1,1");
    assertThat(fast.kept()).containsExactly("2020 AFG AGO 300433 1000 1.0 3");
    assertThat(fast.count().read()).isEqualTo(2);
  }

  @Test
  void theSameAtWhateverByteItIsCut() {
    String text = HOSTILE.replace("901813", "901814").replaceFirst("901812", "901813");
    InputFile file = GivenFile.of(folder, text);
    FastRead whole = FastRead.of(file);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;

    for (int at = 1; at <= bytes; at++) {
      FastRead cut = FastRead.of(file, at);
      assertThat(cut.kept()).as("cut every %d bytes", at).isEqualTo(whole.kept());
      assertThat(cut.refused()).as("cut every %d bytes", at).isEqualTo(whole.refused());
      assertThat(cut.count().read()).as("cut every %d bytes", at).isEqualTo(whole.count().read());
      assertThat(cut.count().isOrdered()).isEqualTo(whole.count().isOrdered());
    }
  }

  /** The task behind the cut can't know; that the order breaks there tells the driver to look. */
  @Test
  void aRepeatBehindACutBreaksTheOrder() {
    String row = "2020,4,24,300431,1,1\n";
    InputFile file = GivenFile.of(folder, HEADER + row + row);

    assertThat(FastRead.of(file).count().isOrdered()).isTrue();
    assertThat(FastRead.of(file, 1).count().isOrdered()).isFalse();
  }

  @Test
  void anotherCountryInAnotherYear() {
    // 736 was Sudan until 2011 and means nothing certain afterwards.
    InputFile file =
        GivenFile.of(
            folder,
            HEADER
                + "2009,736,24,300431,1,1\n2010,736,24,300431,1,1\n2011,736,24,300431,1,1\n"
                + "2012,736,24,300431,1,1\n2013,729,24,300431,1,1\n");
    PlainFlows plain = PlainFlows.of(file);
    FastRead fast = FastRead.of(file);

    assertThat(fast.kept()).isEqualTo(plain.kept()).isNotEmpty();
    assertThat(fast.refused()).isEqualTo(plain.refused()).isNotEmpty();
  }

  @Test
  void aCountryUnderTwoNumbersBreaksTheOrder() {
    InputFile file =
        GivenFile.of(folder, HEADER + "2000,380,24,300431,1,1\n2000,381,24,300431,1,1\n");
    PlainFlows plain = PlainFlows.of(file);

    assertThat(plain.refused()).containsExactly("3  DUPLICATE 2000,381,24,300431,1,1");
    assertThat(FastRead.of(file).kept()).startsWith(plain.kept().get(0)).hasSize(2);
    assertThat(FastRead.of(file).count().isOrdered()).isFalse();
  }

  @Test
  void refusesAConflictWithBothLines() {
    Problem problem = problem(HEADER + "2020,4,24,300431,1,1\n2020,4,24,300431,2,1\n");

    assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.expected()).contains("line 2");
    assertThat(problem(HEADER + "2020,4,24,300431,1,NA\n2020,4,24,300431,1,1\n").code())
        .isEqualTo(ProblemCode.CONFLICTING_DUPLICATE);
  }

  @Test
  void refusesWhatIsNotUtf8WithItsLine() {
    byte[] bytes =
        (HEADER + "2020,4,24,300431,1,1\n".repeat(5_000) + "2020,4,24,300431,1,日本\n")
            .getBytes(Charset.forName("windows-31j"));
    Problem problem =
        GivenFile.problem(() -> FastRead.of(GivenFile.ofBytes(folder, "given.csv", bytes)));

    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_ENCODING);
    assertThat(problem.line()).isEqualTo(5_002);
  }

  @Test
  void refusesALineWithoutEnd() {
    String longer = "9".repeat((1 << 20) + 1);
    Problem problem =
        problem(HEADER + "2020,4,24,300431,1,1\n2020,4,24,300432,1,2\n" + longer + "\n");

    assertThat(problem.code()).isEqualTo(ProblemCode.BAD_SYNTAX);
    assertThat(problem.line()).isEqualTo(4);
  }

  @Test
  void aLongLineThatFitsIsOneRefusedRow() {
    String longer = "9".repeat((1 << 20) - 1);
    String row = "2020,4,24,300432,1,2\n";
    InputFile file = GivenFile.of(folder, HEADER + row + longer + "\n" + row.replace("2,1", "3,1"));

    FastRead fast = FastRead.of(file);

    assertThat(fast.refused()).containsExactly("3  WRONG_SHAPE " + longer);
    assertThat(fast.kept())
        .containsExactly("2020 AFG AGO 300432 1000 2.0 2", "2020 AFG AGO 300433 1000 2.0 4");
  }

  @Test
  void stopsAtValuesFinerThanADollar() {
    assertThat(problem(HEADER + "2020,4,24,300431,1.0005,1\n").code())
        .isEqualTo(ProblemCode.BAD_VALUE);
    assertThat(FastRead.of(GivenFile.of(folder, HEADER + "2020,4,24,300431,1.00500,1\n")).kept())
        .containsExactly("2020 AFG AGO 300431 1005 1.0 2");
  }

  @Test
  void refusesWhatIsNoBaciFile() {
    assertThat(problem("").code()).isEqualTo(ProblemCode.EMPTY_FILE);
    assertThat(problem(HEADER).code()).isEqualTo(ProblemCode.EMPTY_FILE);
    assertThat(problem(HEADER + "\n\n").code()).isEqualTo(ProblemCode.EMPTY_FILE);
    assertThat(problem("t,i,j,k,v").code()).isEqualTo(ProblemCode.EMPTY_FILE);
    assertThat(problem("t,i,j,k,v\n1,2,3,4,5\n").code()).isEqualTo(ProblemCode.NOT_THIS_LAYOUT);
    assertThat(problem("<html><body>503</body></html>").code())
        .isEqualTo(ProblemCode.HTML_NOT_DATA);
  }

  @Test
  void readsGzipAndRefusesACutOne() {
    byte[] packed = GivenFile.gzip(HOSTILE);
    InputFile plain = GivenFile.of(folder, HOSTILE);
    InputFile whole = GivenFile.ofBytes(folder, "given.csv.gz", packed);
    byte[] packedLines = GivenFile.gzip(HEADER + lines(20_000));
    InputFile cut =
        GivenFile.ofBytes(
            folder, "cut.csv.gz", Arrays.copyOf(packedLines, packedLines.length - 12));

    assertThat(FastRead.of(whole).kept()).isEqualTo(FastRead.of(plain).kept());
    assertThat(GivenFile.problem(() -> FastRead.of(cut)).code())
        .isEqualTo(ProblemCode.TRUNCATED_ARCHIVE);
  }

  @Test
  void linesAreCountedAcrossBlocks() {
    InputFile file = GivenFile.of(folder, HEADER + lines(60_000));

    List<String> kept = FastRead.of(file).kept();

    assertThat(kept).hasSize(60_000).isEqualTo(PlainFlows.of(file).kept());
    assertThat(FastRead.of(file, 100_000).kept()).isEqualTo(kept);
  }

  private static String lines(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("2020,4,24,").append(100_000 + i).append(',').append(i).append(".25,NA\n");
    }
    return text.toString();
  }

  private Problem problem(String text) {
    return GivenFile.problem(() -> FastRead.of(GivenFile.of(folder, text)));
  }
}
