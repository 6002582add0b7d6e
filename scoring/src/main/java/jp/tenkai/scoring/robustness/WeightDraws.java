package jp.tenkai.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.robustness.Assumption.ExpertWeights;
import jp.tenkai.scoring.robustness.Assumption.WeightShares;
import jp.tenkai.scoring.robustness.Assumption.WeightSpread;
import jp.tenkai.scoring.sample.SeededDraws;
import jp.tenkai.scoring.structure.Hierarchy;

/** The weights of one rebuild after another. */
final class WeightDraws {

  private final Hierarchy hierarchy;
  private final List<Assumption> assumptions;
  private final SeededDraws draws;
  private final double[] stated;

  WeightDraws(Hierarchy hierarchy, List<Assumption> assumptions, long seed) {
    this.hierarchy = hierarchy;
    this.assumptions = assumptions;
    this.draws = new SeededDraws(seed);
    this.stated = hierarchy.weights();
  }

  /** A new array of the weights, as stated or as the picked expert has them. */
  double[] stated(int[] picks) {
    double[] weights = stated.clone();
    for (int i = 0; i < picks.length; i++) {
      if (picks[i] > 0 && assumptions.get(i) instanceof ExpertWeights experts) {
        experts
            .experts()
            .get(picks[i] - 1)
            .forEach((code, weight) -> weights[hierarchy.indexOf(code)] = weight);
      }
    }
    return weights;
  }

  /** Varies the weights of one group's children. */
  void vary(double[] weights, int[] children, double[] point) {
    for (int i = 0; i < point.length; i++) {
      if (point[i] == 0) {
        continue;
      }
      long replicate = Double.doubleToLongBits(point[i]);
      if (assumptions.get(i) instanceof WeightShares shares) {
        double[] group = new double[children.length];
        for (int child = 0; child < group.length; child++) {
          group[child] = weights[children[child]];
        }
        double[] drawn = draws.dirichlet(replicate, codes(children), group, shares.concentration());
        for (int child = 0; child < group.length; child++) {
          weights[children[child]] = drawn[child];
        }
      } else if (assumptions.get(i) instanceof WeightSpread spread) {
        for (int child : children) {
          double uniform = draws.uniform(replicate, hierarchy.node(child).code());
          weights[child] *= 1 + spread.spread() * (2 * uniform - 1);
        }
      }
    }
  }

  private List<String> codes(int[] children) {
    return Arrays.stream(children).mapToObj(child -> hierarchy.node(child).code()).toList();
  }
}
