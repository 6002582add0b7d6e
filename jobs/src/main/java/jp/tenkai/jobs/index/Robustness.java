package jp.tenkai.jobs.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.robustness.RankSummary;
import jp.tenkai.scoring.robustness.RankTally;
import jp.tenkai.scoring.sensitivity.SensitivityAnalysis;
import jp.tenkai.scoring.sensitivity.SensitivityDesign;
import jp.tenkai.scoring.sensitivity.SensitivityResult;

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
    Optional<SensitivityResult> sensitivity,
    int base) {

  private static final int FIRST_BLOCK = 128;
  private static final double LEVEL = 0.95;
  private static final int RESAMPLES = 1000;
  private static final double MOST_FAILED = 0.1;

  /** Runs what the plan asks for. */
  static Robustness run(RobustnessPlan plan, List<Assumption> assumptions, Replication where) {
    RankTally tally = draws(plan, assumptions.size(), where);
    Optional<SensitivityResult> sensitivity = Optional.empty();
    int base = 0;
    if (plan.base() > 0) {
      List<String> names = assumptions.stream().map(Assumption::name).toList();
      base = plan.stopWidth() > 0 ? Math.min(plan.base(), FIRST_BLOCK) : plan.base();
      double[] shifts = rows(plan, names.size(), new double[0], base, where);
      sensitivity = Optional.of(analysed(plan, names, base, shifts));
      while (base < plan.base() && !sensitivity.get().isPrecise(plan.stopWidth())) {
        base = Math.min(plan.base(), 2 * base);
        shifts = rows(plan, names.size(), shifts, base, where);
        sensitivity = Optional.of(analysed(plan, names, base, shifts));
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
    return new RankSummary(plan.interval(), plan.top()).of(tally);
  }

  /** The outputs of a design; a larger one starts with the rows of a smaller one. */
  private static double[] rows(
      RobustnessPlan plan, int inputs, double[] before, int base, Replication where) {
    int count = new SensitivityDesign(base, inputs, plan.seed()).rows();
    double[] more =
        where
            .part(new Replication.Sample.Design(base, inputs, plan.seed()), before.length, count)
            .shifts();
    double[] all = Arrays.copyOf(before, count);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }

  private static SensitivityResult analysed(
      RobustnessPlan plan, List<String> names, int base, double[] shifts) {
    return new SensitivityAnalysis(RESAMPLES, LEVEL, plan.widest(), MOST_FAILED, plan.seed())
        .indices(new SensitivityDesign(base, names.size(), plan.seed()), names, shifts);
  }
}
