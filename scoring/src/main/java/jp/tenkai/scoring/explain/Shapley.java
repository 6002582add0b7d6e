package jp.tenkai.scoring.explain;

import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Shapley values of one group's children: the players are the present children, a coalition's worth
 * is the group's value with the coalition at its own values and the others at the baseline.
 *
 * <p>Every method gives one ratio a child: its Shapley value per point of distance between its own
 * value and the baseline. Ratios can be multiplied down a tree.
 */
final class Shapley {

  /** Nearer than this, relative to the values, a ratio is taken from a slightly larger distance. */
  private static final double NEAR = 1e-7;

  private static final double ROUNDING = 1e-13;

  private Shapley() {}

  /**
   * The ratios under a geometric mean.
   *
   * <p>The worth of a coalition is a product, so its multilinear extension is one too, and Owen's
   * integral {@code phi_i = (A_i - B_i) int_0^1 prod_{j != i}(B_j + t (A_j - B_j)) dt} with {@code
   * A = a^w, B = b^w} is over a polynomial of degree n - 1, which Gauss-Legendre points integrate
   * exactly. Source: Owen (1972), "Multilinear extensions of games", Management Science 18(5).
   *
   * @param own values above 0
   * @param base baseline values above 0
   * @param weights sum to 1
   */
  static double[] geometric(double[] own, double[] base, double[] weights) {
    int n = own.length;
    double[] high = new double[n];
    double[] low = new double[n];
    for (int i = 0; i < n; i++) {
      high[i] = Math.pow(own[i], weights[i]);
      low[i] = Math.pow(base[i], weights[i]);
    }
    GaussIntegrator points = new GaussIntegratorFactory().legendre((n + 1) / 2, 0, 1);
    double[] ratios = new double[n];
    for (int point = 0; point < points.getNumberOfPoints(); point++) {
      double t = points.getPoint(point);
      double product = points.getWeight(point);
      for (int i = 0; i < n; i++) {
        product *= low[i] + t * (high[i] - low[i]);
      }
      for (int i = 0; i < n; i++) {
        ratios[i] += product / (low[i] + t * (high[i] - low[i]));
      }
    }
    for (int i = 0; i < n; i++) {
      double slope = weights[i] == 0 ? 0 : new Mean.Power(weights[i]).slope(own[i], base[i]);
      ratios[i] *= slope;
    }
    return ratios;
  }

  /**
   * The ratios under any aggregation of one unit, from all 2^n coalitions.
   *
   * @param own accepted values, at most {@link AttributionRule#MOST_CHILDREN}
   * @param base accepted baseline values
   */
  static double[] enumerated(
      UnitAggregation aggregation, double[] own, double[] base, double[] weights) {
    double[] worth = worths(aggregation, own, base, weights);
    CooperativeGame game = new CooperativeGame(worth);
    double[] ratios = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      double distance = own[i] - base[i];
      double near = NEAR * Math.max(Math.abs(own[i]), Math.max(Math.abs(base[i]), 1e-300));
      if (Math.abs(distance) > near) {
        ratios[i] = game.shapley(i) / distance;
      } else {
        double[] moved = own.clone();
        moved[i] = base[i] + 10 * near;
        ratios[i] =
            new CooperativeGame(worths(aggregation, moved, base, weights)).shapley(i)
                / (moved[i] - base[i]);
      }
    }
    settle(ratios, own, base, worth);
    return ratios;
  }

  /**
   * A ratio from a larger distance is off where the aggregation bends between the two, as at the
   * place where another child becomes the weakest; the child with the largest distance takes up
   * what is then left over.
   */
  private static void settle(double[] ratios, double[] own, double[] base, double[] worth) {
    double rest = worth[worth.length - 1] - worth[0];
    int widest = 0;
    for (int i = 0; i < own.length; i++) {
      rest -= ratios[i] * (own[i] - base[i]);
      widest = Math.abs(own[i] - base[i]) > Math.abs(own[widest] - base[widest]) ? i : widest;
    }
    // Below this the rest is rounding.
    double size = Math.max(Math.abs(worth[0]), Math.abs(worth[worth.length - 1]));
    if (Math.abs(rest) > ROUNDING * size && own[widest] != base[widest]) {
      ratios[widest] += rest / (own[widest] - base[widest]);
    }
  }

  private static double[] worths(
      UnitAggregation aggregation, double[] own, double[] base, double[] weights) {
    double[] worth = new double[1 << own.length];
    double[] mixed = new double[own.length];
    for (int coalition = 0; coalition < worth.length; coalition++) {
      for (int i = 0; i < own.length; i++) {
        mixed[i] = (coalition >> i & 1) == 1 ? own[i] : base[i];
      }
      worth[coalition] = aggregation.of(mixed, weights);
    }
    return worth;
  }
}
