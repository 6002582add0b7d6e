package jp.tenkai.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.robustness.Assumption.WeightShares;
import jp.tenkai.scoring.robustness.Assumption.WeightSpread;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.structure.Hierarchy;
import org.junit.jupiter.api.Test;

/** Weights and measurements over many draws. */
class DrawsTest {

  private static final int DRAWS = 20_000;

  private final IndexInput input = SampleRebuild.input();
  private final Hierarchy hierarchy = new Hierarchy(input.spec());

  @Test
  void a_weight_spread_stays_inside_and_is_uniform() {
    double[][] drawn = weights(new WeightSpread("x", 0.4));
    double[] stated = hierarchy.weights();
    for (int node = 1; node < stated.length; node++) {
      double weight = stated[node];
      double[] factors = Arrays.stream(drawn[node]).map(value -> value / weight).toArray();
      assertThat(Statistics.minimum(factors)).isBetween(0.6, 0.601);
      assertThat(Statistics.maximum(factors)).isBetween(1.399, 1.4);
      assertThat(Statistics.mean(factors)).isEqualTo(1, within(0.008));
      assertThat(Statistics.standardDeviation(factors))
          .isEqualTo(0.4 / Math.sqrt(3), within(0.005));
    }
  }

  @Test
  void weight_shares_have_the_stated_mean_and_variance() {
    double[][] drawn = weights(new WeightShares("x", 20));
    double[] stated = hierarchy.weights();
    for (int group = 0; group < stated.length; group++) {
      double total = Arrays.stream(hierarchy.children(group)).mapToDouble(n -> stated[n]).sum();
      for (int node : hierarchy.children(group)) {
        double share = stated[node] / total;
        double variance = share * (1 - share) / 21;
        assertThat(Statistics.minimum(drawn[node])).isGreaterThanOrEqualTo(0);
        assertThat(Statistics.maximum(drawn[node])).isLessThanOrEqualTo(1);
        assertThat(Statistics.mean(drawn[node]))
            .isEqualTo(share, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(Math.pow(Statistics.standardDeviation(drawn[node]), 2))
            .isEqualTo(variance, within(0.06 * variance));
      }
    }
  }

  /** Two draws of one replicate are independent: so are the weights of siblings under a spread. */
  @Test
  void draws_of_siblings_do_not_move_together() {
    double[][] drawn = weights(new WeightSpread("x", 0.4));
    int[] children = hierarchy.children(0);
    double[] stated = hierarchy.weights();
    double product = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      product +=
          (drawn[children[0]][draw] / stated[children[0]] - 1)
              * (drawn[children[1]][draw] / stated[children[1]] - 1);
    }
    assertThat(product / DRAWS / (0.16 / 3)).isEqualTo(0, within(4 / Math.sqrt(DRAWS)));
  }

  /** 5 % below the low end, 5 % above the high end, half on each side of the value. */
  @Test
  void the_ends_of_an_interval_hold_the_stated_level() {
    for (double[] cell : new double[][] {{10, 8, 15}, {-1, -3, 0.5}, {0.5, -1, 4}, {7, 7, 9}}) {
      double[] drawn = draws(cell[0], cell[1], cell[2]);
      double below = Arrays.stream(drawn).filter(value -> value < cell[1]).count();
      double above = Arrays.stream(drawn).filter(value -> value > cell[2]).count();
      double under = Arrays.stream(drawn).filter(value -> value < cell[0]).count();
      assertThat(above / DRAWS).isEqualTo(0.05, within(0.007));
      assertThat(below / DRAWS).isEqualTo(cell[0] == cell[1] ? 0 : 0.05, within(0.007));
      assertThat(under / DRAWS).isEqualTo(cell[0] == cell[1] ? 0 : 0.5, within(0.015));
      assertThat(Statistics.quantile(drawn, 0.95))
          .isEqualTo(cell[2], within(0.05 * (cell[2] - cell[1])));
    }
  }

  @Test
  void draws_stay_positive_where_the_interval_is() {
    assertThat(Statistics.minimum(draws(0.02, 0.0001, 3))).isPositive();
    assertThat(Statistics.minimum(draws(10, 1, 11))).isPositive();
  }

  @Test
  void cells_without_an_interval_never_move() {
    double[][] low = new double[9][SampleRebuild.UNITS];
    double[][] high = new double[9][SampleRebuild.UNITS];
    for (int leaf = 0; leaf < 9; leaf++) {
      Arrays.fill(low[leaf], Double.NaN);
      Arrays.fill(high[leaf], Double.NaN);
    }
    int leaf = 3;
    int unit =
        Arrays.stream(new int[] {0, 1, 2})
            .filter(u -> input.values()[3][u] > 0)
            .findFirst()
            .getAsInt();
    low[leaf][unit] = input.values()[leaf][unit] / 2;
    high[leaf][unit] = input.values()[leaf][unit] * 2;
    // One end is not an interval.
    low[0][0] = 1;
    MeasurementError error = new MeasurementError("x", new MeasuredIntervals(low, high), 0.9);
    for (int replicate = 1; replicate < 50; replicate++) {
      double[][] drawn = Measurements.draw(error, input, 1, replicate);
      assertThat(drawn[leaf][unit]).isNotEqualTo(input.values()[leaf][unit]);
      for (int row = 0; row < 9; row++) {
        for (int column = 0; column < SampleRebuild.UNITS; column++) {
          if (row != leaf || column != unit) {
            assertThat(Double.doubleToLongBits(drawn[row][column]))
                .isEqualTo(Double.doubleToLongBits(input.values()[row][column]));
          }
        }
      }
    }
  }

  private double[] draws(double value, double low, double high) {
    double[][] values = input.values().clone();
    values[0] = values[0].clone();
    values[0][0] = value;
    double[][] lows = new double[9][SampleRebuild.UNITS];
    double[][] highs = new double[9][SampleRebuild.UNITS];
    for (int leaf = 0; leaf < 9; leaf++) {
      Arrays.fill(lows[leaf], Double.NaN);
      Arrays.fill(highs[leaf], Double.NaN);
    }
    lows[0][0] = low;
    highs[0][0] = high;
    IndexInput changed = IndexInput.of(input.spec(), input.units(), values);
    MeasurementError error = new MeasurementError("x", new MeasuredIntervals(lows, highs), 0.9);
    double[] drawn = new double[DRAWS];
    Arrays.setAll(drawn, replicate -> Measurements.draw(error, changed, 1, replicate)[0][0]);
    return drawn;
  }

  /** One row a node, one column a draw. */
  private double[][] weights(Assumption assumption) {
    WeightDraws draws = new WeightDraws(hierarchy, List.of(assumption), 5);
    double[][] drawn = new double[hierarchy.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = draws.stated(new int[1]);
      for (int group = 0; group < hierarchy.size(); group++) {
        if (!hierarchy.isLeaf(group)) {
          draws.vary(weights, hierarchy.children(group), new double[] {(draw + 0.5) / DRAWS});
        }
      }
      for (int node = 0; node < weights.length; node++) {
        drawn[node][draw] = weights[node];
      }
    }
    return drawn;
  }
}
