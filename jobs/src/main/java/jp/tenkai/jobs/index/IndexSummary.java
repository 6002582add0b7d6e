package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenkai.scoring.audit.AuditReport;
import jp.tenkai.scoring.audit.Finding;
import jp.tenkai.scoring.audit.Verdict;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.sensitivity.InputSensitivity;
import jp.tenkai.scoring.treat.Treated;
import jp.tenkai.scoring.units.Origin;

/**
 * What a person at the terminal wants to see of an index.
 *
 * @param units of the table
 * @param scored units that stayed
 * @param indicators leaves of the index
 * @param imputed cells that were filled
 * @param treated indicators that were winsorised or transformed
 * @param rows the ranking, best first; in a panel that of its latest time
 * @param good findings of the audit
 * @param uncertain findings of the audit
 * @param worst the bad findings
 * @param sensitivities one an assumption
 * @param rebuilds replicates that were counted
 * @param failed replicates that could not be built
 */
public record IndexSummary(
    int units,
    int scored,
    int indicators,
    int imputed,
    int treated,
    List<Row> rows,
    int good,
    int uncertain,
    List<Finding> worst,
    List<InputSensitivity> sensitivities,
    int rebuilds,
    int failed) {

  /**
   * One unit.
   *
   * @param low the better end of the rank interval, NaN without one
   * @param high the worse end
   */
  public record Row(
      double rank, String unit, double score, String className, double low, double high) {}

  public IndexSummary {
    rows = List.copyOf(rows);
    worst = List.copyOf(worst);
    sensitivities = List.copyOf(sensitivities);
  }

  static IndexSummary of(IndexRun run, AuditReport audit, Optional<Robustness> robustness) {
    int imputed = 0;
    int treated = 0;
    for (int leaf = 0; leaf < run.build().leaves().size(); leaf++) {
      for (int unit = 0; unit < run.build().staying().length; unit++) {
        boolean observed = run.build().originBefore(leaf, unit) == Origin.OBSERVED;
        imputed += !observed && !Double.isNaN(run.result().imputed(leaf, unit)) ? 1 : 0;
      }
      treated += run.result().leaf(leaf).treated().outcome() == Treated.Outcome.UNTOUCHED ? 0 : 1;
    }
    List<Finding> worst =
        audit.findings().stream().filter(finding -> finding.verdict() == Verdict.BAD).toList();
    return new IndexSummary(
        run.build().table().size(),
        run.build().staying().length,
        run.build().leaves().size(),
        imputed,
        treated,
        rows(run, robustness),
        audit.count(Verdict.GOOD),
        audit.count(Verdict.UNCERTAIN),
        worst,
        robustness.flatMap(Robustness::sensitivity).map(s -> s.inputs()).orElse(List.of()),
        robustness.map(r -> r.tally().rebuilds()).orElse(0),
        robustness.map(r -> r.tally().failed()).orElse(0));
  }

  private static List<Row> rows(IndexRun run, Optional<Robustness> robustness) {
    double[] scores = run.result().scores();
    boolean[] ranked = run.ranked();
    double[] ranks = Ranks.of(scores, ranked, run.build().method().ties());
    List<Row> rows = new ArrayList<>();
    int member = -1;
    for (int unit = 0; unit < scores.length; unit++) {
      member += ranked[unit] ? 1 : 0;
      if (Double.isNaN(ranks[unit])) {
        continue;
      }
      double score = scores[unit];
      RankDistribution spread =
          robustness.isPresent() ? robustness.get().distributions().get(member) : null;
      rows.add(
          new Row(
              ranks[unit],
              run.result().units().code(unit),
              score,
              run.build()
                  .method()
                  .classes()
                  .flatMap(scale -> scale.classOf(score))
                  .map(Enum::name)
                  .orElse(""),
              spread == null ? Double.NaN : spread.low(),
              spread == null ? Double.NaN : spread.high()));
    }
    rows.sort(
        (a, b) ->
            a.rank() == b.rank()
                ? a.unit().compareTo(b.unit())
                : Double.compare(a.rank(), b.rank()));
    return rows;
  }
}
