package jp.tenkai.scoring.weigh;

import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * The standard deviation (divisor n - 1) of each child on its normalised scale, divided by the sum
 * of all: a child weighs more the more it tells the units apart.
 *
 * <p>Source: Jahan and Edwards (2013), "Weighting of dependent and target-based criteria for
 * optimal decision-making in materials selection process", Materials and Design 49. A child takes
 * its own present values, of which it needs two. All children must be on one scale; the rule does
 * not rescale them.
 */
public record StandardDeviation() implements Weighting {

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of("Weights by standard deviation", children, stated);
    if (checked.count() == 1) {
      return new double[] {1};
    }
    double[] deviations = new double[checked.count()];
    for (int child = 0; child < deviations.length; child++) {
      deviations[child] = Math.sqrt(new Variance().evaluate(checked.present(child, 2)));
    }
    return checked.shares(
        deviations, "all children are constant: choose another method, for instance Equal");
  }
}
