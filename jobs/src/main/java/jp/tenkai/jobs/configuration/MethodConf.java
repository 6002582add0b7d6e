package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** How figures become scores. */
public record MethodConf(
    PointScale scale, Normalisation normalise, Treatment treat, Imputation impute, Means means) {
  public MethodConf {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(normalise, "normalise");
    Objects.requireNonNull(treat, "treat");
    Objects.requireNonNull(impute, "impute");
    Objects.requireNonNull(means, "means");
    if (means.anyGeometric() && scale.low() <= 0) {
      throw new IllegalArgumentException(
          "a geometric mean needs scale low above 0, found " + scale.low());
    }
  }

  /** The points that the worst and the best figure get. */
  public record PointScale(double low, double high, String reason) {
    public PointScale {
      Objects.requireNonNull(reason, "reason");
      if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
        throw new IllegalArgumentException("low must be below high, found " + low + ", " + high);
      }
    }
  }

  /** The mean over the indicators of a pillar, the pillars of an axis, and the axes. */
  public record Means(Mean pillar, Mean axis, Mean overall, String reason) {
    public Means {
      Objects.requireNonNull(pillar, "pillar");
      Objects.requireNonNull(axis, "axis");
      Objects.requireNonNull(overall, "overall");
      Objects.requireNonNull(reason, "reason");
    }

    boolean anyGeometric() {
      return pillar == Mean.GEOMETRIC || axis == Mean.GEOMETRIC || overall == Mean.GEOMETRIC;
    }
  }
}
