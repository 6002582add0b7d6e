package jp.tenkai.datasets.mirror;

/**
 * An estimated number.
 *
 * @param value NaN where the data can't tell it
 * @param error its standard error, 0 or more
 */
public record Estimate(double value, double error) {
  /** What no data speak about. */
  public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

  /** Of the normal distribution, for an interval of 95 %. */
  private static final double Z = 1.959964;

  /** The lower end of the 95 % interval. */
  public double low() {
    return value - Z * error;
  }

  /** The upper end of the 95 % interval. */
  public double high() {
    return value + Z * error;
  }

  public boolean isKnown() {
    return !Double.isNaN(value);
  }
}
