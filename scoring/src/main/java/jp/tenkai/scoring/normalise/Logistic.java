package jp.tenkai.scoring.normalise;

/**
 * An S-shaped curve around a threshold: {@code lower + (upper - lower) / (1 + exp(-steepness * (x -
 * threshold)))}. Differences near the threshold count most, far from it hardly at all; no unit
 * depends on another.
 *
 * <p>Source: P.-F. Verhulst (1845), "Recherches mathématiques sur la loi d'accroissement de la
 * population", Nouveaux mémoires de l'Académie royale de Bruxelles 18.
 *
 * @param threshold in the indicator's unit: what gets the middle of the scale
 * @param steepness per unit of the indicator, above 0, whatever the direction
 * @param lower what infinitely bad values come near to
 * @param upper what infinitely good values come near to
 */
public record Logistic(double threshold, double steepness, double lower, double upper)
    implements Normalisation {

  public Logistic {
    Line.checkEnds(lower, upper);
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException(
          "Logistic threshold: expected a number, but found " + threshold);
    }
    Positive.check("Logistic steepness", steepness);
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    double slope = direction.sign() * steepness;
    double[] placed = new double[values.length];
    Placing[] placings = new Placing[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      double share = 1 / (1 + Math.exp(-slope * (values[unit] - threshold)));
      placed[unit] = Math.min(lower + (upper - lower) * share, upper);
      placings[unit] = Double.isNaN(share) ? Placing.ABSENT : Placing.INSIDE;
    }
    return new Normalised(placed, placings, normalised -> rawFor(normalised, slope));
  }

  /** No finite value is placed at an end. */
  private double rawFor(double normalised, double slope) {
    return normalised > lower && normalised < upper
        ? threshold + Math.log((normalised - lower) / (upper - normalised)) / slope
        : Double.NaN;
  }
}
