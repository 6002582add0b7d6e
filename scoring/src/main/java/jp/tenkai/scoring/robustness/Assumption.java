package jp.tenkai.scoring.robustness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.treat.Treatment;

/**
 * One choice in the making of an index that could have been made otherwise.
 *
 * <p>In each rebuild every assumption is driven by one number u in [0, 1), its coordinate of a
 * sample point. An assumption with alternatives cuts [0, 1) into equal parts: the stated choice
 * first, then the alternatives in their order. One that draws many values (weights, measurements)
 * takes u as the seed of these draws, so that equal u give equal values; its sensitivity index is
 * that of the whole group of draws.
 */
public sealed interface Assumption {

  /** The name by which results speak of it; unique in a run. */
  String name();

  /** The number of alternatives to what is stated; 0 for an assumption that draws values. */
  default int alternatives() {
    return 0;
  }

  /**
   * All weights, each times {@code 1 + U} with U uniform between minus and plus {@code spread};
   * after the weighting where a group finds its weights itself.
   *
   * @param spread above 0 and below 1
   */
  record WeightSpread(String name, double spread) implements Assumption {
    public WeightSpread {
      checkName(name);
      if (!(spread > 0 && spread < 1)) {
        throw new IllegalArgumentException(
            "Assumption '" + name + "', spread: expected above 0 and below 1, but found " + spread);
      }
    }
  }

  /**
   * The weights of each group, as shares of 1, drawn from a Dirichlet distribution around the
   * stated shares.
   *
   * @param concentration how closely they stay: a share s has the variance {@code s (1 - s) /
   *     (concentration + 1)}; above 0
   */
  record WeightShares(String name, double concentration) implements Assumption {
    public WeightShares {
      checkName(name);
      if (!(concentration > 0 && concentration < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Assumption '"
                + name
                + "', concentration: expected a finite number above 0, but found "
                + concentration);
      }
    }
  }

  /**
   * The weights of one expert of several.
   *
   * @param experts of each expert, weights by node code; a node that is not named keeps the stated
   *     weight. The stated weights are a choice of their own
   */
  record ExpertWeights(String name, List<Map<String, Double>> experts) implements Assumption {
    public ExpertWeights {
      checkName(name);
      experts = experts.stream().map(Map::copyOf).toList();
      checkAlternatives(name, experts.size());
      for (Map<String, Double> expert : experts) {
        expert.forEach(
            (code, weight) -> {
              if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                    "Assumption '"
                        + name
                        + "', weight of '"
                        + code
                        + "': expected a finite number of at least 0, but found "
                        + weight);
              }
            });
      }
    }

    @Override
    public int alternatives() {
      return experts.size();
    }
  }

  /**
   * Another normalisation of leaves.
   *
   * @param choices of each alternative, the normalisation by leaf code; a leaf that is not named
   *     keeps what is stated
   */
  record Normalisations(String name, List<Map<String, Normalisation>> choices)
      implements Assumption {
    public Normalisations {
      choices = byLeaf(name, choices);
    }

    @Override
    public int alternatives() {
      return choices.size();
    }
  }

  /**
   * Another treatment of leaves.
   *
   * @param choices of each alternative, the treatment by leaf code; a leaf that is not named keeps
   *     what is stated
   */
  record Treatments(String name, List<Map<String, Treatment>> choices) implements Assumption {
    public Treatments {
      choices = byLeaf(name, choices);
    }

    @Override
    public int alternatives() {
      return choices.size();
    }
  }

  /**
   * Another imputation of leaves.
   *
   * @param choices of each alternative, the imputation by leaf code; a leaf that is not named keeps
   *     what is stated
   */
  record Imputations(String name, List<Map<String, Imputation>> choices) implements Assumption {
    public Imputations {
      choices = byLeaf(name, choices);
    }

    @Override
    public int alternatives() {
      return choices.size();
    }
  }

  /**
   * Multiple imputation: the empty cells are filled with draws from what the stated imputation
   * knows, instead of with its best guess.
   *
   * @param sets how many filled tables there are, at least 2
   */
  record ImputationDraws(String name, int sets) implements Assumption {
    public ImputationDraws {
      checkName(name);
      if (sets < 2) {
        throw new IllegalArgumentException(
            "Assumption '" + name + "', sets: expected at least 2, but found " + sets);
      }
    }
  }

  /**
   * Another aggregation.
   *
   * @param groups the codes of the groups it concerns; none means all of them
   */
  record Aggregations(String name, List<Aggregation> choices, Set<String> groups)
      implements Assumption {
    public Aggregations {
      checkName(name);
      choices = List.copyOf(choices);
      groups = Set.copyOf(groups);
      checkAlternatives(name, choices.size());
    }

    @Override
    public int alternatives() {
      return choices.size();
    }
  }

  /**
   * One of some nodes is left out, or none. The empty cells of the others keep what they were
   * filled with while it was there.
   */
  record Inclusion(String name, List<String> nodes) implements Assumption {
    public Inclusion {
      checkName(name);
      nodes = List.copyOf(nodes);
      checkAlternatives(name, nodes.size());
    }

    @Override
    public int alternatives() {
      return nodes.size();
    }
  }

  /**
   * The values are estimates with an interval: each is drawn from a normal distribution whose
   * halves are as wide as the two sides of its interval; on the logarithmic scale where low,
   * estimate and high are all above 0, so that no draw is negative.
   *
   * @param intervals of the values that enter the index
   * @param level the share of the distribution that an interval holds, such as 0.95
   */
  record MeasurementError(String name, MeasuredIntervals intervals, double level)
      implements Assumption {
    public MeasurementError {
      checkName(name);
      if (!(level > 0 && level < 1)) {
        throw new IllegalArgumentException(
            "Assumption '" + name + "', level: expected above 0 and below 1, but found " + level);
      }
      if (intervals.count() == 0) {
        throw new IllegalArgumentException(
            "Assumption '" + name + "': expected at least one value with an interval");
      }
    }
  }

  private static <T> List<Map<String, T>> byLeaf(String name, List<Map<String, T>> choices) {
    checkName(name);
    checkAlternatives(name, choices.size());
    return choices.stream().map(Map::copyOf).toList();
  }

  private static void checkName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Assumption: expected a name, but found '" + name + "'");
    }
  }

  private static void checkAlternatives(String name, int count) {
    if (count == 0) {
      throw new IllegalArgumentException(
          "Assumption '" + name + "': expected at least one alternative, but found none");
    }
  }
}
