package jp.tenkai.scoring.audit;

/**
 * A correlation and what it rests on. It is given whatever its p-value is.
 *
 * @param value from -1 to 1; NaN on fewer than three common units and where one row is constant
 *     over them
 * @param n units with a value in both rows
 * @param pValue two-sided, of no correlation; NaN where the value is
 */
public record Correlation(double value, int n, double pValue) {

  static Correlation undefined(int n) {
    return new Correlation(Double.NaN, n, Double.NaN);
  }
}
