package jp.tenkai.scoring.aggregate;

import java.util.Objects;

/**
 * The adjusted Mazziotta-Pareto index: the weighted mean M, less (or plus) the penalty {@code S cv}
 * with S the standard deviation of the children around M and {@code cv = S / M}.
 *
 * <p>Source: Mazziotta and Pareto (2016), "On a generalized non-compensatory composite index for
 * measuring socio-economic phenomena", Social Indicators Research 127(3). The children stand there
 * on goalposts from 70 to 130; M and S use the divisor n. Departure: the paper's children weigh the
 * same, here M and S are weighted.
 *
 * @param penalty the sign of the penalty
 */
public record AdjustedMazziottaPareto(Penalty penalty) implements UnitAggregation {

  /** What imbalance between the children does to the index. */
  public enum Penalty {
    /** It lowers it: for a phenomenon of which more is better. */
    LOWERS,
    /** It raises it: for a phenomenon of which more is worse, such as poverty. */
    RAISES
  }

  public AdjustedMazziottaPareto {
    Objects.requireNonNull(penalty, "penalty");
  }

  @Override
  public boolean accepts(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  @Override
  public String domain() {
    return "above 0";
  }

  @Override
  public double of(double[] values, double[] weights) {
    check(values, weights);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
    }
    if (total == 0) {
      return Double.NaN;
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        squares += weights[i] * (values[i] - mean) * (values[i] - mean);
      }
    }
    double charge = squares / total / mean;
    return penalty == Penalty.LOWERS ? mean - charge : mean + charge;
  }
}
