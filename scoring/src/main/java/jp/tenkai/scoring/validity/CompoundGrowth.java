package jp.tenkai.scoring.validity;

/** Growth a year between two figures, as if every year had grown alike. */
public final class CompoundGrowth {
  private CompoundGrowth() {}

  /**
   * {@code (last / first)^(1 / years) - 1}, as a share: 0.05 is 5 % a year. NaN where a figure is
   * not above 0, since a ratio then says nothing.
   *
   * @param years between the two figures, at least 1
   */
  public static double of(double first, double last, int years) {
    if (years < 1) {
      throw new IllegalArgumentException("Years: expected at least 1, but found " + years);
    }
    return first > 0 && last > 0 ? Math.pow(last / first, 1.0 / years) - 1 : Double.NaN;
  }
}
