package jp.tenkai.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Inclusion;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Rebuilds of one index under other assumptions: each is a function of its sample point and the
 * seed, of nothing else.
 *
 * <p>Only what an assumption touches is computed again: each distinct imputation, treatment and
 * normalisation is made once and kept, and a rebuild then only weighs and aggregates. Safe for any
 * number of threads.
 */
public final class Rebuilds {

  /** So many combinations of alternatives are built in advance; of more, each one by itself. */
  private static final int MOST_COMBINATIONS = 4096;

  private final IndexInput input;
  private final List<Assumption> assumptions;
  private final Variants variants;
  private final Hierarchy hierarchy;
  private final WeightDraws weights;

  /**
   * Checks that every assumption can be varied, by building the index under every combination of
   * alternatives once.
   *
   * @throws IllegalArgumentException when two assumptions share a name, one concerns something that
   *     the index does not have or would change nothing, or a combination cannot be built
   */
  public Rebuilds(IndexInput input, List<Assumption> assumptions, long seed) {
    this.input = input;
    this.assumptions = List.copyOf(assumptions);
    this.hierarchy = new Hierarchy(input.spec());
    new AssumptionChecks(input, hierarchy, this.assumptions).check();
    this.variants = new Variants(input, this.assumptions, seed);
    this.weights = new WeightDraws(hierarchy, this.assumptions, seed);
    checkCombinations();
  }

  /** The number of coordinates of a sample point: one an assumption. */
  public int dimension() {
    return assumptions.size();
  }

  public List<Assumption> assumptions() {
    return assumptions;
  }

  public IndexInput input() {
    return input;
  }

  /**
   * The scores of one rebuild, one a unit, NaN = no score.
   *
   * @param point one number in [0, 1) an assumption
   * @throws IllegalArgumentException when the index cannot be built at this point
   */
  public double[] scores(double[] point) {
    return values(point, Hierarchy.NONE)[0];
  }

  /**
   * The values of every node in one rebuild: one row a node of the hierarchy as stated, which has
   * the scores first, one column a unit, NaN = no value.
   *
   * @param point one number in [0, 1) an assumption
   * @throws IllegalArgumentException when the index cannot be built at this point
   */
  public double[][] nodeValues(double[] point) {
    return values(point, Hierarchy.NONE);
  }

  /** The scores as stated, but without one node. */
  public double[] scoresWithout(int node) {
    return values(new double[assumptions.size()], node)[0];
  }

  private double[][] values(double[] point, int left) {
    if (point.length != assumptions.size()) {
      throw new IllegalArgumentException(
          "Sample point: expected one coordinate for each of "
              + assumptions.size()
              + " assumptions, but found "
              + point.length);
    }
    int[] picks = picks(point);
    Variants.Rows rows = variants.rows(point, picks);
    Hierarchy tree = variants.hierarchy(picks);
    int units = input.units().size();
    double[][] values = new double[tree.size()][];
    double[][] generated = new double[tree.size()][];
    int out = left == Hierarchy.NONE ? dropped(picks) : left;
    double[] absent = out == Hierarchy.NONE ? null : absent(units);
    for (int node = 0; node < tree.size(); node++) {
      if (tree.isLeaf(node)) {
        int leaf = tree.leafPosition(node);
        values[node] = node == out ? absent : rows.values()[leaf];
        generated[node] = node == out ? absent : rows.generated()[leaf];
      } else {
        values[node] = new double[units];
        generated[node] = new double[units];
      }
    }
    double[] drawn = weights.stated(picks);
    tree.weighAndAggregate(
        drawn,
        values,
        generated,
        input.units(),
        (group, children) -> weights.vary(drawn, children, point),
        out);
    return values;
  }

  private static double[] absent(int units) {
    double[] absent = new double[units];
    Arrays.fill(absent, Double.NaN);
    return absent;
  }

  /** Which alternative each assumption has at a point; 0 is what is stated. */
  private int[] picks(double[] point) {
    int[] picks = new int[point.length];
    for (int i = 0; i < picks.length; i++) {
      if (assumptions.get(i) instanceof ImputationDraws draws) {
        picks[i] = point[i] == 0 ? 0 : 1 + pick(point[i], draws.sets());
      } else {
        picks[i] = pick(point[i], assumptions.get(i).alternatives() + 1);
      }
    }
    return picks;
  }

  private static int pick(double u, int choices) {
    return Math.min((int) (u * choices), choices - 1);
  }

  private int dropped(int[] picks) {
    for (int i = 0; i < picks.length; i++) {
      if (picks[i] > 0 && assumptions.get(i) instanceof Inclusion inclusion) {
        return hierarchy.indexOf(inclusion.nodes().get(picks[i] - 1));
      }
    }
    return Hierarchy.NONE;
  }

  private void checkCombinations() {
    List<double[]> points = new ArrayList<>();
    points.add(new double[assumptions.size()]);
    long combinations = 1;
    for (Assumption assumption : assumptions) {
      combinations *= assumption.alternatives() + 1L;
      combinations = Math.min(combinations, MOST_COMBINATIONS + 1L);
    }
    for (int i = 0; i < assumptions.size(); i++) {
      int choices = assumptions.get(i).alternatives() + 1;
      List<double[]> more = new ArrayList<>();
      for (int choice = 1; choice < choices; choice++) {
        for (double[] point : combinations > MOST_COMBINATIONS ? points.subList(0, 1) : points) {
          double[] other = point.clone();
          other[i] = (choice + 0.5) / choices;
          more.add(other);
        }
      }
      points.addAll(more);
    }
    for (double[] point : points) {
      try {
        variants.checkScales(picks(point));
        if (Arrays.stream(scores(point)).allMatch(Double::isNaN)) {
          throw new IllegalArgumentException("no unit would have a score");
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "Assumptions " + described(point) + " cannot go together: " + e.getMessage(), e);
      }
    }
  }

  private String described(double[] point) {
    List<String> parts = new ArrayList<>();
    int[] picks = picks(point);
    for (int i = 0; i < picks.length; i++) {
      if (picks[i] > 0) {
        parts.add("'" + assumptions.get(i).name() + "' (alternative " + picks[i] + ")");
      }
    }
    return parts.isEmpty() ? "as stated" : String.join(", ", parts);
  }
}
