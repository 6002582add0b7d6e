package jp.tenkai.scoring.impute;

import java.util.Arrays;

/**
 * Rows of an imputation table in units of their own spread: value minus mean, by the standard
 * deviation (divisor n - 1), both of the observed reference values. NaN where nothing is observed.
 *
 * <p>Rows stand in the order of their codes. Rows that do not vary are left out.
 */
final class Standardised {

  private final ImputationTable table;
  private final boolean[] reference;
  private final int[] rows;
  private final double[] means;
  private final double[] deviations;
  private final int[] counts;

  Standardised(ImputationTable table) {
    this.table = table;
    this.reference = table.units().reference();
    this.means = new double[table.size()];
    this.deviations = new double[table.size()];
    this.counts = new int[table.size()];
    for (int row = 0; row < table.size(); row++) {
      describe(row);
    }
    this.rows = Arrays.stream(table.rowsByCode()).filter(row -> deviations[row] > 0).toArray();
  }

  private void describe(int row) {
    double[] values = table.values()[row];
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int unit = 0; unit < values.length; unit++) {
      if (isDonor(row, unit)) {
        counts[row]++;
        sum += values[unit];
        minimum = Math.min(minimum, values[unit]);
        maximum = Math.max(maximum, values[unit]);
      }
    }
    // Rounding must not turn a constant into something that varies.
    if (!(maximum > minimum)) {
      means[row] = counts[row] > 0 ? minimum : Double.NaN;
      return;
    }
    means[row] = sum / counts[row];
    double squares = 0;
    for (int unit = 0; unit < values.length; unit++) {
      if (isDonor(row, unit)) {
        squares += (values[unit] - means[row]) * (values[unit] - means[row]);
      }
    }
    deviations[row] = Math.sqrt(squares / (counts[row] - 1));
  }

  /** The rows that vary, in the order of their codes. */
  int[] rows() {
    return rows;
  }

  /** The number of units. */
  int units() {
    return reference.length;
  }

  /** True for an observed value of a reference unit. */
  boolean isDonor(int row, int unit) {
    return reference[unit] && !Double.isNaN(table.values()[row][unit]);
  }

  boolean isReference(int unit) {
    return reference[unit];
  }

  /** The number of observed reference values of the row. */
  int count(int row) {
    return counts[row];
  }

  /** The mean of the row, NaN without an observed reference value. */
  double mean(int row) {
    return means[row];
  }

  /** The standard deviation of the row, 0 when it does not vary. */
  double deviation(int row) {
    return deviations[row];
  }

  double value(int row, int unit) {
    return (table.values()[row][unit] - means[row]) / deviations[row];
  }

  /** The values of every unit as they are, by unit and then in the order of {@link #rows}. */
  double[][] valuesByUnit() {
    double[][] byUnit = new double[units()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] values = table.values()[rows[i]];
      for (int unit = 0; unit < values.length; unit++) {
        byUnit[unit][i] = values[unit];
      }
    }
    return byUnit;
  }

  /** The value on the scale of the row. */
  double restore(int row, double standardised) {
    return means[row] + deviations[row] * standardised;
  }

  /** Pearson's correlation over the reference units that have both; NaN when there is none. */
  double correlation(int first, int second) {
    int n = 0;
    double meanX = 0;
    double meanY = 0;
    double squaresX = 0;
    double squaresY = 0;
    double products = 0;
    for (int unit = 0; unit < units(); unit++) {
      if (isDonor(first, unit) && isDonor(second, unit)) {
        n++;
        // Updated moments (Welford 1962): one pass without cancellation.
        double zx = value(first, unit);
        double zy = value(second, unit);
        double dx = zx - meanX;
        double dy = zy - meanY;
        meanX += dx / n;
        meanY += dy / n;
        squaresX += dx * (zx - meanX);
        squaresY += dy * (zy - meanY);
        products += dx * (zy - meanY);
      }
    }
    return n < 3 || !(squaresX > 0) || !(squaresY > 0)
        ? Double.NaN
        : products / Math.sqrt(squaresX * squaresY);
  }
}
