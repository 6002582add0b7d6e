package jp.tenkai.datasets.indextable;

import static jp.tenkai.datasets.indextable.TwoFiles.META;
import static jp.tenkai.datasets.indextable.TwoFiles.changed;
import static jp.tenkai.datasets.indextable.TwoFiles.inMeta;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure is invented. */
class MetaReaderTest {
  @TempDir Path folder;
  private TwoFiles files;

  @BeforeEach
  void files() {
    files = new TwoFiles(folder);
  }

  @Test
  void theTreeIsReadInTheOrderOfTheFile() {
    IndexMeta meta = files.meta(META);
    assertThat(meta.root().code()).isEqualTo("Index");
    assertThat(meta.children("Index")).extracting(MetaRow::code).containsExactly("A", "B");
    assertThat(meta.children("A")).extracting(MetaRow::code).containsExactly("a1", "a2");
    assertThat(meta.row("a2").orElseThrow().direction()).isEqualTo(-1);
    assertThat(meta.row("b1").orElseThrow().weight()).isEqualTo(2);
    assertThat(meta.of(NodeKind.GROUP)).extracting(MetaRow::name).containsExactly("Region");
  }

  @Test
  void optionalColumnsAreReadWhereTheyStand() {
    String text =
        """
        iCode,Type,Level,Parent,Direction,Weight,Target,Denominator,Scale,GoalLow,GoalHigh,Unit
        a,Indicator,1,I,1,1,5,p,1000,2,8,metres
        I,Aggregate,2,,1,1,,,,,,
        p,Denominator,,,,,,,,,,people
        """;
    MetaRow row = files.meta(text).row("a").orElseThrow();
    assertThat(row)
        .isEqualTo(
            new MetaRow(
                2, NodeKind.INDICATOR, "a", "a", 1, 1, 1, "metres", 5, "p", 1000, 2, 8, "I"));
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsChangeNothing() {
    assertThat(files.meta("\uFEFF" + META.replace("\n", "\r\n")).rows())
        .isEqualTo(files.meta(META).rows());
  }

  @Test
  void aParentThatIsNotThereIsNamed() {
    refused(
        changed(META, "b1,First of B,Indicator,1,B", "b1,First of B,Indicator,1,C"),
        inMeta(ProblemCode.BAD_STRUCTURE, 4, "Parent of b1: C", "the iCode of an Aggregate"),
        inMeta(ProblemCode.BAD_STRUCTURE, 6, "aggregate B has no children", "at least one"));
  }

  @Test
  void aParentHasToStandOneLevelAbove() {
    refused(
        changed(META, "a2,Second of A,Indicator,1,A", "a2,Second of A,Indicator,1,Index"),
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            3,
            "Parent of a2 (level 1): Index (level 3)",
            "a parent one level above"));
  }

  @Test
  void anIndicatorIsNobodysParent() {
    refused(
        changed(META, "a2,Second of A,Indicator,1,A", "a2,Second of A,Indicator,1,a1"),
        inMeta(ProblemCode.BAD_STRUCTURE, 3, "Parent of a2: a1", "the iCode of an Aggregate"));
  }

  @Test
  void aCycleIsNamed() {
    String text =
        changed(META, "Group A,Aggregate,2,Index", "Group A,Aggregate,2,B")
            .replace("Group B,Aggregate,2,Index", "Group B,Aggregate,2,A");
    refused(
        text,
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            5,
            "Parent of A (level 2): B (level 2)",
            "a parent one level above"),
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            6,
            "Parent of B (level 2): A (level 2)",
            "a parent one level above"),
        inMeta(ProblemCode.BAD_STRUCTURE, 5, "A stands above itself", "a tree without cycles"),
        inMeta(ProblemCode.BAD_STRUCTURE, 7, "aggregate Index has no children", "at least one"));
  }

  @Test
  void thereIsOneRoot() {
    refused(
        changed(META, "Group A,Aggregate,2,Index", "Group A,Aggregate,2,"),
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            7,
            "a second node without a Parent: Index",
            "one; A on line 5 is the first"));
  }

  @Test
  void withoutARootThereIsNoIndex() {
    refused(
        changed(META, "The index,Aggregate,3,", "The index,Aggregate,3,A"),
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            0,
            "no node without a Parent",
            "one aggregate without a Parent: the index"),
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            7,
            "Parent of Index (level 3): A (level 2)",
            "a parent one level above"),
        inMeta(ProblemCode.BAD_STRUCTURE, 5, "A stands above itself", "a tree without cycles"));
  }

  @Test
  void anIndicatorAloneIsNoIndex() {
    refused(
        "iCode,Type,Level,Parent,Direction,Weight\na,Indicator,1,,1,1\n",
        inMeta(ProblemCode.BAD_STRUCTURE, 2, "an indicator without a Parent: a", "a Parent"));
  }

  @Test
  void aCodeStandsOnce() {
    refused(
        changed(META, "a2,Second", "a1,Second"),
        inMeta(ProblemCode.BAD_STRUCTURE, 3, "a1", "each code once; first on line 2"));
  }

  @ParameterizedTest
  @CsvSource({"-1,-1", "'',''", "NA,NA", "1e999,1e999"})
  void aWeightIsANumberFromZero(String weight, String found) {
    assertThat(files.metaProblems(changed(META, "B,1,2\n", "B,1," + weight + "\n")))
        .contains(
            inMeta(
                ProblemCode.BAD_VALUE,
                4,
                "Weight of b1: " + found(found),
                "a number of at least 0"));
  }

  private static String found(String text) {
    return text.equals("NA") ? "" : text;
  }

  @Test
  void notAllWeightsOfSiblingsAreZero() {
    refused(
        changed(META, "A,1,1\n", "A,1,0\n").replace("A,-1,1\n", "A,-1,0\n"),
        inMeta(ProblemCode.BAD_STRUCTURE, 5, "all weights under A are 0", "at least one above 0"));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "''", "up", "-0.5"})
  void aDirectionIsOneOrMinusOne(String direction) {
    assertThat(files.metaProblems(changed(META, "A,-1,1\n", "A," + direction + ",1\n")))
        .contains(
            inMeta(
                ProblemCode.BAD_VALUE,
                3,
                "Direction of a2: " + direction,
                "1 (more is better) or -1 (less is better)"));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "1.5", "''", "1e300"})
  void anIndicatorIsOnLevelOne(String level) {
    assertThat(
            files.metaProblems(
                changed(META, "Second of A,Indicator,1", "Second of A,Indicator," + level)))
        .containsExactly(
            inMeta(
                ProblemCode.BAD_VALUE,
                3,
                "Level of a2: " + level,
                "1 for an indicator; 2, 3, ... up to 99 for an aggregate"));
  }

  @Test
  void anAggregateHasChildren() {
    refused(
        META + "C,Group C,Aggregate,2,Index,1,1\n",
        inMeta(ProblemCode.BAD_STRUCTURE, 9, "aggregate C has no children", "at least one"));
  }

  @Test
  void goalpostsStandInOrder() {
    refused(
        """
        iCode,Type,Level,Parent,Direction,Weight,GoalLow,GoalHigh
        a,Indicator,1,I,-1,1,5,1
        I,Aggregate,2,,1,1,,
        """,
        inMeta(
            ProblemCode.BAD_VALUE,
            2,
            "goalposts of a: GoalLow 5.0, GoalHigh 1.0",
            "GoalLow below GoalHigh, also where less is better (the Direction turns them round)"));
  }

  @Test
  void aTypeIsOneOfFive() {
    refused(
        changed(META, "Region,Group", "Region,group"),
        inMeta(
            ProblemCode.BAD_VALUE,
            8,
            "Type of G: group",
            "one of: Indicator, Aggregate, Denominator, Group, Other"));
  }

  @Test
  void aDenominatorIsAColumn() {
    refused(
        """
        iCode,Type,Level,Parent,Direction,Weight,Denominator,Scale
        a,Indicator,1,I,1,1,I,1
        b,Indicator,1,I,1,1,p,0
        I,Aggregate,2,,1,1,,
        """,
        inMeta(ProblemCode.BAD_VALUE, 3, "Scale of b: 0.0", "a number above 0"));
    refused(
        """
        iCode,Type,Level,Parent,Direction,Weight,Denominator
        a,Indicator,1,I,1,1,I
        I,Aggregate,2,,1,1,
        """,
        inMeta(ProblemCode.BAD_STRUCTURE, 2, "Denominator of a: I", "the iCode of a Denominator"));
  }

  @Test
  void aMissingColumnIsNamed() {
    refused(
        "iCode,Type,Level,Parent,Weight\na,Indicator,1,I,1\n",
        inMeta(
            ProblemCode.BAD_STRUCTURE,
            1,
            "no column Direction",
            "a column for each of iCode, Type, Level, Parent, Direction, Weight"));
  }

  @Test
  void aColumnStandsOnceAlsoWhereItMayBeLeftOut() {
    refused(
        "iCode,Type,Level,Parent,Direction,Weight,Scale,Scale\na,Indicator,1,I,1,1,1,2\n",
        inMeta(ProblemCode.DUPLICATE_KEY, 1, "Scale", "each column once"));
  }

  @Test
  void aRowHasAsManyCellsAsTheHeader() {
    assertThat(files.metaProblems(changed(META, "First of A", "First, of A")))
        .contains(
            inMeta(
                ProblemCode.BAD_SYNTAX,
                2,
                "8 cells: a1,First, of A,Indicator,1,A,1,1",
                "7 cells, as in the header; a text with a comma in quotes"));
  }

  @Test
  void emptyFilesAreSaidToBeEmpty() {
    refused("", inMeta(ProblemCode.EMPTY_FILE, 0, "0 bytes", "data"));
    refused(
        "iCode,Type\n",
        inMeta(ProblemCode.EMPTY_FILE, 1, "only a header: iCode,Type", "rows behind the header"));
  }

  @Test
  void aChainOfLevelsEnds() {
    StringBuilder text = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
    text.append("i,Indicator,1,L2,1,1\n");
    for (int level = 2; level <= 30_000; level++) {
      text.append("L" + level + ",Aggregate," + level + ",L" + (level + 1) + ",1,1\n");
    }
    assertThat(files.metaProblems(text.toString()))
        .hasSize(50)
        .startsWith(
            inMeta(
                ProblemCode.BAD_VALUE,
                101,
                "Level of L100: 100",
                "1 for an indicator; 2, 3, ... up to 99 for an aggregate"));
  }

  private void refused(String text, Problem... expected) {
    assertThat(files.metaProblems(text)).containsExactly(expected);
  }
}
