package jp.tenkai.scoring.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks of whether the children of each group make one thing. */
final class StructureChecks {

  private static final int FEWEST_UNITS = 3;

  private final AuditInput input;
  private final AuditTree tree;
  private final PairwiseMoments moments;
  private final StructureLimits limits;
  private final List<GroupConsistency> consistency = new ArrayList<>();
  private final List<GroupComponents> components = new ArrayList<>();

  /**
   * Prepares the checks.
   *
   * @param scored the moments of the scores of all nodes
   */
  StructureChecks(AuditInput input, PairwiseMoments scored, StructureLimits limits) {
    this.input = input;
    this.tree = input.tree();
    this.limits = limits;
    this.moments = limits.alphaOn() == AlphaBasis.RAW ? rawMoments(input) : scored;
  }

  /** Raw rows in the place of the indicators' scores; groups have no raw values. */
  private static PairwiseMoments rawMoments(AuditInput input) {
    double[][] rows = input.scores().clone();
    int[] indicators = input.tree().indicators();
    for (int row = 0; row < indicators.length; row++) {
      rows[indicators[row]] = input.raw(row);
    }
    return PairwiseMoments.of(rows);
  }

  void run(List<Finding> findings) {
    for (int group : tree.groups()) {
      if (tree.children(group).length > 1) {
        consistency(group, findings);
        components(group, findings);
      }
    }
  }

  List<GroupConsistency> consistency() {
    return consistency;
  }

  List<GroupComponents> components() {
    return components;
  }

  private void consistency(int group, List<Finding> findings) {
    GroupConsistency found =
        GroupConsistency.of(tree.code(group), limits.alphaOn(), moments, tree.children(group));
    consistency.add(found);
    Band spread =
        limits.alphaOn() == AlphaBasis.RAW ? limits.spreadRaw() : limits.spreadNormalised();
    Subject subject = tree.subject(group);
    findings.add(new Finding(FindingCode.ALPHA, subject, found.alpha(), limits.alpha(), found.n()));
    findings.add(
        new Finding(FindingCode.ALPHA_SPREAD, subject, found.spreadRatio(), spread, found.n()));
  }

  private void components(int group, List<Finding> findings) {
    int[] children = tree.children(group);
    Subject subject = tree.subject(group);
    double[][] rows = completeUnits(children);
    int n = rows[0].length;
    if (n < FEWEST_UNITS) {
      findings.add(
          new Finding(
              FindingCode.COMPONENTS_TOO_FEW_UNITS,
              subject,
              n,
              Band.atLeast(FEWEST_UNITS, FEWEST_UNITS),
              n));
      return;
    }
    long constant = Arrays.stream(rows).filter(StructureChecks::isConstant).count();
    if (constant > 0) {
      findings.add(
          new Finding(
              FindingCode.COMPONENTS_CONSTANT_CHILD, subject, constant, Band.badFrom(1), n));
      return;
    }
    List<String> codes = Arrays.stream(children).mapToObj(tree::code).toList();
    GroupComponents found = GroupComponents.of(tree.code(group), codes, rows);
    components.add(found);
    findings.add(
        new Finding(
            FindingCode.CASES_PER_CHILD,
            subject,
            (double) n / children.length,
            limits.casesPerChild(),
            n));
    findings.add(
        new Finding(FindingCode.DIMENSIONS, subject, found.dimensions(), limits.dimensions(), n));
    findings.add(
        new Finding(FindingCode.FIRST_COMPONENT, subject, found.share(0), limits.firstShare(), n));
    findings.add(
        new Finding(
            FindingCode.OPPOSED_LOADINGS,
            subject,
            found.opposedLoadings(),
            limits.opposedLoadings(),
            n));
  }

  /** The children's scores over the units that have all of them. */
  private double[][] completeUnits(int[] children) {
    double[][] rows = new double[children.length][input.unitCount()];
    int n = 0;
    for (int unit = 0; unit < input.unitCount(); unit++) {
      boolean complete = true;
      for (int child = 0; child < children.length; child++) {
        rows[child][n] = input.scores(children[child])[unit];
        complete &= !Double.isNaN(rows[child][n]);
      }
      n += complete ? 1 : 0;
    }
    for (int child = 0; child < children.length; child++) {
      rows[child] = Arrays.copyOf(rows[child], n);
    }
    return rows;
  }

  private static boolean isConstant(double[] row) {
    return Arrays.stream(row).allMatch(value -> value == row[0]);
  }
}
