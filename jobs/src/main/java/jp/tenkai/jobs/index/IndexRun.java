package jp.tenkai.jobs.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tenkai.datasets.indextable.DataReader;
import jp.tenkai.datasets.indextable.IndexTable;
import jp.tenkai.datasets.indextable.MetaReader;
import jp.tenkai.datasets.indextable.MetaRow;
import jp.tenkai.datasets.problem.ProblemCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.audit.AuditInput;
import jp.tenkai.scoring.audit.AuditLimits;
import jp.tenkai.scoring.audit.AuditReport;
import jp.tenkai.scoring.audit.StatisticalAudit;
import jp.tenkai.scoring.denominate.Denominated;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.robustness.MeasuredIntervals;
import jp.tenkai.scoring.robustness.Rebuilds;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.units.Origin;

/** One index, computed from its files. */
final class IndexRun {
  private final IndexFiles files;
  private final IndexBuild build;
  private final IndexResult result;
  private final Optional<MeasuredIntervals> intervals;
  private final double seconds;

  private IndexRun(
      IndexFiles files,
      IndexBuild build,
      IndexResult result,
      Optional<MeasuredIntervals> intervals,
      double seconds) {
    this.seconds = seconds;
    this.files = files;
    this.build = build;
    this.result = result;
    this.intervals = intervals;
  }

  /**
   * @throws UnusableInput with what is wrong with a file, or why the method does not fit the
   *     figures
   */
  static IndexRun of(IndexFiles files) {
    IndexMethod method = MethodReader.read(files.methodName(), files.method());
    return files.laidOut(
        (data, meta, intervalsFile) -> {
          IndexTable table = DataReader.read(data, MetaReader.read(meta));
          long start = System.nanoTime();
          IndexBuild build = fitting(files, () -> IndexBuild.of(table, method));
          IndexResult result = fitting(files, () -> IndexEngine.score(build.input()));
          double seconds = (System.nanoTime() - start) / 1e9;
          Optional<MeasuredIntervals> intervals =
              intervalsFile.map(file -> Intervals.read(file, build));
          return new IndexRun(files, build, result, intervals, seconds);
        });
  }

  /** Turns a refusal of the engine into a problem with the method file. */
  static <T> T fitting(IndexFiles files, Supplier<T> step) {
    try {
      return step.get();
    } catch (IllegalArgumentException e) {
      throw misfit(files, e);
    }
  }

  /** A refusal of the engine as a problem with the method file. */
  static UnusableInput misfit(IndexFiles files, IllegalArgumentException refusal) {
    return new UnusableInput(
        ProblemCode.METHOD_DOES_NOT_FIT,
        files.methodName(),
        0,
        String.valueOf(refusal.getMessage()),
        "figures and steps that fit each other");
  }

  IndexBuild build() {
    return build;
  }

  IndexResult result() {
    return result;
  }

  IndexFiles files() {
    return files;
  }

  /** What the steps from the table to the scores took. */
  double seconds() {
    return seconds;
  }

  /** True when no unit has weights of its own. */
  boolean hasCommonWeights() {
    Hierarchy hierarchy = result.hierarchy();
    for (int node = 0; node < hierarchy.size(); node++) {
      if (!hierarchy.isLeaf(node) && hierarchy.aggregation(node) instanceof BestWeights) {
        return false;
      }
    }
    return true;
  }

  /** Rebuilds of the index as it is stated, to leave nodes out. */
  Rebuilds asStated() {
    return fitting(files, () -> new Rebuilds(build.input(), List.of(), 1));
  }

  /** Whose places are counted: all units, in a panel those of its latest time. */
  boolean[] ranked() {
    return new Periods(result.units()).latest();
  }

  /** The rebuilds under the assumptions of the method. */
  Rebuilds rebuilds() {
    RobustnessPlan plan = build.method().robustness().orElseThrow();
    return fitting(files, () -> new Rebuilds(build.input(), assumptions(plan), plan.seed()));
  }

  private List<Assumption> assumptions(RobustnessPlan plan) {
    RobustnessReader.Context context = new Context(build, intervals);
    List<Assumption> assumptions = new ArrayList<>();
    for (RobustnessPlan.Rule rule : plan.rules()) {
      Assumption assumption = rule.of(context);
      checkScreening(assumption);
      assumptions.add(assumption);
    }
    return assumptions;
  }

  /**
   * Once units have left after imputation, their figures can no longer be filled in another way.
   */
  private void checkScreening(Assumption assumption) {
    boolean imputation =
        assumption instanceof Assumption.Imputations
            || assumption instanceof Assumption.ImputationDraws;
    if (imputation
        && build.staying().length < build.table().size()
        && build.method().screensImputed()) {
      throw new IllegalArgumentException(
          "Assumption '"
              + assumption.name()
              + "': expected a screening on the figures before imputation, but found that units"
              + " leave after it, so that imputation cannot vary; set screen, on: denominated");
    }
  }

  private record Context(IndexBuild build, Optional<MeasuredIntervals> stated)
      implements RobustnessReader.Context {
    @Override
    public List<String> units() {
      return build.input().units().codes();
    }

    @Override
    public int mostChildren() {
      int most = 0;
      for (MetaRow row : build.table().meta().rows()) {
        most = Math.max(most, build.table().meta().children(row.code()).size());
      }
      return most;
    }

    @Override
    public Normalisation within(Normalisation choice) {
      return build.method().perPeriod()
          ? IndexBuild.perPeriod(choice, build.input().units())
          : choice;
    }

    @Override
    public MeasuredIntervals intervals() {
      return stated.orElseThrow(
          () ->
              new IllegalArgumentException(
                  "Measurement error: expected a file of intervals (--intervals), but none was"
                      + " given"));
    }

    @Override
    public List<MetaRow> indicators() {
      return build.leaves();
    }
  }

  /**
   * The statistical audit of the index.
   *
   * @param shifts the mean absolute rank shift without each node, NaN where it is not known
   */
  AuditReport audit(double[] shifts) {
    double[][] raw = new double[build.leaves().size()][];
    int[] zeros = new int[raw.length];
    for (int leaf = 0; leaf < raw.length; leaf++) {
      double[] observed = new double[build.staying().length];
      for (int unit = 0; unit < observed.length; unit++) {
        observed[unit] =
            build.originBefore(leaf, unit) == Origin.OBSERVED
                ? result.imputed(leaf, unit)
                : Double.NaN;
      }
      raw[leaf] = observed;
      if (!build.denominated().isEmpty()) {
        zeros[leaf] = build.denominated().get(leaf).count(Denominated.Outcome.DENOMINATOR_ZERO);
      }
    }
    boolean[] all = new boolean[build.staying().length];
    Arrays.fill(all, true);
    AuditInput input =
        AuditInput.of(result, all, raw).withRankShiftWithout(shifts).withZeroDenominators(zeros);
    return StatisticalAudit.of(input, AuditLimits.JRC);
  }
}
