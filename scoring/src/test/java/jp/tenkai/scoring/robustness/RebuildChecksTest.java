package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.normalise.ZScore;
import jp.tenkai.scoring.robustness.Assumption.Aggregations;
import jp.tenkai.scoring.robustness.Assumption.ExpertWeights;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Imputations;
import jp.tenkai.scoring.robustness.Assumption.Inclusion;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.robustness.Assumption.Normalisations;
import jp.tenkai.scoring.robustness.Assumption.Treatments;
import jp.tenkai.scoring.robustness.Assumption.WeightSpread;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.treat.Treatment;
import org.junit.jupiter.api.Test;

/** What cannot be varied is an error before the run. */
class RebuildChecksTest {

  private final IndexInput input = SampleRebuild.input();
  private final IndexSpec spec = input.spec();

  @Test
  void two_of_a_name_or_of_a_kind() {
    refused(
        "Assumptions: expected each name once, but found 'x' twice",
        new WeightSpread("x", 0.2),
        new ImputationDraws("x", 5));
    refused(
        "Assumption 'y': expected one assumption that varies this, but found two; put all"
            + " alternatives into one",
        new WeightSpread("x", 0.2),
        new WeightSpread("y", 0.3));
  }

  @Test
  void nodes_that_do_not_exist_or_are_of_the_wrong_kind() {
    String unknown = "Assumption 'x': Node: expected one of the index, but found 'z'";
    refused(unknown, new Inclusion("x", List.of("a1", "z")));
    refused(unknown, new ExpertWeights("x", List.of(Map.of("z", 1.0))));
    refused(unknown, new Aggregations("x", List.of(new Mean.Power(2)), Set.of("z")));
    refused(unknown, new Normalisations("x", List.of(Map.of("z", new ZScore(0, 1)))));
    refused(unknown, new Treatments("x", List.of(Map.of("z", new Treatment.None()))));
    refused(unknown, new Imputations("x", List.of(Map.of("z", new Imputation.None()))));
    refused(
        "Assumption 'x': expected groups, but found leaf a1",
        new Aggregations("x", List.of(new Mean.Power(2)), Set.of("a1")));
    refused(
        "Assumption 'x': expected leaves, but found group a",
        new Normalisations("x", List.of(Map.of("a", new ZScore(0, 1)))));
  }

  @Test
  void the_index_itself_cannot_be_left_out() {
    refused(
        "Assumption 'x': expected nodes beneath the index, but found the index itself, index",
        new Inclusion("x", List.of("index")));
  }

  @Test
  void the_only_child_of_the_index_cannot_be_left_out() {
    IndexInput one =
        input.with(new IndexSpec(new Group("top", 1, new Mean.Arithmetic(), List.of(spec.root()))));

    assertThatThrownBy(() -> new Rebuilds(one, List.of(new Inclusion("x", List.of("index"))), 1))
        .hasMessage(
            "Assumptions 'x' (alternative 1) cannot go together: no unit would have a score");
  }

  @Test
  void alternatives_that_cannot_go_together() {
    assertThatThrownBy(
            () ->
                rebuilds(
                    new Normalisations("scale", List.of(Map.of("a1", new ZScore(0, 1)))),
                    new Aggregations("how", List.of(new Mean.Geometric()), Set.of())))
        .hasMessageStartingWith(
            "Assumptions 'scale' (alternative 1), 'how' (alternative 1) cannot go together: Value"
                + " of 'a1'")
        .hasMessageContaining("expected a number above 0");
  }

  /** No unit stands at 0, but the scale reaches it: as in the engine, an error. */
  @Test
  void a_scale_that_reaches_what_the_aggregation_does_not_accept() {
    Normalisation wide = new Normalisation.Goalposts(0, 1e6, Curve.LINEAR, 0, 100);

    assertThatThrownBy(
            () ->
                rebuilds(
                    new Normalisations("scale", List.of(Map.of("a1", wide))),
                    new Aggregations("how", List.of(new Mean.Geometric()), Set.of())))
        .hasMessageContaining("cannot go together")
        .hasMessageContaining("the scale of 'a1' reaches 0.0");
  }

  @Test
  void expert_weights_that_would_play_no_part() {
    refused(
        "Assumption 'x': expected nodes whose weights are stated, but group 'b' finds the weight"
            + " of 'b1' itself",
        new ExpertWeights("x", List.of(Map.of("b1", 2.0))));
    refused(
        "Assumption 'x': expected nodes beneath the index, but found the index itself, index",
        new ExpertWeights("x", List.of(Map.of("index", 2.0))));
    refused(
        "Assumption 'x': expected at least one weight above 0 in group 'a', but an expert leaves"
            + " all at 0",
        new ExpertWeights("x", List.of(Map.of("a1", 0.0, "a2", 0.0, "a3", 0.0))));
  }

  @Test
  void imputation_draws_without_anything_to_draw() {
    String message =
        "Assumption 'x': expected at least one empty cell that its imputation fills by drawing"
            + " (group median, regression, multivariate normal), but found none; leave this"
            + " assumption out or state such an imputation";
    IndexInput fixed = input.with(spec.withImputation(new Imputation.Mean()));
    double[][] complete =
        Arrays.stream(input.values())
            .map(row -> Arrays.stream(row).map(value -> Double.isNaN(value) ? 9 : value).toArray())
            .toArray(double[][]::new);
    IndexInput full = IndexInput.of(spec, input.units(), complete);

    for (IndexInput nothing : List.of(fixed, full)) {
      assertThatThrownBy(() -> new Rebuilds(nothing, List.of(new ImputationDraws("x", 5)), 1))
          .hasMessage(message);
    }
    Imputations alternative =
        new Imputations("y", List.of(Map.of("b1", new Imputation.GroupMedian(1))));
    assertThatCode(() -> new Rebuilds(fixed, List.of(new ImputationDraws("x", 5), alternative), 1))
        .doesNotThrowAnyException();
  }

  @Test
  void measurement_errors_without_an_interval_to_draw_from() {
    double[][] none = new double[9][SampleRebuild.UNITS];
    for (double[] row : none) {
      Arrays.fill(row, Double.NaN);
    }
    assertThatThrownBy(() -> new MeasurementError("x", new MeasuredIntervals(none, none), 0.9))
        .hasMessage("Assumption 'x': expected at least one value with an interval");

    // An interval of width 0 around each value moves nothing.
    refused(
        "Assumption 'x': expected an interval around at least one observed value, but found none",
        new MeasurementError("x", new MeasuredIntervals(input.values(), input.values()), 0.9));
    double[][] few = {{1, 2}};
    refused(
        "Assumption 'x': expected 9 rows of intervals, one a leaf, but found 1",
        new MeasurementError("x", new MeasuredIntervals(few, few), 0.9));
    double[][] narrow = new double[9][3];
    refused(
        "Assumption 'x': expected 20 intervals of leaf 'a1', one a unit, but found 3",
        new MeasurementError("x", new MeasuredIntervals(narrow, narrow), 0.9));
  }

  @Test
  void intervals_that_are_none() {
    assertThatThrownBy(() -> new MeasuredIntervals(new double[][] {{2}}, new double[][] {{1}}))
        .hasMessage(
            "Interval of leaf 0, unit 0: expected finite ends, low not above high, but found 2.0"
                + " and 1.0");
    assertThatThrownBy(
            () ->
                new MeasuredIntervals(
                    new double[][] {{2}}, new double[][] {{Double.POSITIVE_INFINITY}}))
        .hasMessageContaining("expected finite ends");
    assertThatThrownBy(() -> new MeasuredIntervals(new double[][] {{2}}, new double[][] {{}}))
        .hasMessage("Intervals of leaf 0: expected as many high ends as low ends, 1, but found 0");
  }

  @Test
  void a_point_of_another_length() {
    Rebuilds rebuilds = rebuilds(new WeightSpread("x", 0.2));

    assertThatThrownBy(() -> rebuilds.scores(new double[2]))
        .hasMessage("Sample point: expected one coordinate for each of 1 assumptions, but found 2");
  }

  private void refused(String message, Assumption... assumptions) {
    assertThatThrownBy(() -> rebuilds(assumptions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private Rebuilds rebuilds(Assumption... assumptions) {
    return new Rebuilds(input, List.of(assumptions), 1);
  }
}
