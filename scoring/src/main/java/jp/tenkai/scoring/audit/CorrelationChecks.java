package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.List;

/** Checks of how indicators and groups go together, all by Pearson's correlation. */
final class CorrelationChecks {

  private static final Band CLOSER = Band.uncertainFrom(Double.MIN_VALUE);

  private final AuditTree tree;
  private final Correlations pearson;
  private final CorrelationLimits limits;

  CorrelationChecks(AuditTree tree, Correlations pearson, CorrelationLimits limits) {
    this.tree = tree;
    this.pearson = pearson;
    this.limits = limits;
  }

  void run(List<Finding> findings) {
    for (int second = 1; second < tree.size(); second++) {
      for (int first = 0; first < second; first++) {
        pair(first, second, findings);
      }
    }
    for (int indicator : tree.indicators()) {
      closerToOtherGroup(indicator, findings);
    }
  }

  /**
   * Whether a rank method is computed for this many units; a finding says so where it is not.
   *
   * @param method not Pearson's, which is always computed
   */
  boolean fits(CorrelationMethod method, int units, List<Finding> findings) {
    boolean kendall = method == CorrelationMethod.KENDALL;
    int limit = kendall ? limits.kendallUnits() : limits.spearmanUnits();
    if (units > limit) {
      findings.add(
          new Finding(
              kendall ? FindingCode.KENDALL_LEFT_OUT : FindingCode.SPEARMAN_LEFT_OUT,
              tree.subject(0),
              units,
              Band.uncertainFrom(limit + 1.0),
              units));
    }
    return units <= limit;
  }

  /** The pairs that a report shows, in the order of the tree. */
  List<PairCorrelation> pairs(Correlations correlations) {
    List<PairCorrelation> found = new ArrayList<>();
    for (int first = 0; first < tree.size(); first++) {
      for (int second = first + 1; second < tree.size(); second++) {
        Relation relation = Relation.of(tree, first, second);
        if (relation != Relation.DISTANT) {
          found.add(
              new PairCorrelation(
                  correlations.method(),
                  relation,
                  tree.code(first),
                  tree.code(second),
                  correlations.between(first, second)));
        }
      }
    }
    return found;
  }

  private void pair(int first, int second, List<Finding> findings) {
    Correlation found = pearson.between(first, second);
    Subject pair = new Subject.Pair(tree.code(first), tree.code(second));
    switch (Relation.of(tree, first, second)) {
      case OWN_GROUP ->
          findings.add(
              new Finding(
                  FindingCode.OWN_GROUP,
                  tree.subject(second),
                  found.value(),
                  limits.ownGroup(),
                  found.n()));
      case SIBLINGS ->
          addIfNotGood(
              new Finding(sibling(found), pair, found.value(), limits.siblings(), found.n()),
              findings);
      case ACROSS ->
          addIfNotGood(
              new Finding(
                  FindingCode.REDUNDANT_ACROSS, pair, found.value(), limits.across(), found.n()),
              findings);
      case FURTHER_UP, OTHER_GROUP, DISTANT -> {
        // Shown, where it is, without a verdict of its own.
      }
    }
  }

  /** A correlation that does not exist is called unrelated: nothing says that they belong. */
  private FindingCode sibling(Correlation found) {
    if (found.value() < limits.opposedBelow()) {
      return FindingCode.OPPOSED_SIBLINGS;
    }
    return found.value() >= limits.siblings().uncertainFrom()
        ? FindingCode.REDUNDANT_SIBLINGS
        : FindingCode.UNRELATED_SIBLINGS;
  }

  private static void addIfNotGood(Finding finding, List<Finding> findings) {
    // Across groups, a correlation that does not exist is not a redundant one.
    boolean exists = !Double.isNaN(finding.value());
    if (finding.verdict() != Verdict.GOOD
        && (exists || finding.code() != FindingCode.REDUNDANT_ACROSS)) {
      findings.add(finding);
    }
  }

  private void closerToOtherGroup(int indicator, List<Finding> findings) {
    int own = tree.parent(indicator);
    if (own == AuditTree.NONE) {
      return;
    }
    int closest = AuditTree.NONE;
    double highest = pearson.between(indicator, own).value();
    for (int group : tree.groups()) {
      if (group != own && tree.depth(group) == tree.depth(own)) {
        double other = pearson.between(indicator, group).value();
        if (other > highest) {
          highest = other;
          closest = group;
        }
      }
    }
    if (closest != AuditTree.NONE) {
      findings.add(
          new Finding(
              FindingCode.CLOSER_TO_OTHER_GROUP,
              new Subject.Pair(tree.code(indicator), tree.code(closest)),
              highest - pearson.between(indicator, own).value(),
              CLOSER,
              pearson.between(indicator, closest).n()));
    }
  }
}
