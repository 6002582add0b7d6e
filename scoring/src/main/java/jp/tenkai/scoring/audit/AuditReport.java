package jp.tenkai.scoring.audit;

import java.util.List;

/**
 * All that an audit computed, and its verdicts.
 *
 * @param statistics one an indicator, in the order of the tree
 * @param correlations by method and then in the order of the tree, of siblings, of nodes with their
 *     own groups up to the index, of indicators across groups and with other groups; a method that
 *     was left out is missing here and named in the findings
 * @param consistency one a group of at least two children
 * @param components one a group of at least two children where they exist; the findings say why not
 * @param importance one a node below the root
 * @param findings by check: data, correlations, structure, ranking; in each in the order of the
 *     tree
 */
public record AuditReport(
    List<IndicatorStatistics> statistics,
    List<PairCorrelation> correlations,
    List<GroupConsistency> consistency,
    List<GroupComponents> components,
    List<NodeImportance> importance,
    List<Finding> findings) {

  public AuditReport {
    statistics = List.copyOf(statistics);
    correlations = List.copyOf(correlations);
    consistency = List.copyOf(consistency);
    components = List.copyOf(components);
    importance = List.copyOf(importance);
    findings = List.copyOf(findings);
  }

  /** The findings of one check. */
  public List<Finding> findings(FindingCode code) {
    return findings.stream().filter(finding -> finding.code() == code).toList();
  }

  /** How many findings have a verdict. */
  public int count(Verdict verdict) {
    return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  /** The worst verdict of all, {@link Verdict#GOOD} without findings. */
  public Verdict worst() {
    return findings.stream().map(Finding::verdict).reduce(Verdict.GOOD, Verdict::or);
  }
}
