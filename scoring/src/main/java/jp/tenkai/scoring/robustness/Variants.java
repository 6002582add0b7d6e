package jp.tenkai.scoring.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jp.tenkai.scoring.impute.Imputed;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.robustness.Assumption.Aggregations;
import jp.tenkai.scoring.robustness.Assumption.ImputationDraws;
import jp.tenkai.scoring.robustness.Assumption.Imputations;
import jp.tenkai.scoring.robustness.Assumption.MeasurementError;
import jp.tenkai.scoring.robustness.Assumption.Normalisations;
import jp.tenkai.scoring.robustness.Assumption.Treatments;
import jp.tenkai.scoring.structure.Hierarchy;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;

/** The leaves of an index under every choice of the steps before aggregation, each made once. */
final class Variants {

  /** Beyond this many bytes of kept tables, rarely used ones are made anew. */
  private static final long MOST_BYTES = 400L << 20;

  private final IndexInput input;
  private final List<Assumption> assumptions;
  private final long seed;
  private final Map<Choice, IndexInput> inputs = new ConcurrentHashMap<>();
  private final Map<Choice, List<Imputed>> imputed = new ConcurrentHashMap<>();
  private final Map<Choice, double[][]> treated = new ConcurrentHashMap<>();
  private final Map<Choice, double[][]> normalised = new ConcurrentHashMap<>();
  private final Map<Choice, Rows> rows = new ConcurrentHashMap<>();
  private final Map<Choice, Hierarchy> hierarchies = new ConcurrentHashMap<>();
  private final long bytesOfRows;
  private final int measured;

  /** The rows of the leaves, ready to be aggregated. */
  static final class Rows {
    private final double[][] values;
    private final double[][] generated;

    Rows(double[][] values, double[][] generated) {
      this.values = values;
      this.generated = generated;
    }

    /** Normalised. */
    double[][] values() {
      return values;
    }

    /** The same through the generator of the mean above. */
    double[][] generated() {
      return generated;
    }
  }

  /** The picks that decide a step's result. */
  private record Choice(List<Integer> picks) {
    static Choice of(int... picks) {
      return new Choice(Arrays.stream(picks).boxed().toList());
    }
  }

  Variants(IndexInput input, List<Assumption> assumptions, long seed) {
    this.input = input;
    this.assumptions = assumptions;
    this.seed = seed;
    this.bytesOfRows = 16L * input.spec().leaves().size() * input.units().size();
    this.measured = position(MeasurementError.class);
  }

  /** The tree whose groups aggregate as picked. */
  Hierarchy hierarchy(int[] picks) {
    return hierarchies.computeIfAbsent(
        new Choice(aggregationPicks(picks)), choice -> new Hierarchy(spec(picks)));
  }

  /** Holds every scale as picked against the aggregation above it. */
  void checkScales(int[] picks) {
    spec(picks).checkScales();
  }

  /** The leaves as picked, with measurements drawn where an assumption says so. */
  Rows rows(double[] point, int[] picks) {
    if (measured >= 0 && point[measured] > 0) {
      return drawn(point[measured], picks);
    }
    Choice choice = full(picks);
    Rows kept = rows.get(choice);
    if (kept == null) {
      kept = generate(normalised(picks), picks);
      keep(rows, choice, kept);
    }
    return kept;
  }

  private <T> void keep(Map<Choice, T> kept, Choice choice, T made) {
    long tables = (long) imputed.size() + treated.size() + normalised.size() + rows.size();
    if (tables * bytesOfRows < MOST_BYTES) {
      kept.putIfAbsent(choice, made);
    }
  }

  private Rows generate(double[][] values, int[] picks) {
    Hierarchy tree = hierarchy(picks);
    double[][] generated = new double[values.length][input.units().size()];
    for (int leaf = 0; leaf < values.length; leaf++) {
      tree.generate(tree.leafNode(leaf), values[leaf], generated[leaf], input.units());
    }
    return new Rows(values, generated);
  }

  private double[][] normalised(int[] picks) {
    Choice choice =
        Choice.of(
            pick(picks, Imputations.class),
            pick(picks, ImputationDraws.class),
            pick(picks, Treatments.class),
            pick(picks, Normalisations.class));
    double[][] kept = normalised.get(choice);
    if (kept == null) {
      double[][] before = treated(picks);
      kept = new double[before.length][];
      for (int leaf = 0; leaf < kept.length; leaf++) {
        kept[leaf] = normalise(leaf, before[leaf], picks);
      }
      keep(normalised, choice, kept);
    }
    return kept;
  }

  private double[][] treated(int[] picks) {
    Choice choice =
        Choice.of(
            pick(picks, Imputations.class),
            pick(picks, ImputationDraws.class),
            pick(picks, Treatments.class));
    double[][] kept = treated.get(choice);
    if (kept == null) {
      List<Imputed> before = imputed(picks);
      kept = new double[before.size()][];
      for (int leaf = 0; leaf < kept.length; leaf++) {
        kept[leaf] = treat(leaf, before.get(leaf).values(), picks);
      }
      keep(treated, choice, kept);
    }
    return kept;
  }

  private List<Imputed> imputed(int[] picks) {
    Choice choice = Choice.of(pick(picks, Imputations.class), pick(picks, ImputationDraws.class));
    List<Imputed> kept = imputed.get(choice);
    if (kept == null) {
      kept = impute(input.values(), picks);
      keep(imputed, choice, kept);
    }
    return kept;
  }

  /** Measurements drawn anew; leaves whose values stay the same are taken from what is kept. */
  private Rows drawn(double u, int[] picks) {
    MeasurementError error = (MeasurementError) assumptions.get(measured);
    double[][] values = Measurements.draw(error, input, seed, Double.doubleToLongBits(u));
    List<Imputed> before = imputed(picks);
    double[][] kept = normalised(picks);
    boolean[] changed = new boolean[kept.length];
    for (int leaf = 0; leaf < kept.length; leaf++) {
      changed[leaf] = values[leaf] != input.values()[leaf];
    }
    int draws = position(ImputationDraws.class);
    List<Imputed> filled =
        draws >= 0 && picks[draws] > 0
            ? impute(values, picks)
            : varied(picks).with(values).imputeAgain(before, changed);
    double[][] made = new double[kept.length][];
    for (int leaf = 0; leaf < made.length; leaf++) {
      boolean same =
          filled.get(leaf) == before.get(leaf)
              || Arrays.equals(filled.get(leaf).values(), before.get(leaf).values());
      made[leaf] =
          same ? kept[leaf] : normalise(leaf, treat(leaf, filled.get(leaf).values(), picks), picks);
    }
    return generate(made, picks);
  }

  private List<Imputed> impute(double[][] values, int[] picks) {
    IndexInput varied = varied(picks).with(values);
    int draws = position(ImputationDraws.class);
    if (draws >= 0 && picks[draws] > 0) {
      return varied.imputationSampler().draw(seed, picks[draws] - 1);
    }
    return varied.impute();
  }

  /** The figures under the specification as picked. */
  private IndexInput varied(int[] picks) {
    // Which set of draws is picked makes no difference to the specification.
    int[] deciding = picks.clone();
    for (int i = 0; i < deciding.length; i++) {
      deciding[i] = assumptions.get(i) instanceof ImputationDraws ? 0 : deciding[i];
    }
    Choice choice = Choice.of(deciding);
    return inputs.computeIfAbsent(choice, made -> input.with(spec(picks)));
  }

  private double[] treat(int leaf, double[] values, int[] picks) {
    return leaf(leaf, picks).treatment().treat(values, input.units().reference()).values();
  }

  private double[] normalise(int leaf, double[] values, int[] picks) {
    Leaf rule = leaf(leaf, picks);
    return rule.normalisation()
        .normalise(values, rule.direction(), input.units().reference())
        .values();
  }

  private Leaf leaf(int leaf, int[] picks) {
    return vary(input.spec().leaves().get(leaf), picks);
  }

  private Leaf vary(Leaf leaf, int[] picks) {
    Leaf varied = leaf;
    for (int i = 0; i < picks.length; i++) {
      if (picks[i] == 0) {
        continue;
      }
      if (assumptions.get(i) instanceof Imputations imputations) {
        varied =
            varied.withImputation(
                imputations
                    .choices()
                    .get(picks[i] - 1)
                    .getOrDefault(leaf.code(), leaf.imputation()));
      } else if (assumptions.get(i) instanceof Treatments treatments) {
        varied =
            varied.withTreatment(
                treatments.choices().get(picks[i] - 1).getOrDefault(leaf.code(), leaf.treatment()));
      } else if (assumptions.get(i) instanceof Normalisations normalisations) {
        varied =
            varied.withNormalisation(
                normalisations
                    .choices()
                    .get(picks[i] - 1)
                    .getOrDefault(leaf.code(), leaf.normalisation()));
      }
    }
    return varied;
  }

  private IndexSpec spec(int[] picks) {
    return input
        .spec()
        .withLeaves(leaf -> vary(leaf, picks))
        .withGroups(group -> vary(group, picks));
  }

  private Group vary(Group group, int[] picks) {
    Group varied = group;
    for (int i = 0; i < picks.length; i++) {
      if (picks[i] > 0
          && assumptions.get(i) instanceof Aggregations aggregations
          && (aggregations.groups().isEmpty() || aggregations.groups().contains(group.code()))) {
        varied = varied.withAggregation(aggregations.choices().get(picks[i] - 1));
      }
    }
    return varied;
  }

  private List<Integer> aggregationPicks(int[] picks) {
    return IntStream.range(0, picks.length)
        .map(i -> assumptions.get(i) instanceof Aggregations ? picks[i] : 0)
        .boxed()
        .toList();
  }

  private Choice full(int[] picks) {
    return new Choice(
        IntStream.range(0, picks.length)
            .filter(i -> decidesLeaves(assumptions.get(i)))
            .mapToObj(i -> picks[i])
            .toList());
  }

  private static boolean decidesLeaves(Assumption assumption) {
    return assumption instanceof Imputations
        || assumption instanceof ImputationDraws
        || assumption instanceof Treatments
        || assumption instanceof Normalisations
        || assumption instanceof Aggregations;
  }

  private int pick(int[] picks, Class<? extends Assumption> kind) {
    int at = position(kind);
    return at < 0 ? 0 : picks[at];
  }

  private int position(Class<? extends Assumption> kind) {
    for (int i = 0; i < assumptions.size(); i++) {
      if (kind.isInstance(assumptions.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
