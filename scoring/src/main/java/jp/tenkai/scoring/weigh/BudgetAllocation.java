package jp.tenkai.scoring.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Budget allocation: each expert spreads a budget of points over the children, and a weight is the
 * mean of the experts' shares.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 6.3. Each
 * expert's points are divided by their own sum first, so that budgets may differ. The values and
 * the stated weights play no part.
 *
 * @param points one list an expert, in it one number a child, at least 0 and not all 0
 */
public record BudgetAllocation(List<List<Double>> points) implements Weighting {

  private static final String RULE = "Weights by budget allocation";

  public BudgetAllocation {
    if (points.isEmpty() || points.get(0).isEmpty()) {
      throw new IllegalArgumentException(
          RULE + ": expected at least 1 expert and 1 child, but found none; give their points");
    }
    List<List<Double>> copy = new ArrayList<>();
    for (int expert = 0; expert < points.size(); expert++) {
      List<Double> row = List.copyOf(points.get(expert));
      double sum = 0;
      boolean allowed = row.size() == points.get(0).size();
      for (double value : row) {
        allowed &= value >= 0;
        sum += value;
      }
      if (!(allowed && sum > 0 && Double.isFinite(sum))) {
        throw new IllegalArgumentException(
            RULE
                + ", expert "
                + expert
                + ": expected "
                + points.get(0).size()
                + " points of at least 0 with a sum above 0, but found "
                + row
                + "; correct the points or leave the expert out");
      }
      copy.add(row);
    }
    points = List.copyOf(copy);
  }

  /** The same from arrays: one row an expert, one column a child. */
  public static BudgetAllocation of(double[][] points) {
    return new BudgetAllocation(
        Arrays.stream(points).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of(RULE, children, stated);
    double[][] experts = expertWeights();
    if (experts[0].length != checked.count()) {
      throw checked.refusal(
          "points",
          "one for each of " + checked.count() + " children",
          String.valueOf(experts[0].length),
          "ask the experts about the present children of the group");
    }
    double[] sums = new double[checked.count()];
    for (double[] expert : experts) {
      for (int child = 0; child < sums.length; child++) {
        sums[child] += expert[child];
      }
    }
    return checked.shares(sums, "give points");
  }

  /** Each expert's own weights: one row an expert, its sum 1. An analysis may draw among them. */
  public double[][] expertWeights() {
    double[][] weights = new double[points.size()][points.get(0).size()];
    for (int expert = 0; expert < weights.length; expert++) {
      double sum = 0;
      for (double value : points.get(expert)) {
        sum += value;
      }
      for (int child = 0; child < weights[expert].length; child++) {
        weights[expert][child] = points.get(expert).get(child) / sum;
      }
    }
    return weights;
  }

  /**
   * The standard deviation (n - 1) of each child's weight over the experts; NaN with one expert.
   */
  public double[] spread() {
    double[][] experts = expertWeights();
    double[] spread = new double[experts[0].length];
    Arrays.fill(spread, Double.NaN);
    for (int child = 0; child < spread.length && experts.length > 1; child++) {
      double[] column = new double[experts.length];
      for (int expert = 0; expert < column.length; expert++) {
        column[expert] = experts[expert][child];
      }
      spread[child] = Math.sqrt(new Variance().evaluate(column));
    }
    return spread;
  }
}
