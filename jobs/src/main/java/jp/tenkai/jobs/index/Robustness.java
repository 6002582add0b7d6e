package jp.tenkai.jobs.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.robustness.RankTally;
import jp.tenkai.scoring.sensitivity.Sensitivity;
import jp.tenkai.scoring.sensitivity.SensitivityDesign;
import jp.tenkai.scoring.sensitivity.SensitivityRule;

/**
 * What varying the assumptions came to.
 *
 * @param tally how often each unit had each rank
 * @param distributions one a ranked unit, in the order of the tally's members
 * @param sensitivity of the mean absolute rank shift; empty where none was asked for
 * @param base the base points of the sensitivity analysis
 */
record Robustness(
    RankTally tally,
    List<RankDistribution> distributions,
    Optional<Sensitivity> sensitivity,
    int base) {

  private static final int FIRST_BLOCK = 128;
  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;
  private static final double MOST_FAILED = 0.1;

  /** Runs what the plan asks for. */
  static Robustness run(RobustnessPlan plan, List<Assumption> assumptions, Replication where) {
    RankTally tally = draws(plan, assumptions.size(), where);
    Optional<Sensitivity> sensitivity = Optional.empty();
    int base = 0;
    if (plan.base() > 0) {
      List<String> names = assumptions.stream().map(Assumption::name).toList();
      // Each round is a design of its own: a larger one holds the rows of a smaller one.
      base = plan.stopWidth() > 0 ? Math.min(plan.base(), FIRST_BLOCK) : plan.base();
      sensitivity = Optional.of(sensitivity(plan, names, base, where));
      while (base < plan.base() && sensitivity.get().widestInterval() > plan.stopWidth()) {
        base = Math.min(plan.base(), 2 * base);
        sensitivity = Optional.of(sensitivity(plan, names, base, where));
      }
    }
    return new Robustness(tally, distributions(tally, plan), sensitivity, base);
  }

  private static RankTally draws(RobustnessPlan plan, int dimension, Replication where) {
    Replication.Sample sample = new Replication.Sample.Draws(dimension, plan.seed());
    int done = plan.stopPlaces() > 0 ? Math.min(plan.draws(), FIRST_BLOCK) : plan.draws();
    RankTally tally = where.part(sample, 0, done).tally();
    List<RankDistribution> before = distributions(tally, plan);
    while (done < plan.draws()) {
      int next = Math.min(plan.draws(), 2 * done);
      tally.add(where.part(sample, done, next).tally());
      done = next;
      List<RankDistribution> after = distributions(tally, plan);
      if (moved(before, after) <= plan.stopPlaces()) {
        break;
      }
      before = after;
    }
    return tally;
  }

  private static double moved(List<RankDistribution> before, List<RankDistribution> after) {
    double most = 0;
    for (int i = 0; i < before.size(); i++) {
      most = Math.max(most, Math.abs(before.get(i).low() - after.get(i).low()));
      most = Math.max(most, Math.abs(before.get(i).high() - after.get(i).high()));
    }
    return most;
  }

  private static List<RankDistribution> distributions(RankTally tally, RobustnessPlan plan) {
    RankDistribution[] all = new RankDistribution[tally.members().length];
    Arrays.setAll(all, member -> RankDistribution.of(tally, member, plan.interval(), plan.top()));
    return List.of(all);
  }

  private static Sensitivity sensitivity(
      RobustnessPlan plan, List<String> names, int base, Replication where) {
    SensitivityDesign design = new SensitivityDesign(base, names.size(), plan.seed());
    double[] shifts =
        where
            .part(
                new Replication.Sample.Design(base, names.size(), plan.seed()),
                0,
                Math.toIntExact(design.rows()))
            .shifts();
    return Sensitivity.of(
        design,
        shifts,
        names,
        new SensitivityRule(LEVEL, RESAMPLES, plan.widest(), MOST_FAILED, plan.seed()));
  }
}
