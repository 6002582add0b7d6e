package jp.tenkai.datasets.indextable;

import static jp.tenkai.datasets.indextable.TwoFiles.DATA;
import static jp.tenkai.datasets.indextable.TwoFiles.META;
import static jp.tenkai.datasets.indextable.TwoFiles.changed;
import static jp.tenkai.datasets.indextable.TwoFiles.inData;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure is invented. */
class DataReaderTest {
  @TempDir Path folder;
  private TwoFiles files;

  @BeforeEach
  void files() {
    files = new TwoFiles(folder);
  }

  @Test
  void figuresLabelsAndLinesAreRead() {
    IndexTable table = files.table(META, DATA);
    assertThat(table.codes()).containsExactly("U1", "U2", "U3");
    assertThat(table.names()).containsExactly("One", "Two", "Three");
    assertThat(table.figures().get("a2")).containsExactly(10, Double.NaN, 0.75);
    assertThat(table.figures().get("b1")).containsExactly(100, Double.NaN, -2);
    assertThat(table.labels().get("G")).containsExactly("north", "south", "");
    assertThat(table.lines()).containsExactly(2, 3, 4);
    assertThat(table.isPanel()).isFalse();
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsChangeNothing() {
    IndexTable table = files.table(META, "\uFEFF" + DATA.replace("\n", "\r\n"));
    assertThat(table.codes()).containsExactly("U1", "U2", "U3");
    assertThat(table.figures().get("b1")).containsExactly(100, Double.NaN, -2);
    assertThat(table.lines()).containsExactly(2, 3, 4);
  }

  @Test
  void oneTimeThroughoutIsNoPanelAndSeveralAreOne() {
    String once = DATA.replace("uName", "Time").replaceAll("One|Two|Three", "2020");
    assertThat(files.table(META, once).isPanel()).isFalse();
    IndexTable panel = files.table(META, once.replace("U2,2020", "U1,2021"));
    assertThat(panel.isPanel()).isTrue();
    assertThat(panel.times()).containsExactly(2020, 2021, 2020);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e999",
        "-1e999",
        "NaN",
        "nan",
        "Inf",
        "Infinity",
        "0x1F",
        "1d",
        "1f",
        "1L",
        "--1",
        "1_000",
        "1 000",
        "5%",
        "n/a",
        "..",
        "１",
        "1e",
        "+",
        "TRUE",
        "=1+1"
      })
  void whatIsNoFigureIsRefused(String cell) {
    refused(
        changed(DATA, "7.5e-1", cell),
        inData(ProblemCode.BAD_VALUE, 4, "a2: " + cell, "a number such as 1234.5, or nothing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "+1", "1.", ".5", "1e3", "1E-3", " 7 ", "0007", "-0"})
  void whatPeopleWriteForAFigureIsRead(String cell) {
    assertThat(files.table(META, changed(DATA, "7.5e-1", cell)).figures().get("a2")[2])
        .isEqualTo(Double.parseDouble(cell.strip()));
  }

  @Test
  void aDecimalCommaIsRefusedInQuotesAndWithout() {
    refused(
        changed(DATA, "7.5e-1", "\"7,5\""),
        inData(ProblemCode.BAD_VALUE, 4, "a2: 7,5", "a number such as 1234.5, or nothing"));
    refused(
        changed(DATA, "7.5e-1", "7,5"),
        inData(
            ProblemCode.BAD_SYNTAX,
            4,
            "7 cells: U3,Three,,3,7,5,-2",
            "6 cells, as in the header; a text with a comma in quotes"));
  }

  @Test
  void aRowThatEndsEarlyIsRefused() {
    refused(
        changed(DATA, ",7.5e-1,-2", ""),
        inData(
            ProblemCode.BAD_SYNTAX,
            4,
            "4 cells: U3,Three,,3",
            "6 cells, as in the header; a text with a comma in quotes"));
  }

  @Test
  void emptyCellsBeyondTheHeaderAreNoMatter() {
    assertThat(files.dataProblems(changed(DATA, ",-2", ",-2,, "))).isEmpty();
  }

  @Test
  void aUnitStandsOnce() {
    refused(
        changed(DATA, "U3,", "U1,"),
        inData(ProblemCode.BAD_STRUCTURE, 4, "U1", "each unit once; first on line 2"));
    refused(
        changed(DATA, "U3,", " ,"),
        inData(ProblemCode.BAD_VALUE, 4, "no uCode", "a code for each unit"));
  }

  @Test
  void aUnitStandsOnceATime() {
    String panel = DATA.replace("uName", "Time").replace("One", "2020").replace("Two", "2021");
    refused(
        panel.replace("U3,Three", "U2,2021"),
        inData(
            ProblemCode.BAD_STRUCTURE,
            4,
            "U2 at 2021.0",
            "each unit once a time; first on line 3"));
    refused(
        panel.replace("Three", ""),
        inData(ProblemCode.BAD_VALUE, 4, "no Time", "a number for each row of a panel"));
  }

  @Test
  void anAggregateIsNoColumn() {
    refused(
        changed(DATA, "uName", "A").replaceAll("One|Two|Three", "5"),
        inData(
            ProblemCode.BAD_STRUCTURE,
            1,
            "a column for the aggregate A",
            "columns for indicators only: aggregates are computed"));
  }

  @Test
  void everyMissingColumnIsNamed() {
    String expected = "a column for each Indicator, Denominator and Group of the second file";
    refused(
        changed(DATA, "a2,b1", "A2,B1"),
        inData(ProblemCode.BAD_STRUCTURE, 1, "no column a2", expected),
        inData(ProblemCode.BAD_STRUCTURE, 1, "no column b1", expected));
    refused(
        changed(DATA, "uCode", "code"),
        inData(ProblemCode.BAD_STRUCTURE, 1, "no column uCode", "a column for the codes of units"));
  }

  @Test
  void aColumnStandsOnce() {
    refused(
        changed(DATA, "a2,b1", "a2,a2"),
        inData(
            ProblemCode.BAD_STRUCTURE,
            1,
            "no column b1",
            "a column for each Indicator, Denominator and Group of the second file"));
    refused(
        changed(DATA, "uName", "a1"),
        inData(ProblemCode.DUPLICATE_KEY, 1, "a1", "each column once"));
    assertThat(files.dataProblems("Time,Time," + DATA.replaceAll("\nU", "\n1,2,U")))
        .containsExactly(inData(ProblemCode.DUPLICATE_KEY, 1, "Time", "each column once"));
  }

  @Test
  void aUnitOrAnIndicatorWithoutAnyFigureIsRefused() {
    refused(
        changed(DATA, "south,2,,NA", "south,,,NA"),
        inData(ProblemCode.NO_VALUES, 3, "unit U2", "at least one figure"));
    refused(
        changed(DATA, "1,10,100", "1,,100").replace("7.5e-1", ""),
        inData(ProblemCode.NO_VALUES, 0, "column a2", "at least one figure"));
  }

  @Test
  void emptyFilesAreSaidToBeEmpty() {
    refused("", inData(ProblemCode.EMPTY_FILE, 0, "0 bytes", "data"));
    refused(
        "uCode,a1\n",
        inData(ProblemCode.EMPTY_FILE, 1, "only a header: uCode,a1", "rows behind the header"));
  }

  @Test
  void ofManyProblemsTheFirstFiftyAreNamed() {
    String rows =
        IntStream.range(0, 500)
            .mapToObj(i -> "U" + i + ",N,g,x,y,z")
            .collect(Collectors.joining("\n"));
    List<Problem> problems = files.dataProblems("uCode,uName,G,a1,a2,b1\n" + rows + "\n");
    assertThat(problems).hasSizeBetween(50, 60);
    assertThat(problems.get(0))
        .isEqualTo(
            inData(ProblemCode.BAD_VALUE, 2, "a1: x", "a number such as 1234.5, or nothing"));
  }

  @Test
  void tenThousandColumnsAreRead() {
    int count = 10_000;
    StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
    StringBuilder data = new StringBuilder("uCode");
    for (int i = 0; i < count; i++) {
      meta.append("i").append(i).append(",Indicator,1,Index,1,1\n");
      data.append(",i").append(i);
    }
    meta.append("Index,Aggregate,2,,1,1\n");
    for (int unit = 0; unit < 3; unit++) {
      data.append("\nU").append(unit);
      for (int i = 0; i < count; i++) {
        data.append(',').append(unit + i);
      }
    }
    IndexTable table = files.table(meta.toString(), data.append('\n').toString());
    assertThat(table.figures()).hasSize(count);
    assertThat(table.figures().get("i9999")).containsExactly(9999, 10_000, 10_001);
    assertThat(table.meta().children("Index")).hasSize(count);
  }

  @Test
  void textsThatLookLikeSomethingElseStayTexts() {
    String name = "\"=HYPERLINK(\"\"x\"\"), <script>\nnext line \u202Eright to left\"";
    IndexTable table = files.table(META, changed(DATA, "Two", name));
    assertThat(table.names().get(1))
        .isEqualTo("=HYPERLINK(\"x\"), <script>\nnext line \u202Eright to left");
    assertThat(table.lines()).containsExactly(2, 3, 5);
  }

  private void refused(String text, Problem... expected) {
    assertThat(files.dataProblems(text)).containsExactly(expected);
  }
}
