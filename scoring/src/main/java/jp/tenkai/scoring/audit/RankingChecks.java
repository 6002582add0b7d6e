package jp.tenkai.scoring.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Checks of what weights do and of ranks that hang by a thread. */
final class RankingChecks {

  private RankingChecks() {}

  static void run(
      AuditInput input,
      List<NodeImportance> importance,
      RankingLimits limits,
      List<Finding> findings) {
    AuditTree tree = input.tree();
    int ranked = (int) Arrays.stream(input.scores(0)).filter(score -> !Double.isNaN(score)).count();
    for (int node = 1; node < tree.size(); node++) {
      NodeImportance found = importance.get(node - 1);
      if (found.stated() > 0) {
        findings.add(
            new Finding(
                FindingCode.IMPORTANCE,
                tree.subject(node),
                found.ratio(),
                limits.importance(),
                found.withParent().n()));
      }
    }
    for (int node = 0; node < tree.size(); node++) {
      if (!Double.isNaN(input.rankShiftWithout(node))) {
        findings.add(
            new Finding(
                FindingCode.RANK_SHIFT,
                tree.subject(node),
                input.rankShiftWithout(node),
                limits.rankShift(),
                ranked));
      }
    }
    for (int group : tree.groups()) {
      if (input.needsPositive(group)) {
        findings.add(scaleReachesZero(input, group));
      }
    }
    ties(input, limits.tieTolerance(), findings);
  }

  private static Finding scaleReachesZero(AuditInput input, int group) {
    int notPositive = 0;
    int present = 0;
    for (int child : input.tree().children(group)) {
      for (double value : input.scores(child)) {
        present += Double.isNaN(value) ? 0 : 1;
        notPositive += value <= 0 ? 1 : 0;
      }
    }
    return new Finding(
        FindingCode.SCALE_REACHES_ZERO,
        input.tree().subject(group),
        notPositive,
        Band.badFrom(1),
        present);
  }

  private static void ties(AuditInput input, double tolerance, List<Finding> findings) {
    double[] scores = input.scores(0);
    int[] byScore =
        IntStream.range(0, scores.length)
            .filter(unit -> !Double.isNaN(scores[unit]))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer unit) -> -scores[unit]))
            .mapToInt(Integer::intValue)
            .toArray();
    if (byScore.length == 0) {
      return;
    }
    double range = scores[byScore[0]] - scores[byScore[byScore.length - 1]];
    runs(input, byScore, 0, FindingCode.EXACT_TIE, findings);
    runs(input, byScore, tolerance * range, FindingCode.NEAR_TIE, findings);
  }

  /** Stretches of the ranking in which each score is within a gap of the next. */
  private static void runs(
      AuditInput input, int[] byScore, double gap, FindingCode code, List<Finding> findings) {
    double[] scores = input.scores(0);
    for (int from = 0; from < byScore.length; ) {
      int to = from + 1;
      while (to < byScore.length && scores[byScore[to - 1]] - scores[byScore[to]] <= gap) {
        to++;
      }
      boolean exact = scores[byScore[from]] == scores[byScore[to - 1]];
      if (to - from > 1 && exact == (code == FindingCode.EXACT_TIE)) {
        List<String> units =
            Arrays.stream(byScore, from, to).sorted().mapToObj(input::unit).toList();
        findings.add(
            new Finding(
                code, new Subject.Units(units), to - from, Band.uncertainFrom(2), byScore.length));
      }
      from = to;
    }
  }
}
