package jp.tenkai.scoring.weigh;

import jp.tenkai.scoring.statistics.Statistics;

/**
 * MEREC, the method based on the removal effects of criteria: a child weighs more the more the
 * units' overall performance changes without it.
 *
 * <p>{@code n_ju = min(x_j) / x_ju}; {@code S_u = ln(1 + sum_k |ln n_ku| / m)}; {@code S_u without
 * j} is the same without the term of j, still divided by m; the weight is proportional to {@code
 * sum_u |S_u without j - S_u|}. Source: Keshavarz-Ghorabaee et al. (2021), "Determination of
 * objective weights using a new method based on the removal effects of criteria (MEREC)", Symmetry
 * 13(4), 525, in its form for criteria on which more is better.
 *
 * <p>The method normalises by itself and needs values above 0. It takes the units that have every
 * child, at least two.
 */
public record Merec() implements Weighting {

  @Override
  public double[] weights(double[][] children, double[] stated) {
    Children checked = Children.of("Weights by MEREC", children, stated);
    int count = checked.count();
    if (count == 1) {
      return new double[] {1};
    }
    double[][] values = checked.complete(2);
    int units = values[0].length;
    double[][] logs = new double[count][units];
    double[] sums = new double[units];
    for (int child = 0; child < count; child++) {
      double minimum = Statistics.minimum(values[child]);
      if (minimum <= 0) {
        throw checked.refusal(
            "child " + child,
            "values above 0",
            String.valueOf(minimum),
            "normalise to a scale that starts above 0, for instance 1 to 100");
      }
      for (int unit = 0; unit < units; unit++) {
        logs[child][unit] = Math.abs(Math.log(minimum / values[child][unit]));
        sums[unit] += logs[child][unit];
      }
    }
    double[] effects = new double[count];
    for (int child = 0; child < count; child++) {
      for (int unit = 0; unit < units; unit++) {
        double with = Math.log1p(sums[unit] / count);
        double without = Math.log1p((sums[unit] - logs[child][unit]) / count);
        effects[child] += Math.abs(without - with);
      }
    }
    return checked.shares(
        effects, "all children are constant: choose another method, for instance Equal");
  }
}
