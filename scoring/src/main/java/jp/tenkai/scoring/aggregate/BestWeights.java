package jp.tenkai.scoring.aggregate;

import java.util.Arrays;
import java.util.Objects;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;

/**
 * The benefit of the doubt as the value of a group: each unit under the weights that suit it best.
 * Unlike every other aggregation it looks at all units together, and the stated weights play no
 * part.
 *
 * @param doubt the linear programme
 * @param scale the value of a unit that no other one beats: the best end of the scale, above 0
 */
public record BestWeights(BenefitOfTheDoubt doubt, double scale) implements Aggregation {

  public BestWeights {
    Objects.requireNonNull(doubt, "doubt");
    if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Benefit of the doubt, scale: expected a finite number above 0, but found " + scale);
    }
  }

  @Override
  public boolean accepts(double value) {
    return value >= 0 && value < Double.POSITIVE_INFINITY;
  }

  @Override
  public String domain() {
    return "of at least 0";
  }

  /**
   * What each child adds to each unit: one row a unit, one column a child, 0 for a missing child,
   * all NaN for a unit without children. The row's sum is the group's value.
   *
   * @param children one row a child, one column a unit
   */
  public double[][] parts(double[][] children) {
    double[][] parts = doubt.weights(children);
    for (int unit = 0; unit < parts.length; unit++) {
      boolean none = true;
      for (int child = 0; child < children.length; child++) {
        double value = children[child][unit];
        none &= Double.isNaN(value);
        parts[unit][child] = Double.isNaN(value) ? 0 : scale * parts[unit][child] * value;
      }
      if (none) {
        Arrays.fill(parts[unit], Double.NaN);
      }
    }
    return parts;
  }

  /** The group's value for each unit. */
  public double[] of(double[][] children) {
    return Arrays.stream(parts(children)).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
  }
}
