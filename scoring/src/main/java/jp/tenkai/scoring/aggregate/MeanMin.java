package jp.tenkai.scoring.aggregate;

/**
 * The mean-min function: the weighted mean M less a penalty for its distance to the weakest child,
 * {@code M - alpha (sqrt((M - min)^2 + beta^2) - beta)}.
 *
 * <p>With alpha 0 it is the mean, with alpha 1 and beta 0 the minimum; in between, a group is worth
 * more the nearer its children are to each other.
 *
 * <p>Source: Casadio Tarabusi and Guarini (2013), "An unbalance adjustment method for development
 * indicators", Social Indicators Research 112(1).
 *
 * @param alpha the force of the penalty, 0 to 1
 * @param beta how gently it sets in, in points of the scale, at least 0
 */
public record MeanMin(double alpha, double beta) implements UnitAggregation {

  public MeanMin {
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("Mean-min, alpha: expected 0 to 1, but found " + alpha);
    }
    if (!(beta >= 0 && beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Mean-min, beta: expected a finite number of at least 0, but found " + beta);
    }
  }

  @Override
  public boolean accepts(double value) {
    return Double.isFinite(value);
  }

  @Override
  public String domain() {
    return "that is finite";
  }

  @Override
  public double of(double[] values, double[] weights) {
    check(values, weights);
    double sum = 0;
    double total = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && weights[i] > 0) {
        sum += weights[i] * values[i];
        total += weights[i];
        least = Math.min(least, values[i]);
      }
    }
    if (total == 0) {
      return Double.NaN;
    }
    double mean = sum / total;
    return mean - alpha * (Math.hypot(mean - least, beta) - beta);
  }
}
