package jp.tenkai.scoring.outrank;

import java.util.Arrays;
import java.util.Objects;

/**
 * TOPSIS: how near a unit is to the ideal, the best value of every indicator, and how far from the
 * anti-ideal, the worst.
 *
 * <p>Each indicator is scaled and multiplied by its weight; with the Euclidean distances d+ to the
 * ideal and d- to the anti-ideal the score is {@code d- / (d+ + d-)}, from 0 to 1. Source: Hwang
 * and Yoon (1981), Multiple Attribute Decision Making, section 3.3; the two scalings are compared
 * by Opricovic and Tzeng (2004), "Compromise solution by MCDM methods: a comparative analysis of
 * VIKOR and TOPSIS", European Journal of Operational Research 156(2).
 *
 * <p>A unit that lacks an indicator with a weight above 0 has no score (NaN) and does not move the
 * ideals. A constant indicator adds nothing. The scores depend, through the ideals, on which units
 * there are.
 *
 * @param scaling how the indicators come to one scale
 */
public record Topsis(Scaling scaling) implements SecondOpinion {

  private static final String METHOD = "TOPSIS";

  /** How the indicators come to one scale. */
  public enum Scaling {
    /**
     * Divided by {@code sqrt(sum(x^2))}, the original. It needs a true zero: an indicator far from
     * 0 with a small range counts for little.
     */
    VECTOR,
    /** Divided by {@code max(x) - min(x)}: every indicator spans 0 to 1. */
    LINEAR
  }

  public Topsis {
    Objects.requireNonNull(scaling, "TOPSIS, scaling: expected one, but found none");
  }

  @Override
  public double[] scores(double[][] values, double[] weights) {
    int units = Table.units(METHOD, values, weights.length);
    double[] shares = Table.shares(METHOD, weights);
    boolean[] complete = Table.complete(values, shares);
    double[] toIdeal = new double[units];
    double[] toAntiIdeal = new double[units];
    for (int indicator = 0; indicator < values.length; indicator++) {
      if (shares[indicator] > 0) {
        add(values[indicator], shares[indicator], complete, toIdeal, toAntiIdeal);
      }
    }
    double[] scores = new double[units];
    boolean differ = false;
    for (int unit = 0; unit < units; unit++) {
      double near = Math.sqrt(toAntiIdeal[unit]);
      double far = Math.sqrt(toIdeal[unit]);
      differ |= near + far > 0;
      scores[unit] = complete[unit] ? near / (near + far) : Double.NaN;
    }
    if (!differ && units > 0) {
      throw Table.refusal(
          METHOD,
          "complete units",
          "at least 2 that differ",
          "none",
          "impute first, or leave out the indicators with many gaps");
    }
    return scores;
  }

  private void add(
      double[] values, double share, boolean[] complete, double[] toIdeal, double[] toAntiIdeal) {
    double best = Double.NEGATIVE_INFINITY;
    double worst = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int unit = 0; unit < values.length; unit++) {
      if (complete[unit]) {
        best = Math.max(best, values[unit]);
        worst = Math.min(worst, values[unit]);
        largest = Math.max(largest, Math.abs(values[unit]));
      }
    }
    if (!(best > worst)) {
      return;
    }
    double factor =
        share / (scaling == Scaling.LINEAR ? best - worst : length(values, complete, largest));
    for (int unit = 0; unit < values.length; unit++) {
      if (complete[unit]) {
        double below = factor * (best - values[unit]);
        double above = factor * (values[unit] - worst);
        toIdeal[unit] += below * below;
        toAntiIdeal[unit] += above * above;
      }
    }
  }

  /** The squares are added from the smallest on: the order of the units does not show. */
  private static double length(double[] values, boolean[] complete, double largest) {
    double[] squares = new double[values.length];
    for (int unit = 0; unit < values.length; unit++) {
      double part = complete[unit] ? values[unit] / largest : 0;
      squares[unit] = part * part;
    }
    Arrays.sort(squares);
    return largest * Math.sqrt(Arrays.stream(squares).reduce(0, Double::sum));
  }
}
