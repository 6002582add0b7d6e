package jp.tenkai.scoring.sensitivity;

/**
 * What each base row contributes to the mean, the variance and the two numerators of each input.
 * The estimates are plain means of these contributions, so that a bootstrap can resample base rows.
 *
 * <p>With {@code m} the mean and {@code y} the output in a block:
 *
 * <ul>
 *   <li>first order, Saltelli et al. (2010): {@code (y_B - c)(y_ABi - y_A)}. Any {@code c} that
 *       does not depend on input {@code i} of B leaves the mean as it is. COINr takes 0, centring
 *       takes {@code m}; here {@code c} is {@code m} and the surrogate's part without input {@code
 *       i}, which takes away from {@code y_B} what the other inputs add to it.
 *   <li>total, Jansen (1999), "Analysis of variance designs for model output", Computer Physics
 *       Communications 117: {@code (y_ABi - y_A)^2 / 2}.
 *   <li>variance: {@code (y - m)^2}, the mean over all blocks.
 * </ul>
 *
 * <p>Each is then corrected by the same quantity of the surrogate, whose mean over the cube is
 * known: {@code t - beta (t_surrogate - known mean)}, {@code beta} the regression slope (control
 * variates: Owen 2013, "Monte Carlo theory, methods and examples", chapter 8; with such
 * polynomials: Fox and Ökten 2021, "Polynomial chaos as a control variate method", SIAM Journal on
 * Scientific Computing 43(3)). A surrogate that does not follow the output gets a slope near 0,
 * which leaves the plain estimators; an input that changes nothing contributes exactly 0.
 */
final class Contributions {

  private static final int DEVIATION = 0;
  private static final int VARIANCE = 1;

  private final double mean;
  private final double[][] rows;

  private Contributions(double mean, double[][] rows) {
    this.mean = mean;
    this.rows = rows;
  }

  static Contributions of(Evaluated evaluated) {
    Surrogate[] surrogates = Surrogate.fit(evaluated);
    int size = evaluated.size();
    int inputs = evaluated.design().inputs();
    SurrogateRow[] followed = new SurrogateRow[size];
    double[][] rows = new double[size][2 + 2 * inputs];
    double[] control = new double[size];
    for (int row = 0; row < size; row++) {
      followed[row] = Surrogate.unseen(surrogates, row).row(evaluated, row);
      rows[row][DEVIATION] = mean(evaluated.outputs(row));
      control[row] = mean(followed[row].blocks());
    }
    double mean = correct(rows, DEVIATION, control);
    for (int row = 0; row < size; row++) {
      rows[row][DEVIATION] -= mean;
      rows[row][VARIANCE] = meanSquare(evaluated.outputs(row), mean);
      control[row] =
          meanSquare(followed[row].blocks(), 0) - Surrogate.unseen(surrogates, row).variance();
    }
    correct(rows, VARIANCE, control);
    for (int input = 0; input < inputs; input++) {
      int mixed = SensitivityDesign.mixed(input);
      double[] totalControl = new double[size];
      for (int row = 0; row < size; row++) {
        double[] y = evaluated.outputs(row);
        double[] g = followed[row].blocks();
        double others = followed[row].without(input);
        double change = y[mixed] - y[SensitivityDesign.A];
        double followedChange = g[mixed] - g[SensitivityDesign.A];
        Surrogate surrogate = Surrogate.unseen(surrogates, row);
        rows[row][first(input)] = (y[SensitivityDesign.B] - mean - others) * change;
        rows[row][total(input)] = change * change / 2;
        control[row] =
            (g[SensitivityDesign.B] - others) * followedChange - surrogate.firstVariance(input);
        totalControl[row] = followedChange * followedChange / 2 - surrogate.totalVariance(input);
      }
      correct(rows, first(input), control);
      correct(rows, total(input), totalControl);
    }
    return new Contributions(evaluated.shift() + mean, rows);
  }

  /** The number of base rows. */
  int size() {
    return rows.length;
  }

  /** The output's mean. */
  double mean() {
    return mean;
  }

  /** The number of columns of {@link #addTo}. */
  int columns() {
    return rows[0].length;
  }

  /** Adds the contributions of a base row to sums, one a column. */
  void addTo(double[] sums, int row) {
    double[] contributions = rows[row];
    for (int column = 0; column < sums.length; column++) {
      sums[column] += contributions[column];
    }
  }

  /** The position of an input's first-order numerator among the columns. */
  static int first(int input) {
    return 2 + 2 * input;
  }

  /** The position of an input's total numerator among the columns. */
  static int total(int input) {
    return 3 + 2 * input;
  }

  /**
   * The variance from sums over as many contributions: the mean square around the sums' own mean.
   */
  static double variance(double[] sums, int count) {
    double deviation = sums[DEVIATION] / count;
    return sums[VARIANCE] / count - deviation * deviation;
  }

  /**
   * Takes from a column the part that the control explains.
   *
   * @param control of known mean 0
   * @return the corrected column's mean
   */
  private static double correct(double[][] rows, int column, double[] control) {
    double mean = 0;
    double controlMean = 0;
    for (int row = 0; row < rows.length; row++) {
      mean += rows[row][column];
      controlMean += control[row];
    }
    mean /= rows.length;
    controlMean /= rows.length;
    double cross = 0;
    double squares = 0;
    for (int row = 0; row < rows.length; row++) {
      double deviation = control[row] - controlMean;
      cross += (rows[row][column] - mean) * deviation;
      squares += deviation * deviation;
    }
    double slope = squares > 0 ? cross / squares : 0;
    for (int row = 0; row < rows.length; row++) {
      rows[row][column] -= slope * control[row];
    }
    return mean - slope * controlMean;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double meanSquare(double[] values, double around) {
    double sum = 0;
    for (double value : values) {
      sum += (value - around) * (value - around);
    }
    return sum / values.length;
  }
}
