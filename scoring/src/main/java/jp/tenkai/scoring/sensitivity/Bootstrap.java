package jp.tenkai.scoring.sensitivity;

import java.util.Arrays;
import jp.tenkai.scoring.sample.Mix;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Percentile intervals by resampling base rows. One resample serves the numerators of all inputs
 * and the variance below them, so that what the two share cancels in the quotient as it does in the
 * estimate.
 *
 * <p>Measured at level 95 % over 400 seeds with 64, 100, 256 and 512 base rows, on Ishigami, both
 * Sobol G functions and a function of four inputs with 2 to 5 alternatives each: of these 168
 * intervals the average one held the true index in 96 % of the seeds, ten in less than 90 %, the
 * worst in 81 %. Resampling takes the points for random ones; the error of Sobol points is smaller,
 * so the intervals grow too wide as base rows are added (Ishigami: held in 92 % with 64 and in 99 %
 * with 256). Basic intervals, the same reflected at the estimate, held the true index as often
 * within 1 point on average, but can reach where no resample came; percentile intervals cannot.
 */
final class Bootstrap {

  /** Fewer base rows say too little about their own spread. */
  static final int LEAST_BASE_ROWS = 20;

  private final int columns;
  private final double[][] quotients;

  /**
   * @param variance stands in where a resample has none
   */
  Bootstrap(Contributions contributions, int resamples, long seed, double variance) {
    this.columns = contributions.columns();
    this.quotients = new double[columns][resamples];
    int size = contributions.size();
    long state = Mix.mix(seed + Mix.STEP);
    double[] sums = new double[columns];
    for (int resample = 0; resample < resamples; resample++) {
      Arrays.fill(sums, 0);
      for (int draw = 0; draw < size; draw++) {
        state += Mix.STEP;
        contributions.addTo(sums, (int) (Mix.uniform(Mix.mix(state)) * size));
      }
      double own = Contributions.variance(sums, size);
      for (int column = 0; column < columns; column++) {
        quotients[column][resample] = sums[column] / size / (own > 0 ? own : variance);
      }
    }
  }

  /** The ends of the interval of a column's quotient, the lower first. */
  double[] interval(int column, double level) {
    double tail = (1 - level) / 2;
    return new double[] {
      Statistics.quantile(quotients[column], tail), Statistics.quantile(quotients[column], 1 - tail)
    };
  }
}
