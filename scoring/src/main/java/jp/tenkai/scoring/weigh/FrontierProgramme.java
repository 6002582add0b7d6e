package jp.tenkai.scoring.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The linear programmes of {@link BenefitOfTheDoubt}, one a unit.
 *
 * <p>Most peers never bind. Each programme starts with the unit itself and the best peer in each
 * child, so that it is bounded, and takes in the peer that is most in breach until none is: the
 * optimum of the whole programme from a few small ones (cutting planes, Kelley 1960).
 */
final class FrontierProgramme {

  /** How far above 1 a peer's score may lie and still count as 1. */
  private static final double BREACH = 1e-10;

  private final double[][] scaled;
  private final double[] maxima;
  private final List<ShareBound> bounds;

  FrontierProgramme(double[][] children, List<ShareBound> bounds) {
    this.bounds = bounds;
    this.maxima = new double[children.length];
    this.scaled = new double[children.length][];
    for (int child = 0; child < children.length; child++) {
      for (double value : children[child]) {
        maxima[child] = value > maxima[child] ? value : maxima[child];
      }
      // Every child on 0 to 1 keeps the simplex tableau well scaled.
      double maximum = maxima[child] == 0 ? 1 : maxima[child];
      scaled[child] = Arrays.stream(children[child]).map(value -> value / maximum).toArray();
    }
  }

  double[] weights(int unit) {
    double[] weights = new double[scaled.length];
    List<Integer> used = new ArrayList<>();
    boolean none = true;
    for (int child = 0; child < weights.length; child++) {
      boolean present = !Double.isNaN(scaled[child][unit]);
      weights[child] = present ? 0 : Double.NaN;
      none &= !present;
      // A child on which all are 0 tells nothing, and its weight would have no upper end.
      if (present && maxima[child] > 0) {
        used.add(child);
      }
    }
    if (none || used.isEmpty()) {
      return weights;
    }
    checkBounds(unit, used);
    int[] peers = peers(used);
    double[] solution = solve(unit, used, peers);
    for (int position = 0; position < used.size(); position++) {
      int child = used.get(position);
      weights[child] = solution[position] / maxima[child];
    }
    return weights;
  }

  private double[] solve(int unit, List<Integer> used, int[] peers) {
    Set<Integer> limits = new TreeSet<>();
    limits.add(unit);
    for (int child : used) {
      limits.add(best(child, peers));
    }
    while (true) {
      double[] solution = optimum(unit, used, limits);
      int worst = -1;
      double breach = 1 + BREACH;
      for (int peer : peers) {
        double score = score(peer, used, solution);
        if (score > breach) {
          breach = score;
          worst = peer;
        }
      }
      if (worst < 0 || !limits.add(worst)) {
        return solution;
      }
    }
  }

  private double[] optimum(int unit, List<Integer> used, Set<Integer> limits) {
    List<LinearConstraint> constraints = new ArrayList<>();
    double[] own = column(unit, used);
    for (int peer : limits) {
      constraints.add(new LinearConstraint(column(peer, used), Relationship.LEQ, 1));
    }
    for (int position = 0; position < used.size() && !bounds.isEmpty(); position++) {
      ShareBound bound = bounds.get(used.get(position));
      if (bound.low() > 0) {
        constraints.add(
            new LinearConstraint(share(own, position, bound.low()), Relationship.GEQ, 0));
      }
      if (bound.high() < 1) {
        constraints.add(
            new LinearConstraint(share(own, position, bound.high()), Relationship.LEQ, 0));
      }
    }
    return new SimplexSolver()
        .optimize(
            new MaxIter(100_000),
            new LinearObjectiveFunction(own, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE,
            new NonNegativeConstraint(true))
        .getPoint();
  }

  /** The coefficients of {@code w_k x_k - part * sum(w x)}. */
  private static double[] share(double[] own, int position, double part) {
    double[] coefficients = Arrays.stream(own).map(value -> -part * value).toArray();
    coefficients[position] += own[position];
    return coefficients;
  }

  private double[] column(int unit, List<Integer> used) {
    return used.stream().mapToDouble(child -> scaled[child][unit]).toArray();
  }

  private double score(int unit, List<Integer> used, double[] weights) {
    double score = 0;
    for (int position = 0; position < weights.length; position++) {
      score += weights[position] * scaled[used.get(position)][unit];
    }
    return score;
  }

  /** The units that have all the children in use. */
  private int[] peers(List<Integer> used) {
    int[] peers = new int[scaled[0].length];
    int count = 0;
    for (int unit = 0; unit < peers.length; unit++) {
      boolean complete = true;
      for (int child : used) {
        complete &= !Double.isNaN(scaled[child][unit]);
      }
      if (complete) {
        peers[count++] = unit;
      }
    }
    return Arrays.copyOf(peers, count);
  }

  private int best(int child, int[] peers) {
    int best = peers[0];
    for (int peer : peers) {
      best = scaled[child][peer] > scaled[child][best] ? peer : best;
    }
    return best;
  }

  private void checkBounds(int unit, List<Integer> used) {
    if (bounds.isEmpty()) {
      return;
    }
    double low = 0;
    double high = 0;
    for (int child : used) {
      low += bounds.get(child).low();
      high += bounds.get(child).high();
    }
    if (low > 1 + 1e-12 || high < 1 - 1e-12) {
      throw new IllegalArgumentException(
          BenefitOfTheDoubt.RULE
              + ", unit "
              + unit
              + ": expected bounds of its present children with a sum of the low ones up to 1 and of"
              + " the high ones from 1, but found "
              + low
              + " and "
              + high
              + "; widen the bounds or impute first");
    }
  }
}
