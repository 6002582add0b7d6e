package jp.tenkai.jobs.score;

import jp.tenkai.scoring.statistics.Statistics;

/**
 * How far a country's two axes spread over the draws of the robustness run, and whether they move
 * together.
 *
 * @param attractiveness standard deviation in points; NaN where it is not known
 * @param feasibility standard deviation in points; NaN where it is not known
 * @param correlation of the two (Pearson), -1 to 1; NaN where one of them never moves
 */
public record AxisSpread(double attractiveness, double feasibility, double correlation) {

  /** No spread is known. */
  static final AxisSpread UNKNOWN = new AxisSpread(Double.NaN, Double.NaN, Double.NaN);

  /** The spread of one unit, from one row a draw and one column a unit. */
  static AxisSpread of(double[][] attractiveness, double[][] feasibility, int unit) {
    double[] a = new double[attractiveness.length];
    double[] f = new double[attractiveness.length];
    for (int draw = 0; draw < a.length; draw++) {
      boolean both =
          !Double.isNaN(attractiveness[draw][unit]) && !Double.isNaN(feasibility[draw][unit]);
      a[draw] = both ? attractiveness[draw][unit] : Double.NaN;
      f[draw] = both ? feasibility[draw][unit] : Double.NaN;
    }
    double sdA = Statistics.standardDeviation(a);
    double sdF = Statistics.standardDeviation(f);
    boolean moves = sdA > 0 && sdF > 0;
    return new AxisSpread(sdA, sdF, moves ? covariance(a, f) / (sdA * sdF) : Double.NaN);
  }

  private static double covariance(double[] a, double[] f) {
    double meanA = Statistics.mean(a);
    double meanF = Statistics.mean(f);
    double sum = 0;
    int count = 0;
    for (int draw = 0; draw < a.length; draw++) {
      if (!Double.isNaN(a[draw])) {
        sum += (a[draw] - meanA) * (f[draw] - meanF);
        count++;
      }
    }
    return sum / (count - 1);
  }
}
