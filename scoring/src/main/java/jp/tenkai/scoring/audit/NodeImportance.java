package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a node counts for by its weight beside what it counts for in the data.
 *
 * <p>Importance is the share of the parent's variance that a straight line through the node's
 * values explains, R². It is the linear form of the correlation ratio that Paruolo, Saisana and
 * Saltelli (2013), "Ratings and rankings: voodoo or science?", Journal of the Royal Statistical
 * Society A 176(3), hold against stated weights; their own estimate uses a smoother, and the ratio
 * it estimates is never below R².
 *
 * @param stated the weight as a share of the siblings' weights
 * @param effective the weight multiplied down from the root, its share of the whole index
 * @param withParent Pearson's correlation with the parent
 * @param withIndex Pearson's correlation with the root
 * @param achieved R² with the parent as a share of the siblings' R²; NaN when one of them does not
 *     exist or all are 0
 */
public record NodeImportance(
    String code,
    String parent,
    double stated,
    double effective,
    Correlation withParent,
    Correlation withIndex,
    double achieved) {

  /** Of every node below the root, in the order of the tree. */
  static List<NodeImportance> of(AuditTree tree, Correlations pearson) {
    List<NodeImportance> found = new ArrayList<>();
    for (int node = 1; node < tree.size(); node++) {
      int parent = tree.parent(node);
      double all = 0;
      for (int sibling : tree.children(parent)) {
        all += square(pearson.between(parent, sibling));
      }
      Correlation withParent = pearson.between(parent, node);
      double achieved = square(withParent) / all;
      found.add(
          new NodeImportance(
              tree.code(node),
              tree.code(parent),
              tree.share(node),
              tree.effectiveWeight(node),
              withParent,
              pearson.between(0, node),
              achieved));
    }
    return found;
  }

  private static double square(Correlation correlation) {
    return correlation.value() * correlation.value();
  }

  /** Share achieved over share stated: 1 when the weight does what it says; NaN for weight 0. */
  public double ratio() {
    return stated > 0 ? achieved / stated : Double.NaN;
  }

  /** R² with the parent. */
  public double importance() {
    return square(withParent);
  }

  /** R² with the index. */
  public double importanceInIndex() {
    return square(withIndex);
  }
}
