package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Scaled;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.Assumption.Aggregations;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Inclusion;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.robustness.Assumption.WeightShares;
import jp.tenkai.scoring.robustness.Assumption.WeightSpread;
import jp.tenkai.scoring.robustness.Replicates.Part;
import jp.tenkai.scoring.sample.SobolPoints;
import jp.tenkai.scoring.structure.Hierarchy;
import org.junit.jupiter.api.Test;

class ReplicatesTest {

  private static final int COUNT = 203;

  private final IndexInput input = SampleRebuild.input();
  private final SobolPoints points = new SobolPoints(5, 3);

  @Test
  void any_cut_and_any_number_of_threads_give_the_same_counts()
      throws InterruptedException, ExecutionException {
    Part whole = replicates().part(points::point, 0, COUNT);
    assertThat(whole.tally().rebuilds()).isEqualTo(COUNT);

    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        // A fresh one each time: what is kept must not matter either.
        Part other = pool.submit(() -> replicates().part(points::point, 0, COUNT)).get();
        assertThat(other.tally().flat()).containsExactly(whole.tally().flat());
        assertThat(other.shifts()).containsExactly(whole.shifts());
      } finally {
        pool.shutdown();
      }
    }
    for (int[] cuts :
        new int[][] {{0, 203}, {0, 1, 203}, {0, 100, 101, 203}, {0, 0, 57, 150, 203}}) {
      Replicates replicates = replicates();
      RankTally tally = replicates.emptyTally();
      List<Double> shifts = new ArrayList<>();
      for (int cut = 1; cut < cuts.length; cut++) {
        Part part = replicates.part(points::point, cuts[cut - 1], cuts[cut]);
        tally.addFlat(part.tally().flat());
        Arrays.stream(part.shifts()).forEach(shifts::add);
      }
      assertThat(tally.flat()).containsExactly(whole.tally().flat());
      assertThat(shifts.stream().mapToDouble(Double::doubleValue).toArray())
          .containsExactly(whole.shifts());
    }
  }

  @Test
  void a_shift_is_the_mean_distance_from_the_stated_ranks() {
    Rebuilds rebuilds = rebuilds();
    int[] stated = Ranks.competition(rebuilds.scores(new double[5]));
    Part part = new Replicates(rebuilds, SampleRebuild.all()).part(points::point, 7, 10);

    for (int i = 0; i < 3; i++) {
      int[] ranks = Ranks.competition(rebuilds.scores(points.point(7 + i)));
      double sum = 0;
      for (int unit = 0; unit < ranks.length; unit++) {
        sum += Math.abs(ranks[unit] - stated[unit]);
      }
      assertThat(part.shifts()[i]).isEqualTo(sum / ranks.length);
    }
    assertThat(
            new Replicates(rebuilds, SampleRebuild.all()).part(i -> new double[5], 0, 4).shifts())
        .containsOnly(0);
  }

  /** A draw below what the geometric mean accepts cannot be built: counted, not hidden. */
  @Test
  void a_rebuild_that_cannot_be_made_is_counted() {
    IndexInput positive =
        input.with(
            input
                .spec()
                .withLeaves(
                    leaf ->
                        leaf.code().equals("b1")
                            ? leaf.withNormalisation(new Scaled(0, 1, 1))
                            : leaf)
                .withAggregation(new Mean.Geometric()));
    int unit = 0;
    while (Double.isNaN(input.values()[3][unit])) {
      unit++;
    }
    double[][] low = empty();
    double[][] high = empty();
    low[3][unit] = -50;
    high[3][unit] = input.values()[3][unit] + 50;
    Rebuilds rebuilds =
        new Rebuilds(
            positive, List.of(new MeasurementError("x", new MeasuredIntervals(low, high), 0.5)), 1);
    Part part =
        new Replicates(rebuilds, SampleRebuild.all())
            .part(i -> new double[] {(i + 0.5) / 200}, 0, 200);

    assertThat(part.tally().failed()).isBetween(10, 150);
    assertThat(part.tally().failed() + part.tally().rebuilds()).isEqualTo(200);
    assertThat(Arrays.stream(part.shifts()).filter(Double::isNaN).count())
        .isEqualTo(part.tally().failed());
  }

  @Test
  void the_shift_without_each_node_is_that_of_leaving_it_out() {
    Hierarchy hierarchy = new Hierarchy(input.spec());
    double[] shifts = replicates().shiftsWithoutEachNode();
    int[] stated = Ranks.competition(rebuilds().scores(new double[5]));

    assertThat(shifts[0]).isNaN();
    for (int node = 1; node < hierarchy.size(); node++) {
      Rebuilds without =
          new Rebuilds(input, List.of(new Inclusion("x", List.of(hierarchy.node(node).code()))), 1);
      int[] ranks = Ranks.competition(without.scores(new double[] {0.75}));
      double sum = 0;
      int counted = 0;
      for (int unit = 0; unit < ranks.length; unit++) {
        if (ranks[unit] != Ranks.UNRANKED && stated[unit] != Ranks.UNRANKED) {
          sum += Math.abs(ranks[unit] - stated[unit]);
          counted++;
        }
      }
      assertThat(shifts[node]).isEqualTo(sum / counted);
    }
  }

  private Replicates replicates() {
    return new Replicates(rebuilds(), SampleRebuild.all());
  }

  private Rebuilds rebuilds() {
    double[][] low = empty();
    double[][] high = empty();
    for (int unit = 0; unit < SampleRebuild.UNITS; unit++) {
      low[2][unit] = input.values()[2][unit] * 0.7;
      high[2][unit] = input.values()[2][unit] * 1.5;
    }
    return new Rebuilds(
        input,
        List.of(
            new WeightSpread("spread", 0.5),
            new WeightShares("shares", 20),
            new ImputationDraws("gaps", 3),
            new Aggregations("how", List.of(new Mean.Geometric()), Set.of()),
            new MeasurementError("error", new MeasuredIntervals(low, high), 0.9)),
        1);
  }

  private static double[][] empty() {
    double[][] empty = new double[9][SampleRebuild.UNITS];
    for (double[] row : empty) {
      Arrays.fill(row, Double.NaN);
    }
    return empty;
  }
}
