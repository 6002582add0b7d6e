package jp.tenkai.scoring.structure;

import java.util.List;
import java.util.Objects;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.weigh.Given;
import jp.tenkai.scoring.weigh.Weighting;

/** A node of the index tree. */
public sealed interface Node {

  /** Non-blank; unique in the tree. */
  String code();

  /** At least 0 and finite, relative to the siblings. The root's weight plays no part. */
  double weight();

  /** The same node with another weight. */
  Node withWeight(double newWeight);

  /**
   * A value made of other nodes.
   *
   * @param aggregation how the children's values become the group's
   * @param weighting how the children's weights come about
   * @param presentShare the group is missing when fewer than this share of its children (0 to 1, by
   *     count) are present; 0 means that one child is enough
   * @param children at least one, in the order in which they are summed
   */
  record Group(
      String code,
      double weight,
      Aggregation aggregation,
      Weighting weighting,
      double presentShare,
      List<Node> children)
      implements Node {
    public Group {
      check(code, weight);
      Objects.requireNonNull(aggregation, () -> "Aggregation of group '" + code + "' is missing");
      Objects.requireNonNull(weighting, () -> "Weighting of group '" + code + "' is missing");
      if (!(presentShare >= 0 && presentShare <= 1)) {
        throw new IllegalArgumentException(
            "Present share of group '" + code + "': expected 0 to 1, but found " + presentShare);
      }
      children = List.copyOf(children);
      if (children.isEmpty()) {
        throw new IllegalArgumentException(
            "Group '" + code + "': expected at least one child, but found none");
      }
      if (children.stream().allMatch(child -> child.weight() == 0)) {
        throw new IllegalArgumentException(
            "Weights in group '" + code + "': expected at least one above 0, but all are 0");
      }
    }

    /** A group with the stated weights, for which one present child is enough. */
    public Group(String code, double weight, Aggregation aggregation, List<Node> children) {
      this(code, weight, aggregation, new Given(), 0, children);
    }

    @Override
    public Group withWeight(double newWeight) {
      return new Group(code, newWeight, aggregation, weighting, presentShare, children);
    }

    public Group withAggregation(Aggregation newAggregation) {
      return new Group(code, weight, newAggregation, weighting, presentShare, children);
    }

    public Group withWeighting(Weighting newWeighting) {
      return new Group(code, weight, aggregation, newWeighting, presentShare, children);
    }

    public Group withChildren(List<Node> newChildren) {
      return new Group(code, weight, aggregation, weighting, presentShare, newChildren);
    }
  }

  /**
   * One indicator and the steps that bring it onto the scale of the index.
   *
   * @param direction whether more of it is better
   */
  record Leaf(
      String code,
      double weight,
      Direction direction,
      Normalisation normalisation,
      Treatment treatment,
      Imputation imputation)
      implements Node {
    public Leaf {
      check(code, weight);
      Objects.requireNonNull(direction, () -> "Direction of '" + code + "' is missing");
      Objects.requireNonNull(normalisation, () -> "Normalisation of '" + code + "' is missing");
      Objects.requireNonNull(treatment, () -> "Treatment of '" + code + "' is missing");
      Objects.requireNonNull(imputation, () -> "Imputation of '" + code + "' is missing");
    }

    @Override
    public Leaf withWeight(double newWeight) {
      return new Leaf(code, newWeight, direction, normalisation, treatment, imputation);
    }

    public Leaf withNormalisation(Normalisation newNormalisation) {
      return new Leaf(code, weight, direction, newNormalisation, treatment, imputation);
    }

    public Leaf withTreatment(Treatment newTreatment) {
      return new Leaf(code, weight, direction, normalisation, newTreatment, imputation);
    }

    public Leaf withImputation(Imputation newImputation) {
      return new Leaf(code, weight, direction, normalisation, treatment, newImputation);
    }
  }

  private static void check(String code, double weight) {
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "Node code: expected a non-blank text, but found '" + code + "'");
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Weight of '" + code + "': expected a finite number of at least 0, but found " + weight);
    }
  }
}
