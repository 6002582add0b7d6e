package jp.tenkai.jobs.score;

import java.util.List;
import jp.tenkai.scoring.audit.AuditInput;
import jp.tenkai.scoring.audit.AuditLimits;
import jp.tenkai.scoring.audit.AuditReport;
import jp.tenkai.scoring.audit.StatisticalAudit;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.robustness.Replicates;

/** The statistical audit of a strategy's country index over its ranked candidates. */
public final class StrategyAudit {
  private StrategyAudit() {}

  /** Audits by the practice of the JRC. */
  public static AuditReport of(StrategyScore strategy) {
    IndexResult result = strategy.countryIndex().result();
    boolean[] ranked = strategy.ranked();
    double[][] raw = new double[result.spec().leaves().size()][ranked.length];
    for (int leaf = 0; leaf < raw.length; leaf++) {
      for (int unit = 0; unit < ranked.length; unit++) {
        raw[leaf][unit] = result.raw(leaf, unit);
      }
    }
    Rebuilds rebuilds =
        new Rebuilds(
            strategy.countryIndex().input(), List.of(), strategy.strategy().robustness().seed());
    double[] shifts = new Replicates(rebuilds, ranked).shiftsWithoutEachNode();
    return StatisticalAudit.of(
        AuditInput.of(result, ranked, raw).withRankShiftWithout(shifts), AuditLimits.JRC);
  }
}
