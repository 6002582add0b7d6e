package jp.tenkai.scoring.audit;

/** How two nodes of an index stand to each other. */
public enum Relation {
  /** Children of one parent. */
  SIBLINGS,

  /** A parent and its child. */
  OWN_GROUP,

  /** An indicator and a group further up, the index among them. */
  FURTHER_UP,

  /** Two indicators with different parents. */
  ACROSS,

  /** An indicator and a group as deep as its parent, but not its parent. */
  OTHER_GROUP,

  /** Anything else; not reported. */
  DISTANT;

  /** The relation of two different nodes. */
  static Relation of(AuditTree tree, int first, int second) {
    int upper = Math.min(first, second);
    int lower = Math.max(first, second);
    if (tree.parent(lower) == upper) {
      return OWN_GROUP;
    }
    if (tree.parent(lower) == tree.parent(upper)) {
      return SIBLINGS;
    }
    if (tree.isAbove(upper, lower)) {
      return tree.isIndicator(lower) ? FURTHER_UP : DISTANT;
    }
    if (tree.isIndicator(upper) && tree.isIndicator(lower)) {
      return ACROSS;
    }
    return isOtherGroup(tree, upper, lower) || isOtherGroup(tree, lower, upper)
        ? OTHER_GROUP
        : DISTANT;
  }

  private static boolean isOtherGroup(AuditTree tree, int indicator, int group) {
    return tree.isIndicator(indicator)
        && !tree.isIndicator(group)
        && tree.depth(group) == tree.depth(indicator) - 1;
  }
}
