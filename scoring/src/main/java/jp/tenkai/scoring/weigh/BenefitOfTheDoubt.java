package jp.tenkai.scoring.weigh;

import java.util.Collections;
import java.util.List;

/**
 * The benefit of the doubt: each unit is scored under the weights that suit it best, as long as no
 * unit scores above 1 under them.
 *
 * <p>For unit u: {@code maximise sum(w_k x_ku)} subject to {@code sum(w_k x_kv) <= 1} for every
 * unit v, {@code w >= 0}, and, where bounds are stated, {@code low_k <= w_k x_ku / sum(w x_u) <=
 * high_k} (pie shares). A score of 1 means that some weights make the unit the best. Source:
 * Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), "An introduction to 'benefit of the doubt'
 * composite indicators", Social Indicators Research 82(1), after Melyn and Moesen (1991).
 *
 * <p>Values are at least 0, on scales with a true zero; the score does not depend on the unit a
 * child is measured in. A unit with gaps is scored on the children it has, against the units that
 * have all of these, and bounds hold for these children; a unit without any child has no score
 * (NaN). The best weights need not be unique, the score is.
 *
 * @param bounds one a child, or none at all
 */
public record BenefitOfTheDoubt(List<ShareBound> bounds) {

  /** One linear programme a unit: beyond this many units it is not a batch step of seconds. */
  public static final int MOST_UNITS = 5_000;

  static final String RULE = "Benefit of the doubt";

  public BenefitOfTheDoubt {
    bounds = List.copyOf(bounds);
  }

  /** Weights free of bounds. */
  public static BenefitOfTheDoubt free() {
    return new BenefitOfTheDoubt(List.of());
  }

  /** The same bounds for each child. */
  public static BenefitOfTheDoubt bounded(ShareBound bound, int children) {
    return new BenefitOfTheDoubt(Collections.nCopies(children, bound));
  }

  /**
   * The score of each unit, from 0 to 1, NaN for a unit without values. A score within 1e-9 of 1 is
   * 1, so that the best units tie whatever the solver's rounding.
   *
   * @param children one row a child, one column a unit, NaN = missing; values of at least 0
   */
  public double[] scores(double[][] children) {
    double[][] weights = weights(children);
    double[] scores = new double[weights.length];
    for (int unit = 0; unit < scores.length; unit++) {
      scores[unit] = Double.NaN;
      for (int child = 0; child < children.length; child++) {
        double value = children[child][unit];
        if (!Double.isNaN(value)) {
          double part = weights[unit][child] * value;
          scores[unit] = Double.isNaN(scores[unit]) ? part : scores[unit] + part;
        }
      }
      scores[unit] = scores[unit] > 1 - 1e-9 ? 1 : scores[unit];
    }
    return scores;
  }

  /**
   * The weights that suit each unit best: one row a unit, one column a child, NaN where the unit
   * has no value. A weight is per unit of its child's measure: weights do not sum to 1.
   *
   * @param children one row a child, one column a unit, NaN = missing; values of at least 0
   */
  public double[][] weights(double[][] children) {
    Children checked = Children.of(RULE, children);
    check(checked);
    FrontierProgramme programme = new FrontierProgramme(children, bounds);
    double[][] weights = new double[checked.units()][];
    for (int unit = 0; unit < weights.length; unit++) {
      weights[unit] = programme.weights(unit);
    }
    return weights;
  }

  private void check(Children children) {
    if (children.units() > MOST_UNITS) {
      throw children.refusal(
          "units",
          "at most " + MOST_UNITS,
          String.valueOf(children.units()),
          "score the units in groups of peers");
    }
    if (!bounds.isEmpty() && bounds.size() != children.count()) {
      throw children.refusal(
          "bounds",
          "one for each of " + children.count() + " children, or none",
          String.valueOf(bounds.size()),
          "state a bound for each child");
    }
    for (int child = 0; child < children.count(); child++) {
      for (double value : children.row(child)) {
        if (value < 0) {
          throw children.refusal(
              "child " + child,
              "values of at least 0, with a true zero",
              String.valueOf(value),
              "normalise to a scale that starts at 0 or above");
        }
      }
    }
  }
}
