package jp.tenkai.scoring.treat;

import java.util.Arrays;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Pulls every value in to two quantiles (type 7) of the reference units, whatever an outlier test
 * would say.
 *
 * <p>Source: W. Dixon and J. Tukey (1968), "Approximate behavior of the distribution of Winsorized
 * t", Technometrics 10(1), with shares in the place of counts.
 *
 * @param low from 0 (the minimum, nothing moves up) to 1
 * @param high from 0 to 1 (the maximum, nothing moves down), above {@code low}
 */
public record WinsorisePercentiles(double low, double high) implements Treatment {

  public WinsorisePercentiles {
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "Winsorising quantiles: expected 0 <= low < high <= 1, but found low "
              + low
              + " and high "
              + high);
    }
  }

  @Override
  public Treated treat(double[] values, boolean[] reference) {
    double[] measured = Statistics.present(values, reference);
    double[] quantiles = Statistics.quantiles(measured, low, high);
    int points = 0;
    for (double value : measured) {
      points += value < quantiles[0] || value > quantiles[1] ? 1 : 0;
    }
    double[] treated = Treated.clamped(values, quantiles[0], quantiles[1]);
    return Treated.of(
        values,
        treated,
        points,
        Arrays.equals(treated, values) ? Treated.Outcome.UNTOUCHED : Treated.Outcome.WINSORISED);
  }
}
