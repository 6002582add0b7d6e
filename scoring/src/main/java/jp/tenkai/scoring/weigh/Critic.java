package jp.tenkai.scoring.weigh;

import jp.tenkai.scoring.statistics.Statistics;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * CRITIC, criteria importance through intercriteria correlation: a child weighs more the more it
 * varies and the less it repeats its siblings.
 *
 * <p>Each child is put on 0 to 1 by its own minimum and maximum; with sd its standard deviation
 * there and r Pearson's correlation, the weight is proportional to {@code sd_j * sum_k(1 - r_jk)}.
 * Source: Diakoulaki, Mavrotas and Papayannakis (1995), "Determining objective weights in multiple
 * criteria problems: the CRITIC method", Computers and Operations Research 22(7).
 *
 * <p>The spread is that of a child's own present values, a correlation that of the units which have
 * both children. A constant child has the weight 0 and is left out of its siblings' sums.
 */
public record Critic() implements Weighting {

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of("Weights by CRITIC", children, stated);
    if (checked.count() == 1) {
      return new double[] {1};
    }
    double[] information = new double[checked.count()];
    for (int child = 0; child < information.length; child++) {
      double spread = spread(checked.present(child, 2));
      information[child] = spread == 0 ? 0 : spread * conflict(checked, child);
    }
    return checked.shares(
        information,
        "every child is constant or repeats its siblings: choose another method, for instance Equal");
  }

  private static double conflict(Children children, int child) {
    double conflict = 0;
    for (int other = 0; other < children.count(); other++) {
      if (other == child || spread(children.present(other)) == 0) {
        continue;
      }
      double correlation = Correlation.of(children.row(child), children.row(other));
      if (Double.isNaN(correlation)) {
        throw children.refusal(
            "children " + child + " and " + other,
            "at least 2 units that have both and differ in them",
            "too few",
            "impute first, or leave one of the two out");
      }
      conflict += 1 - correlation;
    }
    return conflict;
  }

  /** The standard deviation after the child was put on 0 to 1; 0 for a constant child. */
  private static double spread(double[] present) {
    double range = Statistics.maximum(present) - Statistics.minimum(present);
    return range == 0 ? 0 : Math.sqrt(new Variance().evaluate(present)) / range;
  }
}
