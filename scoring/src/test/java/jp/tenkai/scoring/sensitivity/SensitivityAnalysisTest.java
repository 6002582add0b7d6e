package jp.tenkai.scoring.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jp.tenkai.scoring.sensitivity.SensitivityResult.Outcome;
import org.junit.jupiter.api.Test;

class SensitivityAnalysisTest {

  private static final SensitivityAnalysis ANALYSIS = SensitivityAnalysis.of(1);

  /** Known answer: Ishigami and Homma 1990, a = 7, b = 0.1; anchor of SALib's tests. */
  @Test
  void ishigami() {
    TestFunction function = TestFunction.ishigami();
    assertThat(function.first())
        .containsExactly(new double[] {0.313905, 0.442411, 0}, within(1e-6));
    assertThat(function.total())
        .containsExactly(new double[] {0.557589, 0.442411, 0.243684}, within(1e-6));

    SensitivityResult result = analyse(function, 1024);

    assertThat(result.variance()).isEqualTo(13.844588, within(0.02));
    assertThat(result.mean()).isEqualTo(3.5, within(0.01));
    assertNear(result, function, 0.002);
  }

  /** Known answer: Sobol's G function with both parameter sets (Saltelli et al. 2010; SALib). */
  @Test
  void sobol_g() {
    assertThat(TestFunction.g8().first())
        .containsExactly(
            new double[] {0.71619, 0.17905, 0.02368, 0.00716, 7e-5, 7e-5, 7e-5, 7e-5},
            within(6e-6));
    assertThat(TestFunction.g6().total())
        .containsExactly(
            new double[] {0.000329, 0.012143, 0.795970, 0.220313, 0.000214, 0.001778},
            within(1e-6));

    assertNear(analyse(TestFunction.g8(), 1024), TestFunction.g8(), 0.015);
    assertNear(analyse(TestFunction.g6(), 1024), TestFunction.g6(), 0.005);
  }

  /** Known answer: test suite of COINr 1.1.14 (commit b968203): y = x1 + 10 x2, x3 unused. */
  @Test
  void an_unused_input_has_indices_of_exactly_0() {
    SensitivityResult result = analyse(3, 64, x -> x[0] + 10 * x[1]);

    assertThat(index(result, 2)).isEqualTo(new SobolIndex("x3", 0, 0, 0, 0, 0, 0));
    assertThat(index(result, 0).first()).isEqualTo(1.0 / 101, within(2e-4));
    assertThat(index(result, 1).first()).isEqualTo(100.0 / 101, within(1e-3));
    assertThat(index(result, 1).total()).isEqualTo(100.0 / 101, within(1e-3));
  }

  /** Known answer: test suite of COINr 1.1.14: two identical alternatives of a method. */
  @Test
  void two_identical_alternatives_have_indices_of_exactly_0() {
    double[] alternatives = {0.5, 0.5};
    SensitivityResult result =
        analyse(2, 128, x -> Math.exp(x[0]) * alternatives[(int) (2 * x[1])]);

    assertThat(index(result, 1)).isEqualTo(new SobolIndex("x2", 0, 0, 0, 0, 0, 0));
    assertThat(index(result, 0).first()).isEqualTo(1, within(5e-4));
  }

  /** SALib's test: a constant output gives 0 and a warning, never NaN. */
  @Test
  void a_constant_output_is_named_and_has_indices_of_0() {
    SensitivityResult result = analyse(2, 64, x -> 0.1 + 0.2);

    assertThat(result.outcome()).isEqualTo(Outcome.CONSTANT_OUTPUT);
    assertThat(result.variance()).isEqualTo(0);
    assertThat(index(result, 1)).isEqualTo(new SobolIndex("x2", 0, 0, 0, 0, 0, 0));
  }

  /** COINr's first-order indices move when a constant is added: it does not centre. */
  @Test
  void a_constant_added_to_the_output_changes_nothing() {
    SensitivityResult plain = analyse(2, 64, x -> x[0] * x[1]);
    SensitivityResult moved = analyse(2, 64, x -> 1000 + x[0] * x[1]);

    assertThat(index(moved, 0).first()).isEqualTo(index(plain, 0).first(), within(1e-8));
    assertThat(index(moved, 0).totalHigh()).isEqualTo(index(plain, 0).totalHigh(), within(1e-8));
    assertThat(moved.mean()).isEqualTo(1000 + plain.mean(), within(1e-9));
  }

  @Test
  void a_factor_on_the_output_changes_nothing() {
    SensitivityResult plain = analyse(2, 64, x -> x[0] * x[1]);
    SensitivityResult larger = analyse(2, 64, x -> -4096 * x[0] * x[1]);

    assertThat(larger.inputs()).isEqualTo(plain.inputs());
  }

  /** The smallest samples have no surrogate: the plain estimators of Saltelli and Jansen. */
  @Test
  void a_handful_of_base_rows_gives_the_plain_estimators() {
    SensitivityDesign design = new SensitivityDesign(4, 2, 9);
    TestFunction function = new TestFunction("sum", x -> x[0] + x[1], new double[2], new double[2]);
    double[] y = function.outputs(design);
    double mean = Arrays.stream(y).average().orElseThrow();
    double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum() / y.length;
    double first = 0;
    double total = 0;
    for (int row = 0; row < 4; row++) {
      double change = y[4 * row + 2] - y[4 * row];
      first += (y[4 * row + 1] - mean) * change / 4;
      total += change * change / 8;
    }

    SensitivityResult result = ANALYSIS.indices(design, function.names(), y);

    assertThat(index(result, 0).first()).isEqualTo(first / variance, within(1e-12));
    assertThat(index(result, 0).total()).isEqualTo(total / variance, within(1e-12));
    assertThat(result.inputs().get(0).verdict()).isEqualTo(Verdict.WITHHELD);
    assertThat(result.inputs().get(0).enoughBaseRows()).isGreaterThanOrEqualTo(32);
  }

  @Test
  void a_failed_block_takes_its_base_row_out_of_all_blocks() {
    SensitivityDesign design = new SensitivityDesign(100, 3, 2);
    double[] outputs = TestFunction.ishigami().outputs(design);
    double[] failed = outputs.clone();
    failed[design.number(SensitivityDesign.mixed(1), 99)] = Double.NaN;
    failed[design.number(SensitivityDesign.A, 98)] = Double.NaN;
    failed[design.number(SensitivityDesign.B, 98)] = Double.NaN;
    // The last two base rows are left out, which is the design with two base rows fewer.
    SensitivityDesign shorter = new SensitivityDesign(98, 3, 2);

    SensitivityResult result = ANALYSIS.indices(design, List.of("a", "b", "c"), failed);

    assertThat(result.leftOut()).isEqualTo(2);
    assertThat(result.baseRows()).isEqualTo(98);
    assertThat(result.inputs())
        .isEqualTo(
            ANALYSIS
                .indices(shorter, List.of("a", "b", "c"), Arrays.copyOf(outputs, shorter.rows()))
                .inputs());
  }

  @Test
  void too_many_failed_base_rows_are_an_error() {
    SensitivityDesign design = new SensitivityDesign(100, 1, 2);
    double[] outputs = IntStream.range(0, 300).mapToDouble(i -> i % 7).toArray();
    Arrays.fill(outputs, 0, 18, Double.NaN);

    assertThatThrownBy(() -> ANALYSIS.indices(design, List.of("x"), outputs))
        .isInstanceOf(FailedRowsException.class)
        .hasMessage(
            "Base rows without an output in some block: expected at most 0.05 of all and 2 or more"
                + " left, but found 6 of 100; repair the calculation or narrow the inputs that make"
                + " it fail");
  }

  @Test
  void an_infinite_output_is_refused() {
    SensitivityDesign design = new SensitivityDesign(2, 1, 2);

    assertThatThrownBy(
            () ->
                ANALYSIS.indices(
                    design, List.of("x"), new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY, 6}))
        .hasMessage(
            "Output of row 4: expected a number, or NaN for a failed row, but found Infinity");
  }

  @Test
  void a_wide_interval_is_withheld_and_says_how_many_rows_would_do() {
    // An unsteady function of two inputs that no polynomial follows.
    ToDoubleFunction<double[]> formula = x -> Math.floor(97 * x[0] * (1 + x[1])) % 2;
    InputSensitivity small = analyse(2, 64, formula).inputs().get(0);

    assertThat(small.verdict()).isEqualTo(Verdict.WITHHELD);
    double excess = small.index().width() / 0.2;
    assertThat((double) small.enoughBaseRows())
        .isBetween(64 * excess * excess, 2 * 64 * excess * excess);
    assertThat(Integer.bitCount(small.enoughBaseRows())).isEqualTo(1);
    assertThat(analyse(2, small.enoughBaseRows(), formula).inputs().get(0).index().width())
        .isLessThan(0.2 * 1.15);
  }

  @Test
  void intervals_hold_the_true_index_about_as_often_as_they_say() {
    TestFunction function = TestFunction.ishigami();
    int[] held = new int[6];
    SensitivityAnalysis analysis = new SensitivityAnalysis(200, 0.95, 1, 0, 1);
    for (int seed = 0; seed < 100; seed++) {
      SensitivityDesign design = new SensitivityDesign(256, 3, 1000 + seed);
      SensitivityResult result =
          analysis.indices(design, function.names(), function.outputs(design));
      for (int input = 0; input < 3; input++) {
        SobolIndex index = index(result, input);
        double first = function.first()[input];
        double total = function.total()[input];
        held[input] += index.firstLow() <= first && first <= index.firstHigh() ? 1 : 0;
        held[3 + input] += index.totalLow() <= total && total <= index.totalHigh() ? 1 : 0;
      }
    }

    assertThat(IntStream.of(held)).allMatch(count -> count >= 88);
  }

  @Test
  void the_same_seed_gives_the_same_result() {
    assertThat(analyse(TestFunction.g6(), 100)).isEqualTo(analyse(TestFunction.g6(), 100));
  }

  @Test
  void a_result_is_precise_when_no_interval_is_wider_than_asked() {
    SensitivityResult result = analyse(TestFunction.ishigami(), 64);
    assertThat(result.isPrecise(result.width())).isTrue();
    assertThat(result.isPrecise(result.width() / 2)).isFalse();
    assertThat(analyse(1, 8, x -> 1).isPrecise(0.01)).isTrue();
    assertThat(analyse(1, 8, x -> x[0]).isPrecise(9)).isFalse();
  }

  @Test
  void nonsense_is_refused() {
    SensitivityDesign design = new SensitivityDesign(10, 2, 1);
    assertThatThrownBy(() -> ANALYSIS.indices(design, List.of("a"), new double[40]))
        .hasMessage("Names of inputs: expected 2, one for each column of the design, but found 1");
    assertThatThrownBy(() -> ANALYSIS.indices(design, List.of("a", "b"), new double[39]))
        .hasMessage("Outputs: expected one for each of 40 rows, but found 39");
    assertThatThrownBy(() -> new SensitivityAnalysis(99, 0.95, 0.2, 0, 1))
        .hasMessage("Bootstrap resamples: expected at least 100, but found 99");
    assertThatThrownBy(() -> new SensitivityAnalysis(100, 95, 0.2, 0, 1))
        .hasMessage("Level of the intervals: expected between 0 and 1, but found 95.0");
    assertThatThrownBy(() -> new SensitivityAnalysis(100, 0.95, 0, 0, 1))
        .hasMessage("Widest interval to show: expected above 0, but found 0.0");
    assertThatThrownBy(() -> new SensitivityAnalysis(100, 0.95, 0.2, 1, 1))
        .hasMessage("Share of rows that may fail: expected 0 to below 1, but found 1.0");
  }

  private static void assertNear(SensitivityResult result, TestFunction function, double error) {
    assertThat(result.outcome()).isEqualTo(Outcome.ESTIMATED);
    for (int input = 0; input < function.inputs(); input++) {
      SobolIndex index = index(result, input);
      assertThat(index.first()).isEqualTo(function.first()[input], within(error));
      assertThat(index.total()).isEqualTo(function.total()[input], within(error));
      assertThat(index.firstLow()).isLessThanOrEqualTo(index.first());
      assertThat(index.totalHigh()).isGreaterThanOrEqualTo(index.total());
    }
  }

  private static SobolIndex index(SensitivityResult result, int input) {
    return result.inputs().get(input).index();
  }

  private static SensitivityResult analyse(TestFunction function, int baseRows) {
    return analyse(function.inputs(), baseRows, function.formula());
  }

  private static SensitivityResult analyse(
      int inputs, int baseRows, ToDoubleFunction<double[]> formula) {
    SensitivityDesign design = new SensitivityDesign(baseRows, inputs, 42);
    TestFunction function = new TestFunction("", formula, new double[inputs], new double[inputs]);
    return ANALYSIS.indices(design, function.names(), function.outputs(design));
  }
}
