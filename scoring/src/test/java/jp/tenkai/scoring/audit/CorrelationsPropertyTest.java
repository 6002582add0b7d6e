package jp.tenkai.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import jp.tenkai.scoring.statistics.Statistics;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;

/** The methods against slow ones that follow the definitions word by word. */
class CorrelationsPropertyTest {

  @Property(tries = 500)
  void kendall_counts_every_pair_of_units_rightly(@ForAll("tables") double[][] rows) {
    agrees(Correlations.kendall(rows), rows, CorrelationsPropertyTest::kendall);
  }

  @Property(tries = 500)
  void spearman_is_pearson_of_mean_ranks(@ForAll("tables") double[][] rows) {
    agrees(Correlations.spearman(rows), rows, (a, b) -> pearson(meanRanks(a), meanRanks(b)));
  }

  @Property(tries = 500)
  void pearson_is_the_covariance_over_both_standard_deviations(@ForAll("tables") double[][] rows) {
    agrees(Correlations.pearson(rows), rows, CorrelationsPropertyTest::pearson);
  }

  private static void agrees(
      Correlations found, double[][] rows, ToDoubleBiFunction<double[], double[]> definition) {
    for (int first = 0; first < rows.length; first++) {
      for (int second = 0; second < first; second++) {
        double[] gaps = new double[rows[0].length];
        for (int unit = 0; unit < gaps.length; unit++) {
          gaps[unit] = rows[first][unit] + rows[second][unit];
        }
        double[] a = common(rows[first], gaps);
        double[] b = common(rows[second], gaps);
        Correlation correlation = found.between(first, second);
        assertThat(correlation.n()).isEqualTo(a.length);
        if (a.length < 3 || constant(a) || constant(b)) {
          assertThat(correlation.value()).isNaN();
          assertThat(correlation.pValue()).isNaN();
        } else {
          assertThat(correlation.value()).isEqualTo(definition.applyAsDouble(a, b), within(1e-12));
          assertThat(correlation.pValue()).isBetween(0.0, 1.0);
        }
      }
    }
  }

  private static double[] common(double[] row, double[] gaps) {
    double[] marked = row.clone();
    for (int unit = 0; unit < row.length; unit++) {
      marked[unit] = Double.isNaN(gaps[unit]) ? Double.NaN : row[unit];
    }
    return Statistics.present(marked);
  }

  private static boolean constant(double[] row) {
    return Arrays.stream(row).allMatch(value -> value == row[0]);
  }

  private static double kendall(double[] a, double[] b) {
    double surplus = 0;
    double open = 0;
    double otherOpen = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        surplus += Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]);
        open += Math.abs(Math.signum(a[i] - a[j]));
        otherOpen += Math.abs(Math.signum(b[i] - b[j]));
      }
    }
    return surplus / Math.sqrt(open * otherOpen);
  }

  private static double[] meanRanks(double[] row) {
    return Arrays.stream(row)
        .map(
            own ->
                Arrays.stream(row).filter(other -> other < own).count()
                    + (Arrays.stream(row).filter(other -> other == own).count() + 1) / 2.0)
        .toArray();
  }

  /** Not by Commons Math's PearsonsCorrelation, the root of a difference: 1e-12 off near 0. */
  private static double pearson(double[] a, double[] b) {
    StandardDeviation sd = new StandardDeviation();
    return new Covariance().covariance(a, b) / (sd.evaluate(a) * sd.evaluate(b));
  }

  /** Three rows of up to 30 units with many ties, both zeros and gaps. */
  @Provide
  Arbitrary<double[][]> tables() {
    Arbitrary<Double> cells =
        Arbitraries.oneOf(
            Arbitraries.of(-2.0, -0.0, 0.0, 1.0, 7.0, Double.NaN),
            Arbitraries.doubles().between(-100, 100));
    return Arbitraries.integers()
        .between(1, 30)
        .flatMap(
            units ->
                cells
                    .array(Double[].class)
                    .ofSize(units)
                    .map(row -> Arrays.stream(row).mapToDouble(Double::doubleValue).toArray())
                    .array(double[][].class)
                    .ofSize(3));
  }
}
