package jp.tenkai.scoring.treat;

import java.util.Objects;
import jp.tenkai.scoring.statistics.Range;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Transforms the indicator whatever an outlier test would say. A constant stays as it is.
 *
 * @param transformation fitted to the reference units, applied to all
 */
public record Transform(Transformation transformation) implements Treatment {

  public Transform {
    Objects.requireNonNull(transformation, "Transformation is missing");
  }

  @Override
  public Treated treat(double[] values, boolean[] reference) {
    double[] measured = Statistics.present(values, reference);
    Range range = Range.of(measured);
    if (range.isEmpty() || range.isConstant()) {
      return Treated.untouched(values);
    }
    double[] treated = Treated.mapped(values, transformation.fit(measured));
    return Treated.of(values, treated, 0, Treated.Outcome.TRANSFORMED);
  }
}
