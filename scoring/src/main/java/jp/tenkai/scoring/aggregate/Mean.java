package jp.tenkai.scoring.aggregate;

/**
 * A weighted mean {@code M = g^-1( sum(w g(x)) / sum(w) )} with generator g (a quasi-arithmetic
 * mean, Kolmogorov 1930 and Nagumo 1930). Every mean here is homogeneous of degree 1.
 *
 * <p>The generator is stated apart from its inverse so that a caller who aggregates many times can
 * apply g once to values that stay the same.
 */
public sealed interface Mean extends UnitAggregation {

  /** The generator g at an accepted value; NaN for NaN. */
  double generate(double value);

  /** The inverse of {@link #generate}. */
  double restore(double generated);

  /**
   * The slope of the generator's chord: {@code (g(a) - g(b)) / (a - b)}, the derivative where a =
   * b.
   *
   * <p>It turns a difference of means into a sum over children without a remainder: {@code M(a) -
   * M(b) = sum( w slope(a_i, b_i) / slope(M(a), M(b)) * (a_i - b_i) )}. For the geometric mean this
   * is the logarithmic mean Divisia index (LMDI) of Ang (2005), "The LMDI approach to decomposition
   * analysis: a practical guide", Energy Policy 33(7), since the slope is one over the logarithmic
   * mean of a and b. With b = a it is the partial derivative of the mean.
   */
  double slope(double a, double b);

  @Override
  default double of(double[] values, double[] weights) {
    check(values, weights);
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += weights[i] * generate(values[i]);
        total += weights[i];
      }
    }
    return total == 0 ? Double.NaN : restore(sum / total);
  }

  /** {@code sum(w x) / sum(w)}: a strong child makes up for a weak one. */
  record Arithmetic() implements Mean {
    @Override
    public boolean accepts(double value) {
      return Double.isFinite(value);
    }

    @Override
    public String domain() {
      return "that is finite";
    }

    @Override
    public double generate(double value) {
      return value;
    }

    @Override
    public double restore(double generated) {
      return generated;
    }

    @Override
    public double slope(double a, double b) {
      return 1;
    }
  }

  /** {@code exp( sum(w ln x) / sum(w) )}, for values above 0: a weak child weighs more. */
  record Geometric() implements Mean {
    @Override
    public boolean accepts(double value) {
      return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    @Override
    public String domain() {
      return "above 0";
    }

    @Override
    public double generate(double value) {
      return Math.log(value);
    }

    @Override
    public double restore(double generated) {
      return Math.exp(generated);
    }

    @Override
    public double slope(double a, double b) {
      // ln(a/b) / (a - b); log1p keeps the digits that ln(a/b) loses when a is near b.
      return a == b ? 1 / b : Math.log1p((a - b) / b) / (a - b);
    }
  }

  /** {@code sum(w) / sum(w / x)}, for values above 0. */
  record Harmonic() implements Mean {
    @Override
    public boolean accepts(double value) {
      return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    @Override
    public String domain() {
      return "above 0";
    }

    @Override
    public double generate(double value) {
      return 1 / value;
    }

    @Override
    public double restore(double generated) {
      return 1 / generated;
    }

    @Override
    public double slope(double a, double b) {
      return -1 / (a * b);
    }
  }

  /**
   * {@code ( sum(w x^p) / sum(w) )^(1/p)}, for values above 0, and also 0 when p is at least 1.
   *
   * @param exponent p: finite and not 0 (the limit there is {@link Geometric})
   */
  record Power(double exponent) implements Mean {
    public Power {
      if (!Double.isFinite(exponent) || exponent == 0) {
        throw new IllegalArgumentException(
            "Power mean, exponent: expected a finite number other than 0 (the geometric mean),"
                + " but found "
                + exponent);
      }
    }

    @Override
    public boolean accepts(double value) {
      boolean inside = exponent >= 1 ? value >= 0 : value > 0;
      return inside && value < Double.POSITIVE_INFINITY;
    }

    @Override
    public String domain() {
      return exponent >= 1 ? "of at least 0" : "above 0";
    }

    @Override
    public double generate(double value) {
      return Math.pow(value, exponent);
    }

    @Override
    public double restore(double generated) {
      return Math.pow(generated, 1 / exponent);
    }

    @Override
    public double slope(double a, double b) {
      if (a == b) {
        return exponent * Math.pow(b, exponent - 1);
      }
      double high = Math.max(a, b);
      double low = Math.min(a, b);
      // (high^p - low^p) / (high - low), written so that near values keep their digits.
      double change = -Math.expm1(exponent * Math.log1p((low - high) / high));
      return Math.pow(high, exponent) * change / (high - low);
    }
  }
}
