package jp.tenkai.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * The weights under which each child has a stated share in the importance of all.
 *
 * <p>A child's importance is Pearson's correlation of its values with the group's weighted
 * arithmetic mean; its share is that divided by the sum of all. Source: Becker, Saisana, Paruolo
 * and Vandecasteele (2017), "Weights and importance in composite indicators: closing the gap",
 * Ecological Indicators 80; the search as in COINr 1.1.14 ({@code get_opt_weights}): Nelder and
 * Mead (1965) from the targets on. Departures: weights stay above 0 (the search runs over their
 * logarithms), it starts anew from the best point until every share is within the tolerance, and a
 * target that is not reached is an error, where COINr stops at a relative tolerance of 0.1.
 *
 * <p>The mean is taken over a unit's present children, their weights renormalised; a correlation
 * over the units that have the child.
 *
 * @param targets one share a child, above 0; divided by their sum
 * @param tolerance the largest distance of a share from its target that is accepted, above 0
 * @param maxEvaluations how often the shares may be computed, at least 100
 */
public record OptimisedImportance(List<Double> targets, double tolerance, int maxEvaluations)
    implements Weighting {

  private static final String RULE = "Weights by optimised importance";

  /** Evaluations before the simplex starts anew. */
  private static final int ROUND = 5_000;

  /** The simplex's first extent, in logarithms of weights. */
  private static final double WIDEST = 0.5;

  private static final double NARROWEST = 1e-4;

  public OptimisedImportance {
    targets = List.copyOf(targets);
    double sum = 0;
    for (int child = 0; child < targets.size(); child++) {
      sum += targets.get(child);
      if (!(targets.get(child) > 0 && Double.isFinite(sum))) {
        throw new IllegalArgumentException(
            RULE
                + ", target of child "
                + child
                + ": expected a finite number above 0, but found "
                + targets.get(child)
                + "; leave a child without importance out of the group");
      }
    }
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          RULE
              + ", tolerance: expected above 0 and below 1, but found "
              + tolerance
              + "; 0.000001 is usual");
    }
    if (maxEvaluations < 100) {
      throw new IllegalArgumentException(
          RULE
              + ", evaluations: expected at least 100, but found "
              + maxEvaluations
              + "; 20000 is usual");
    }
  }

  /** Targets with a tolerance of 1e-6 and up to 20,000 evaluations. */
  public static OptimisedImportance of(double... targets) {
    return new OptimisedImportance(Arrays.stream(targets).boxed().toList(), 1e-6, 20_000);
  }

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of(RULE, children, stated);
    if (targets.size() != checked.count()) {
      throw checked.refusal(
          "targets",
          "one for each of " + checked.count() + " children",
          String.valueOf(targets.size()),
          "state the importance of each child");
    }
    double[] target =
        checked.shares(targets.stream().mapToDouble(Double::doubleValue).toArray(), "state them");
    if (target.length == 1) {
      return target;
    }
    double[] weights = search(children, target);
    double[] reached = shares(children, weights);
    if (!(distance(reached, target) <= tolerance)) {
      throw checked.refusal(
          "targets",
          "shares " + Arrays.toString(target) + " within " + tolerance,
          "at best " + Arrays.toString(reached),
          "choose targets nearer to what the correlations allow");
    }
    return weights;
  }

  /**
   * Each child's share in the importance of all under the given weights; NaN for all when a child
   * has no correlation with the mean.
   *
   * @param children one row a child, one column a unit, NaN = missing
   * @param weights one a child
   */
  public static double[] shares(double[][] children, double[] weights) {
    Children.of(RULE, children, weights);
    double[] mean = mean(children, weights);
    double[] shares = new double[weights.length];
    double sum = 0;
    for (int child = 0; child < shares.length; child++) {
      shares[child] = Correlation.of(children[child], mean);
      sum += shares[child];
    }
    for (int child = 0; child < shares.length; child++) {
      shares[child] /= sum;
    }
    return shares;
  }

  private double[] search(double[][] children, double[] target) {
    // Weights are relative: the last one's logarithm stays 0, the others are free.
    double[] best = new double[target.length - 1];
    for (int child = 0; child < best.length; child++) {
      best[child] = Math.log(target[child] / target[best.length]);
    }
    int left = maxEvaluations;
    double width = WIDEST;
    while (left > 0 && !(distance(shares(children, weights(best)), target) <= tolerance)) {
      AtomicInteger evaluations = new AtomicInteger();
      int round = Math.min(left, ROUND);
      // Commons Math 3.6.1 tells its checker of iteration 0 for ever, so evaluations are counted
      // here.
      SimplexOptimizer optimizer =
          new SimplexOptimizer(
              (iteration, before, after) ->
                  evaluations.get() >= round || after.getValue() <= tolerance * tolerance * 1e-3);
      best =
          optimizer
              .optimize(
                  new MaxEval(Integer.MAX_VALUE),
                  GoalType.MINIMIZE,
                  new ObjectiveFunction(
                      point -> {
                        evaluations.incrementAndGet();
                        return squares(shares(children, weights(point)), target);
                      }),
                  new InitialGuess(best),
                  new NelderMeadSimplex(best.length, width))
              .getPoint();
      left -= evaluations.get();
      // A simplex that has collapsed short of the goal starts anew around its best point.
      width = width < NARROWEST ? WIDEST : width / 5;
    }
    return weights(best);
  }

  private static double[] weights(double[] logarithms) {
    double largest = 0;
    for (double logarithm : logarithms) {
      largest = Math.max(largest, logarithm);
    }
    double[] weights = new double[logarithms.length + 1];
    double sum = 0;
    for (int child = 0; child < weights.length; child++) {
      weights[child] = Math.exp((child < logarithms.length ? logarithms[child] : 0) - largest);
      sum += weights[child];
    }
    for (int child = 0; child < weights.length; child++) {
      weights[child] /= sum;
    }
    return weights;
  }

  /**
   * The mean of the squared distances: what is minimised. Where there are no shares, no minimum.
   */
  private static double squares(double[] shares, double[] target) {
    double sum = 0;
    for (int child = 0; child < shares.length; child++) {
      sum += (shares[child] - target[child]) * (shares[child] - target[child]);
    }
    return Double.isNaN(sum) ? Double.MAX_VALUE : sum / shares.length;
  }

  /** The largest distance, NaN where there are no shares: what is promised. */
  private static double distance(double[] shares, double[] target) {
    double distance = 0;
    for (int child = 0; child < shares.length; child++) {
      distance = Math.max(distance, Math.abs(shares[child] - target[child]));
    }
    return distance;
  }

  private static double[] mean(double[][] children, double[] weights) {
    double[] mean = new double[children[0].length];
    for (int unit = 0; unit < mean.length; unit++) {
      double sum = 0;
      double total = 0;
      for (int child = 0; child < children.length; child++) {
        if (!Double.isNaN(children[child][unit])) {
          sum += weights[child] * children[child][unit];
          total += weights[child];
        }
      }
      mean[unit] = total == 0 ? Double.NaN : sum / total;
    }
    return mean;
  }
}
