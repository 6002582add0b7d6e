package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.List;

/** The audit itself: every computation and every check, in one fixed order. */
public final class StatisticalAudit {

  private StatisticalAudit() {}

  /**
   * Audits a finished index. The same input gives the same report; the order of the units changes
   * no number by more than rounding.
   */
  public static AuditReport of(AuditInput input, AuditLimits limits) {
    AuditTree tree = input.tree();
    List<Finding> findings = new ArrayList<>();

    List<IndicatorStatistics> statistics = statistics(input);
    DataChecks.run(input, statistics, limits.data(), findings);

    PairwiseMoments moments = PairwiseMoments.of(input.scores());
    Correlations pearson = Correlations.of(moments);
    CorrelationChecks checks = new CorrelationChecks(tree, pearson, limits.correlation());
    checks.run(findings);
    List<PairCorrelation> correlations = new ArrayList<>(checks.pairs(pearson));
    int units = input.unitCount();
    if (checks.fits(CorrelationMethod.SPEARMAN, units, findings)) {
      correlations.addAll(checks.pairs(Correlations.spearman(input.scores())));
    }
    if (checks.fits(CorrelationMethod.KENDALL, units, findings)) {
      correlations.addAll(checks.pairs(Correlations.kendall(input.scores())));
    }

    StructureChecks structure = new StructureChecks(input, moments, limits.structure());
    structure.run(findings);

    List<NodeImportance> importance = NodeImportance.of(tree, pearson);
    RankingChecks.run(input, importance, limits.ranking(), findings);
    return new AuditReport(
        statistics,
        correlations,
        structure.consistency(),
        structure.components(),
        importance,
        findings);
  }

  private static List<IndicatorStatistics> statistics(AuditInput input) {
    int[] indicators = input.tree().indicators();
    List<IndicatorStatistics> found = new ArrayList<>();
    for (int row = 0; row < indicators.length; row++) {
      int node = indicators[row];
      found.add(
          IndicatorStatistics.of(input.tree().code(node), input.raw(row), input.scores(node)));
    }
    return found;
  }
}
