package jp.tenkai.scoring.impute;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A multivariate normal distribution that can be conditioned on any of its variables.
 *
 * <p>With the inverse covariance K, the variables m given the variables o are normal with mean
 * {@code mean_m - K_mm^-1 K_mo (x_o - mean_o)} and covariance {@code K_mm^-1} (Lauritzen 1996,
 * "Graphical models", Oxford, appendix C): few gaps are cheap however many variables there are.
 */
final class ConditionalNormal {

  private final double[] mean;
  private final double[][] precision;

  private ConditionalNormal(double[] mean, double[][] precision) {
    this.mean = mean;
    this.precision = precision;
  }

  /** Empty when the covariance is singular. */
  static Optional<ConditionalNormal> of(double[] mean, double[][] covariance) {
    return Cholesky.of(covariance).map(factor -> new ConditionalNormal(mean, factor.inverse()));
  }

  /** The unit's values in the order of {@link Standardised#rows}, NaN for a gap. */
  static double[] standardised(Standardised table, int unit) {
    return IntStream.of(table.rows()).mapToDouble(row -> table.value(row, unit)).toArray();
  }

  static BitSet gaps(double[] values) {
    BitSet gaps = new BitSet(values.length);
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        gaps.set(i);
      }
    }
    return gaps;
  }

  /** Variables parted into gaps and observed ones. */
  static final class Split {
    private final int[] gaps;
    private final int[] observed;

    Split(BitSet gaps, int size) {
      this.gaps = gaps.stream().toArray();
      this.observed = IntStream.range(0, size).filter(i -> !gaps.get(i)).toArray();
    }
  }

  Given given(Split split) {
    return new Given(split);
  }

  /** The distribution of some variables given the others. */
  final class Given {
    private final Split split;
    private final Cholesky factor;
    private final double[] distances;

    private Given(Split split) {
      this.split = split;
      int count = split.gaps.length;
      double[][] block = new double[count][count];
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          block[i][j] = precision[split.gaps[i]][split.gaps[j]];
        }
      }
      this.factor =
          Cholesky.of(block)
              .orElseThrow(
                  () -> new IllegalStateException("A block of a positive definite matrix is not"));
      this.distances = new double[count];
    }

    /** Replaces the gaps by their conditional mean. */
    void expect(double[] values) {
      for (int i = 0; i < split.gaps.length; i++) {
        double[] line = precision[split.gaps[i]];
        double sum = 0;
        for (int o : split.observed) {
          sum += line[o] * (values[o] - mean[o]);
        }
        distances[i] = sum;
      }
      factor.solve(distances);
      for (int i = 0; i < split.gaps.length; i++) {
        values[split.gaps[i]] = mean[split.gaps[i]] - distances[i];
      }
    }

    /** Adds the conditional covariance of the gaps, times a number, to the lower triangle. */
    void addCovariance(int times, double[][] products) {
      double[][] conditional = factor.inverse();
      for (int i = 0; i < split.gaps.length; i++) {
        for (int j = 0; j <= i; j++) {
          products[split.gaps[i]][split.gaps[j]] += times * conditional[i][j];
        }
      }
    }

    /** Turns independent standard normal numbers, one a gap, into conditional deviations. */
    void correlate(double[] normals) {
      factor.solveTransposed(normals);
    }
  }
}
