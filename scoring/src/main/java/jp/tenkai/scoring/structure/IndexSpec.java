package jp.tenkai.scoring.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.weigh.Given;

/**
 * What is to be computed: an index tree with a method at every node.
 *
 * <p>Immutable and cheap to vary: each {@code with...} gives another specification with the same
 * codes, which is how scenarios are built.
 */
public final class IndexSpec {

  private final Group root;
  private final List<Leaf> leaves;

  /**
   * @throws IllegalArgumentException when a code stands at two nodes
   */
  public IndexSpec(Group root) {
    this.root = root;
    List<Leaf> found = new ArrayList<>();
    collect(root, found, new HashSet<>());
    this.leaves = List.copyOf(found);
  }

  public Group root() {
    return root;
  }

  /** The leaves in depth-first order: the order of the rows of every leaf table. */
  public List<Leaf> leaves() {
    return leaves;
  }

  /** The position of a leaf in {@link #leaves}. */
  public int leafIndex(String code) {
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      if (leaves.get(leaf).code().equals(code)) {
        return leaf;
      }
    }
    throw new IllegalArgumentException("Leaf: expected one of the index, but found '" + code + "'");
  }

  /** Every node weighs the same as its siblings. */
  public IndexSpec withEqualWeights() {
    return map(group -> group.withWeight(1).withWeighting(new Given()), leaf -> leaf.withWeight(1));
  }

  /** Every group uses the aggregation. */
  public IndexSpec withAggregation(Aggregation aggregation) {
    return withGroups(group -> group.withAggregation(aggregation));
  }

  /** Every group is replaced by what the change makes of it, children first. */
  public IndexSpec withGroups(UnaryOperator<Group> change) {
    return map(change, leaf -> leaf);
  }

  /** Every leaf uses the normalisation. */
  public IndexSpec withNormalisation(Normalisation normalisation) {
    return withLeaves(leaf -> leaf.withNormalisation(normalisation));
  }

  /** Every leaf uses the treatment. */
  public IndexSpec withTreatment(Treatment treatment) {
    return withLeaves(leaf -> leaf.withTreatment(treatment));
  }

  /** Every leaf uses the imputation. */
  public IndexSpec withImputation(Imputation imputation) {
    return withLeaves(leaf -> leaf.withImputation(imputation));
  }

  /** Every leaf is replaced by what the change makes of it. */
  public IndexSpec withLeaves(UnaryOperator<Leaf> change) {
    return map(group -> group, change);
  }

  /**
   * The index without some leaves; a group that loses all its children goes with them.
   *
   * @throws IllegalArgumentException when a code is no leaf of the index or no leaf is left
   */
  public IndexSpec without(Set<String> leafCodes) {
    leafCodes.forEach(this::leafIndex);
    return new IndexSpec(
        (Group)
            prune(root, leafCodes)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "Index '"
                                + root.code()
                                + "': expected at least one leaf to stay, but all "
                                + leaves.size()
                                + " were left out")));
  }

  /**
   * Holds every scale against the aggregation above it.
   *
   * @throws IllegalArgumentException when a scale reaches a value that the aggregation does not
   *     accept, such as 0 under a geometric mean, even if no unit stands there
   */
  public void checkScales() {
    worst(root);
  }

  /** The worst value that a node can take, NaN where its scale has no end. */
  private static double worst(Node node) {
    if (node instanceof Leaf leaf) {
      double end = leaf.normalisation().lower();
      return Double.isFinite(end) ? end : Double.NaN;
    }
    Group group = (Group) node;
    double least = Double.POSITIVE_INFINITY;
    for (Node child : group.children()) {
      double end = worst(child);
      if (!Double.isNaN(end) && !group.aggregation().accepts(end)) {
        throw new IllegalArgumentException(
            "Group '"
                + group.code()
                + "' ("
                + group.aggregation()
                + "): expected children "
                + group.aggregation().domain()
                + ", but the scale of '"
                + child.code()
                + "' reaches "
                + end
                + "; choose one such as 1 to 100");
      }
      least = Math.min(least, end);
    }
    return least;
  }

  private IndexSpec map(UnaryOperator<Group> onGroup, UnaryOperator<Leaf> onLeaf) {
    return new IndexSpec((Group) map(root, onGroup, onLeaf));
  }

  private static Node map(Node node, UnaryOperator<Group> onGroup, UnaryOperator<Leaf> onLeaf) {
    if (node instanceof Leaf leaf) {
      return onLeaf.apply(leaf);
    }
    Group group = (Group) node;
    List<Node> children = new ArrayList<>();
    for (Node child : group.children()) {
      children.add(map(child, onGroup, onLeaf));
    }
    return onGroup.apply(group.withChildren(children));
  }

  private static Optional<Node> prune(Node node, Set<String> leafCodes) {
    if (node instanceof Leaf) {
      return leafCodes.contains(node.code()) ? Optional.empty() : Optional.of(node);
    }
    Group group = (Group) node;
    List<Node> children = new ArrayList<>();
    for (Node child : group.children()) {
      prune(child, leafCodes).ifPresent(children::add);
    }
    return children.isEmpty() ? Optional.empty() : Optional.of(group.withChildren(children));
  }

  private static void collect(Node node, List<Leaf> leaves, Set<String> codes) {
    if (!codes.add(node.code())) {
      throw new IllegalArgumentException(
          "Index tree: expected each code once, but found '" + node.code() + "' twice");
    }
    if (node instanceof Leaf leaf) {
      leaves.add(leaf);
    } else {
      ((Group) node).children().forEach(child -> collect(child, leaves, codes));
    }
  }
}
