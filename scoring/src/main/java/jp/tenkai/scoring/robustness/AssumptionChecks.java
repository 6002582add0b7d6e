package jp.tenkai.scoring.robustness;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.impute.DrawnImputation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption.Aggregations;
import jp.tenkai.scoring.robustness.Assumption.ExpertWeights;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Imputations;
import jp.tenkai.scoring.robustness.Assumption.Inclusion;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.robustness.Assumption.Normalisations;
import jp.tenkai.scoring.robustness.Assumption.Treatments;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.weigh.Given;

/** Refuses, before a run, assumptions that name what is not there or that would change nothing. */
final class AssumptionChecks {

  private final IndexInput input;
  private final Hierarchy hierarchy;
  private final List<Assumption> assumptions;

  AssumptionChecks(IndexInput input, Hierarchy hierarchy, List<Assumption> assumptions) {
    this.input = input;
    this.hierarchy = hierarchy;
    this.assumptions = assumptions;
  }

  void check() {
    checkNames();
    for (Assumption assumption : assumptions) {
      leavesOf(assumption).forEach(code -> leaf(assumption, code));
      if (assumption instanceof ExpertWeights experts) {
        experts.experts().forEach(expert -> check(experts, expert));
      } else if (assumption instanceof Aggregations aggregations) {
        aggregations.groups().forEach(code -> checkGroup(aggregations, code));
      } else if (assumption instanceof Inclusion inclusion) {
        inclusion.nodes().forEach(code -> beneath(inclusion, code));
      } else if (assumption instanceof MeasurementError error) {
        check(error);
      } else if (assumption instanceof ImputationDraws draws) {
        check(draws);
      } else if (assumption instanceof Imputations imputations) {
        check(imputations);
      }
    }
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    Set<Class<?>> kinds = new HashSet<>();
    for (Assumption assumption : assumptions) {
      if (!names.add(assumption.name())) {
        throw new IllegalArgumentException(
            "Assumptions: expected each name once, but found '" + assumption.name() + "' twice");
      }
      if (!(assumption instanceof Aggregations) && !kinds.add(assumption.getClass())) {
        throw refusal(
            assumption,
            "expected one assumption that varies this, but found two; put all alternatives into"
                + " one");
      }
    }
  }

  private void check(ExpertWeights experts, Map<String, Double> expert) {
    for (String code : expert.keySet()) {
      Group group = (Group) hierarchy.node(hierarchy.parent(beneath(experts, code)));
      if (!(group.weighting() instanceof Given) || group.aggregation() instanceof BestWeights) {
        throw refusal(
            experts,
            "expected nodes whose weights are stated, but group '"
                + group.code()
                + "' finds the weight of '"
                + code
                + "' itself");
      }
      if (group.children().stream()
          .allMatch(child -> expert.getOrDefault(child.code(), child.weight()) == 0)) {
        throw refusal(
            experts,
            "expected at least one weight above 0 in group '"
                + group.code()
                + "', but an expert leaves all at 0");
      }
    }
  }

  private void checkGroup(Aggregations aggregations, String code) {
    if (hierarchy.isLeaf(node(aggregations, code))) {
      throw refusal(aggregations, "expected groups, but found leaf " + code);
    }
  }

  private void check(MeasurementError error) {
    int leaves = input.spec().leaves().size();
    MeasuredIntervals intervals = error.intervals();
    if (intervals.leaves() != leaves) {
      throw refusal(
          error,
          "expected " + leaves + " rows of intervals, one a leaf, but found " + intervals.leaves());
    }
    boolean moves = false;
    for (int leaf = 0; leaf < leaves; leaf++) {
      if (intervals.units(leaf) != input.units().size()) {
        throw refusal(
            error,
            "expected "
                + input.units().size()
                + " intervals of leaf '"
                + input.spec().leaves().get(leaf).code()
                + "', one a unit, but found "
                + intervals.units(leaf));
      }
      for (int unit = 0; unit < input.units().size(); unit++) {
        double value = input.values()[leaf][unit];
        moves |=
            intervals.known(leaf, unit)
                && (intervals.low(leaf, unit) < value || intervals.high(leaf, unit) > value);
      }
    }
    if (!moves) {
      throw refusal(
          error, "expected an interval around at least one observed value, but found none");
    }
  }

  private void check(Imputations imputations) {
    for (double[] row : input.values()) {
      for (double value : row) {
        if (Double.isNaN(value)) {
          return;
        }
      }
    }
    throw refusal(
        imputations, "expected figures that are missing, but found none, so that nothing varies");
  }

  private void check(ImputationDraws draws) {
    if (drawsAnything(input.spec())) {
      return;
    }
    for (Assumption assumption : assumptions) {
      if (assumption instanceof Imputations imputations) {
        for (Map<String, Imputation> choice : imputations.choices()) {
          if (drawsAnything(
              input
                  .spec()
                  .withLeaves(
                      leaf ->
                          leaf.withImputation(
                              choice.getOrDefault(leaf.code(), leaf.imputation()))))) {
            return;
          }
        }
      }
    }
    throw refusal(
        draws,
        "expected at least one empty cell that its imputation fills by drawing (group median,"
            + " regression, multivariate normal), but found none; leave this assumption out or"
            + " state such an imputation");
  }

  private boolean drawsAnything(IndexSpec spec) {
    List<Leaf> leaves = spec.leaves();
    if (leaves.stream().noneMatch(leaf -> leaf.imputation() instanceof DrawnImputation)) {
      return false;
    }
    List<Imputed> filled = input.with(spec).impute();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      for (int unit = 0; unit < input.units().size(); unit++) {
        if (leaves.get(leaf).imputation() instanceof DrawnImputation
            && filled.get(leaf).origin(unit) == Origin.IMPUTED) {
          return true;
        }
      }
    }
    return false;
  }

  private int beneath(Assumption assumption, String code) {
    int node = node(assumption, code);
    if (node == 0) {
      throw refusal(
          assumption, "expected nodes beneath the index, but found the index itself, " + code);
    }
    return node;
  }

  private int node(Assumption assumption, String code) {
    try {
      return hierarchy.indexOf(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "Assumption '" + assumption.name() + "': " + unknown.getMessage(), unknown);
    }
  }

  private void leaf(Assumption assumption, String code) {
    if (!hierarchy.isLeaf(node(assumption, code))) {
      throw refusal(assumption, "expected leaves, but found group " + code);
    }
  }

  private static Set<String> leavesOf(Assumption assumption) {
    Set<String> named = new HashSet<>();
    if (assumption instanceof Normalisations normalisations) {
      normalisations.choices().forEach(choice -> named.addAll(choice.keySet()));
    } else if (assumption instanceof Treatments treatments) {
      treatments.choices().forEach(choice -> named.addAll(choice.keySet()));
    } else if (assumption instanceof Imputations imputations) {
      imputations.choices().forEach(choice -> named.addAll(choice.keySet()));
    }
    return named;
  }

  private static IllegalArgumentException refusal(Assumption assumption, String what) {
    return new IllegalArgumentException("Assumption '" + assumption.name() + "': " + what);
  }
}
