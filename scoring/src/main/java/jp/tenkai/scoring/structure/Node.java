package jp.tenkai.scoring.structure;

import java.util.List;
import java.util.Objects;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.treat.Treatment;

/** A node of the index tree. */
public sealed interface Node {

  /** Non-blank; unique in the tree. */
  String code();

  /** Above 0 and finite, relative to the siblings. The root's weight plays no part. */
  double weight();

  /** The same node with another weight. */
  Node withWeight(double newWeight);

  /**
   * A mean of other nodes.
   *
   * @param mean how the children's values become the group's
   * @param presentShare the group is missing when fewer than this share of its children (0 to 1, by
   *     count) are present; 0 means that one child is enough
   * @param children at least one, in the order in which they are summed
   */
  record Group(String code, double weight, Mean mean, double presentShare, List<Node> children)
      implements Node {
    public Group {
      check(code, weight);
      Objects.requireNonNull(mean, () -> "Mean of group '" + code + "' is missing");
      if (!(presentShare >= 0 && presentShare <= 1)) {
        throw new IllegalArgumentException(
            "Present share of group '" + code + "': expected 0 to 1, but found " + presentShare);
      }
      children = List.copyOf(children);
      if (children.isEmpty()) {
        throw new IllegalArgumentException(
            "Group '" + code + "': expected at least one child, but found none");
      }
    }

    /** A group for which one present child is enough. */
    public Group(String code, double weight, Mean mean, List<Node> children) {
      this(code, weight, mean, 0, children);
    }

    @Override
    public Group withWeight(double newWeight) {
      return new Group(code, newWeight, mean, presentShare, children);
    }

    public Group withMean(Mean newMean) {
      return new Group(code, weight, newMean, presentShare, children);
    }

    public Group withChildren(List<Node> newChildren) {
      return new Group(code, weight, mean, presentShare, newChildren);
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
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Weight of '" + code + "': expected a finite number above 0, but found " + weight);
    }
  }
}
