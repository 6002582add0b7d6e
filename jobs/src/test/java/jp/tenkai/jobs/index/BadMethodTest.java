package jp.tenkai.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.problem.Problem;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A method that does not fit the figures is refused, and nothing is written. Figures: invented. */
class BadMethodTest {
  private static final String ROBUSTNESS =
      "impute: {method: median}\nrobustness:\n  draws: 20\n  assumptions:\n    x: ";
  private static final String NO_GAPS =
      SmallIndex.DATA.replace("south,3,,", "south,3,4,").replace("NA", "7");

  @TempDir Path folder;
  private SmallIndex index;

  @BeforeEach
  void index() {
    index = new SmallIndex(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aggregate: {method: geometric} | Group 'A' (Geometric[]): expected children above 0, but"
            + " the scale of 'a1' reaches 0.0; choose one such as 1 to 100",
        "aggregate: {method: arithmetic, groups: {Z: {method: harmonic}}} | A step is set for 'Z':"
            + " expected the iCode of an Aggregate",
        "weigh: {method: equal, groups: {a1: {method: given}}} | A step is set for 'a1': expected"
            + " the iCode of an Aggregate",
        "treat: {method: none, indicators: {A: {method: none}}} | A step is set for 'A': expected"
            + " the iCode of an Indicator",
        "weigh: {method: equal, levels: {4: {method: given}}} | Level of a step: expected 2 to 3,"
            + " but found 4",
        "weigh: {method: equal, levels: {1: {method: given}}} | Level of a step: expected 2 to 3,"
            + " but found 1",
        "treat: {method: none, levels: {2: {method: none}}} | Level of a step: expected 1, that of"
            + " indicators, but found 2",
        "groups: [H] | Groups for imputation: expected a column of Type Group, but found 'H'",
        "peers: H | Peers: expected a column of Type Group, but found 'H'",
        "impute: {method: panel-linear} | Imputation PanelLinear[]: expected units with a panel,"
            + " but found none",
        "normalise: {method: distance-to-reference, unit: U9} | Reference unit: expected the uCode"
            + " of a unit that is scored, but found 'U9'",
        "normalise: {method: goalposts} | Normalisation of 'a1': expected a number in the column"
            + " GoalLow of line 2 or in the method file, but found none",
        "normalise: {method: distance-to-target} | Normalisation of 'a1': expected a number in the"
            + " column Target of line 2 or in the method file, but found none",
        "screen: {keep: [U9]} | Screening, units to keep: expected codes among the 5 units, but"
            + " found [U9]",
        "screen: {availability: 1, drop: [U1, U2, U5]} | Screening: expected at least one unit to"
            + " stay, but all 5 fall below its limits",
        "weigh: {method: optimised, shares: {a1: 1, a2: 1}} | Weights by child: expected one for"
            + " each of [A, B], but found [a1, a2]",
      })
  void aStepThatDoesNotFitIsNamed(String method, String found) throws IOException {
    index.method(method);
    refused(misfit(found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{vary: measurement} | Measurement error: expected a file of intervals (--intervals), but"
            + " none was given",
        "{vary: expert-weights, experts: {e: {Z: 1}}} | Assumption 'x': Node: expected one of the"
            + " index, but found 'Z'",
        "{vary: expert-weights, experts: {e: {Index: 2}}} | Assumption 'x': expected nodes"
            + " beneath the index, but found the index itself, Index",
        "{vary: expert-weights, experts: {e: {a1: 0, a2: 0}}} | Assumption 'x': expected at"
            + " least one weight above 0 in group 'A', but an expert leaves all at 0",
        "{vary: inclusion, leave_out: [Z]} | Assumption 'x': Node: expected one of the index, but"
            + " found 'Z'",
        "{vary: inclusion, leave_out: [Index]} | Assumption 'x': expected nodes beneath the index,"
            + " but found the index itself, Index",
        "{vary: imputation-draws} | Assumption 'x': expected at least one empty cell that its"
            + " imputation fills by drawing (group median, regression, multivariate normal), but"
            + " found none; leave this assumption out or state such an imputation",
        "{vary: normalisation, indicators: [Z], choices: [{method: rank}]} | Indicators of an"
            + " assumption: expected codes of the index, but found 'Z'",
        "{vary: aggregation, groups: [Z], choices: [{method: harmonic}]} | Assumption 'x': Node:"
            + " expected one of the index, but found 'Z'",
        "{vary: aggregation, groups: [a1], choices: [{method: harmonic}]} | Assumption 'x':"
            + " expected groups, but found leaf a1",
        "{vary: aggregation, choices: [{method: geometric}]} | Assumptions 'x' (alternative 1)"
            + " cannot go together: Group 'A' (Geometric[]): expected children above 0, but the scale"
            + " of 'a1' reaches 0.0; choose one such as 1 to 100",
      })
  void anAssumptionThatDoesNotFitIsNamed(String assumption, String found) throws IOException {
    index.method(ROBUSTNESS + assumption).robustness();
    refused(misfit(found));
  }

  @Test
  void nothingIsVariedWhereNothingIsMissing() throws IOException {
    String found =
        "Assumption 'x': expected figures that are missing, but found none, so that nothing varies";
    index.data(NO_GAPS).method(ROBUSTNESS + "{vary: imputation, choices: [{method: mean}]}");
    index.robustness();
    refused(misfit(found));
    index.method(
        "groups: [G]\n"
            + ROBUSTNESS.replace("median}", "group-median}")
            + "{vary: imputation-draws}");
    refused(
        misfit(
            "Assumption 'x': expected at least one empty cell that its imputation fills by drawing"
                + " (group median, regression, multivariate normal), but found none; leave this"
                + " assumption out or state such an imputation"));
  }

  @Test
  void expertsCannotSpeakWhereWeightsAreFound() throws IOException {
    index
        .method(
            "weigh: {method: equal}\n"
                + ROBUSTNESS
                + "{vary: expert-weights, experts: {e: {A: 2}}}")
        .robustness();
    refused(
        misfit(
            "Assumption 'x': expected nodes whose weights are stated, but group 'Index' finds the"
                + " weight of 'A' itself"));
  }

  @Test
  void oneThingVariesOnce() throws IOException {
    index
        .method(ROBUSTNESS + "{vary: weights, spread: 0.1}\n    y: {vary: weights, spread: 0.2}")
        .robustness();
    refused(
        misfit(
            "Assumption 'y': expected one assumption that varies this, but found two; put all"
                + " alternatives into one"));
  }

  @Test
  void robustnessNeedsAssumptions() throws IOException {
    index.robustness();
    refused(misfit("Robustness: expected a block 'robustness' with assumptions, but found none"));
  }

  @Test
  void imputationCannotVaryBehindAScreening() throws IOException {
    index
        .method(
            "screen: {on: imputed, drop: [U1]}\n"
                + ROBUSTNESS
                + "{vary: imputation, choices: [{method: mean}]}")
        .robustness();
    refused(
        misfit(
            "Assumption 'x': expected a screening on the figures before imputation, but found that"
                + " units leave after it, so that imputation cannot vary; set screen, on:"
                + " denominated"));
  }

  @Test
  void aDenominatorThatLeavesNothingIsNamed() throws IOException {
    String column = "(?m)^(?!iCode|a1|Pop)(.*)$";
    index
        .meta(
            (SmallIndex.META + "Pop,People,Denominator,,,,\n")
                .replace("Direction,Weight\n", "Direction,Weight,Denominator\n")
                .replaceAll("(?m)^a1(.*)$", "a1$1,Pop")
                .replaceAll("(?m)^Pop(.*)$", "Pop$1,")
                .replaceAll(column, "$1,"))
        .data(SmallIndex.DATA.replace("b2\n", "b2,Pop\n").replaceAll("(?m)^U(.*)$", "U$1,0"));
    refused(
        misfit("Denomination of 'a1' by 'Pop': expected at least one quotient, but found none"));
  }

  @Test
  void moreThanSixteenChildrenOfAMeanWithoutASplitAreRefused() throws IOException {
    StringBuilder meta = new StringBuilder("iCode,Type,Level,Parent,Direction,Weight\n");
    StringBuilder data = new StringBuilder("uCode");
    for (int i = 0; i < 17; i++) {
      meta.append("i").append(i).append(",Indicator,1,Index,1,1\n");
      data.append(",i").append(i);
    }
    for (int unit = 0; unit < 4; unit++) {
      data.append("\nU").append(unit);
      for (int i = 0; i < 17; i++) {
        data.append(',').append((unit + 2) * (i + 3) % 7);
      }
    }
    index.meta(meta + "Index,Aggregate,2,,1,1\n").data(data + "\n");
    index.method("aggregate: {method: mean-min}");
    refused(
        misfit(
            "Contributions in group 'Index' (MeanMin[alpha=0.5, beta=1.0]): expected at most 16"
                + " children for an exact split, but found 17; put them into sub-groups"));
  }

  @Test
  void aBadFileIsReportedByLine() throws IOException {
    index.method("normalise: {method: goalposts, from: 9, to: 2}\nnormalize: {method: rank}");
    assertThat(index.problems())
        .containsExactly(
            new Problem(
                ProblemCode.BAD_VALUE,
                "method.yaml",
                2,
                "normalise",
                "Goalposts: expected finite low < high, but found low 9.0 and high 2.0"),
            new Problem(
                ProblemCode.UNKNOWN_KEY,
                "method.yaml",
                3,
                "normalize",
                "one of: method, about, denominate, impute, groups, peers, screen, treat,"
                    + " normalise, weigh, aggregate, per_period, present_share, ties, classes, opinions,"
                    + " robustness; did you mean 'normalise'?"));
    index.method("impute: {method: group-mean}");
    assertThat(index.problems())
        .containsExactly(
            new Problem(
                ProblemCode.MISSING_KEY,
                "method.yaml",
                2,
                "an imputation by group",
                "groups: a list of columns of Type Group"));
    index.method("robustness: {draws: 0, assumptions: {w: {vary: weights, spread: 0.1}}}");
    assertThat(index.problems())
        .containsExactly(
            new Problem(
                ProblemCode.BAD_VALUE, "method.yaml", 2, "draws 0, base 0", "one of them above 0"));
  }

  @Test
  void everyBadIntervalIsNamed() throws IOException {
    index
        .method(ROBUSTNESS + "{vary: measurement}")
        .intervals(
            """
            uCode,iCode,Low,High
            U1,a1,0.5,2
            U1,a1,0.5,2
            U9,a1,1,2
            U2,A,1,2
            U2,a1,3,1
            U2,a2,1.2.3,4
            U3,a1,1e999,5
            U3,b1,500,600
            U4,b1,1
            """);
    String codes = "an iCode of an indicator and a uCode of a unit";
    String numbers = "two numbers, Low not above High";
    refused(
        interval(ProblemCode.BAD_STRUCTURE, 3, "U1,a1,0.5,2", "each figure once; first on line 2"),
        interval(ProblemCode.BAD_VALUE, 4, "U9,a1,1,2", codes),
        interval(ProblemCode.BAD_VALUE, 5, "U2,A,1,2", codes),
        interval(ProblemCode.BAD_VALUE, 6, "U2,a1,3,1", numbers),
        interval(ProblemCode.BAD_VALUE, 7, "U2,a2,1.2.3,4", numbers),
        interval(ProblemCode.BAD_VALUE, 8, "U3,a1,1e999,5", numbers),
        interval(ProblemCode.BAD_VALUE, 9, "U3,b1,500,600", "an interval around the figure, 200.0"),
        interval(
            ProblemCode.BAD_SYNTAX,
            10,
            "3 cells: U4,b1,1",
            "4 cells, as in the header; a text with a comma in quotes"));
  }

  @Test
  void aMethodFileIsUtf8AndMayBeginWithAByteOrderMark() throws IOException {
    Path data = index.write("iData.csv", SmallIndex.DATA);
    Path meta = index.write("iMeta.csv", SmallIndex.META);
    var options =
        new IndexJob.Options(IndexJob.Options.Varying.OFF, 1, IndexJob.Options.Where.HERE);
    Path marked = index.write("marked.yaml", "\uFEFFmethod: m\r\nimpute: {method: mean}\r\n");
    assertThat(
            IndexJob.of(data, meta, marked, Optional.empty(), index.out(), options)
                .run()
                .summary()
                .scored())
        .isEqualTo(5);
    Path latin = index.write("latin.yaml", "method: é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(
            problemsOf(
                () -> IndexJob.of(data, meta, latin, Optional.empty(), folder, options).run()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_ENCODING);
    Path none = index.write("none.yaml", "");
    assertThat(
            problemsOf(
                () -> IndexJob.of(data, meta, none, Optional.empty(), folder, options).run()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EMPTY_FILE);
  }

  @FunctionalInterface
  private interface Run {
    Object run() throws IOException;
  }

  private static List<Problem> problemsOf(Run run) throws IOException {
    try {
      run.run();
      return List.of();
    } catch (UnusableInput refused) {
      return refused.problems();
    }
  }

  private static Problem misfit(String found) {
    return new Problem(
        ProblemCode.METHOD_DOES_NOT_FIT,
        "method.yaml",
        0,
        found,
        "figures and steps that fit each other");
  }

  private static Problem interval(ProblemCode code, long line, String found, String expected) {
    return new Problem(code, "iIntervals.csv", line, found, expected);
  }

  private void refused(Problem... expected) throws IOException {
    assertThat(index.problems()).containsExactly(expected);
    assertThat(index.out().resolve("index.json")).doesNotExist();
    assertThat(index.out().resolve("scores.csv")).doesNotExist();
  }
}
