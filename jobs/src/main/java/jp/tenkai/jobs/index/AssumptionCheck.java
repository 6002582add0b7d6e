package jp.tenkai.jobs.index;

import java.util.Map;
import jp.tenkai.scoring.impute.DrawnImputation;
import jp.tenkai.scoring.robustness.Assumption;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.weigh.Given;

/**
 * Refuses an assumption that would vary nothing: the ranks would look firmer than anybody has tried
 * them.
 */
final class AssumptionCheck {
  private final IndexBuild build;
  private final Hierarchy hierarchy;

  AssumptionCheck(IndexBuild build, Hierarchy hierarchy) {
    this.build = build;
    this.hierarchy = hierarchy;
  }

  /**
   * @throws IllegalArgumentException when the files or the other steps leave nothing to vary
   */
  void check(Assumption assumption) {
    if (assumption instanceof Assumption.Imputations) {
      checkScreening(assumption);
      checkGaps(assumption, false);
    } else if (assumption instanceof Assumption.ImputationDraws) {
      checkScreening(assumption);
      checkGaps(assumption, true);
    } else if (assumption instanceof Assumption.ExpertWeights experts) {
      experts.experts().forEach(expert -> checkExpert(experts.name(), expert));
    }
  }

  private void checkScreening(Assumption assumption) {
    if (build.staying().length < build.table().size() && build.method().screensImputed()) {
      throw refusal(
          assumption.name(),
          "a screening on the figures before imputation",
          "that units leave after it, so that imputation cannot vary; set screen, on: denominated");
    }
  }

  private void checkGaps(Assumption assumption, boolean drawn) {
    boolean gaps = false;
    boolean filled = false;
    for (int leaf = 0; leaf < build.leaves().size(); leaf++) {
      boolean draws =
          build.input().spec().leaves().get(leaf).imputation() instanceof DrawnImputation;
      for (double value : build.input().values()[leaf]) {
        gaps |= Double.isNaN(value);
        filled |= Double.isNaN(value) && draws;
      }
    }
    if (!gaps) {
      throw refusal(assumption.name(), "figures that are missing", "none, so that nothing varies");
    }
    if (drawn && !filled) {
      throw refusal(
          assumption.name(),
          "an imputation that can draw where figures are missing: group-median, regression or em",
          "none");
    }
  }

  private void checkExpert(String name, Map<String, Double> expert) {
    for (String code : expert.keySet()) {
      int node = hierarchy.indexOf(code);
      if (hierarchy.parent(node) == Hierarchy.NONE) {
        throw refusal(name, "weights of nodes beneath the index", "'" + code + "'");
      }
      Group above = (Group) hierarchy.node(hierarchy.parent(node));
      if (!(above.weighting() instanceof Given)) {
        throw refusal(
            name,
            "stated weights in the group '" + above.code() + "' (weigh, method: given)",
            "a weighting that finds them itself, so that the weight of '"
                + code
                + "' varies"
                + " nothing");
      }
      double sum = 0;
      for (int sibling : hierarchy.children(hierarchy.parent(node))) {
        String sister = hierarchy.node(sibling).code();
        sum += expert.getOrDefault(sister, hierarchy.node(sibling).weight());
      }
      if (!(sum > 0)) {
        throw refusal(
            name, "a weight above 0 in the group '" + above.code() + "'", "an expert with none");
      }
    }
  }

  private static IllegalArgumentException refusal(String name, String expected, String found) {
    return new IllegalArgumentException(
        "Assumption '" + name + "': expected " + expected + ", but found " + found);
  }
}
