package jp.tenkai.scoring.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto;
import jp.tenkai.scoring.aggregate.AdjustedMazziottaPareto.Penalty;
import jp.tenkai.scoring.aggregate.Aggregation;
import jp.tenkai.scoring.aggregate.BestWeights;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.aggregate.MeanMin;
import jp.tenkai.scoring.aggregate.OrderedWeighted;
import jp.tenkai.scoring.aggregate.UnitAggregation;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;
import jp.tenkai.scoring.weigh.Given;

/** Invented trees over all aggregations, for property tests. */
final class SampleTree {

  static final double LOW = 40;
  static final double HIGH = 100;

  static final List<UnitAggregation> OF_ONE_UNIT =
      List.of(
          new Mean.Arithmetic(),
          new Mean.Geometric(),
          new Mean.Harmonic(),
          new Mean.Power(2),
          new Mean.Power(-0.5),
          new AdjustedMazziottaPareto(Penalty.LOWERS),
          new AdjustedMazziottaPareto(Penalty.RAISES),
          new MeanMin(0.7, 3),
          new MeanMin(1, 0),
          new OrderedWeighted(List.of(0.2, 0.3, 0.5)));

  private SampleTree() {}

  /**
   * Three levels, 2 to 3 groups of 1 to 4 leaves, 3 to 9 units, about one cell in six empty, one
   * weight in eight 0. Goalposts and scale are the same, so that a normalised value is the raw one.
   */
  static IndexInput of(long seed, List<Aggregation> aggregations) {
    Random random = new Random(seed);
    List<Node> groups = new ArrayList<>();
    int groupCount = 2 + random.nextInt(2);
    for (int g = 0; g < groupCount; g++) {
      List<Node> leaves = new ArrayList<>();
      int leafCount = 1 + random.nextInt(4);
      for (int l = 0; l < leafCount; l++) {
        leaves.add(leaf("leaf-" + g + "-" + l, l == 0 ? 1 : weight(random)));
      }
      groups.add(group("group-" + g, g == 0 ? 1 : weight(random), aggregations, random, leaves));
    }
    if (random.nextBoolean()) {
      groups.add(leaf("leaf-x", weight(random)));
    }
    IndexSpec spec = new IndexSpec(group("index", 1, aggregations, random, groups));
    int units = 3 + random.nextInt(7);
    double[][] values = new double[spec.leaves().size()][units];
    for (double[] row : values) {
      Arrays.setAll(
          row,
          unit -> random.nextInt(6) == 0 ? Double.NaN : LOW + (HIGH - LOW) * random.nextDouble());
    }
    return IndexInput.of(spec, units(units), values);
  }

  static List<Aggregation> all() {
    List<Aggregation> all = new ArrayList<>(OF_ONE_UNIT);
    all.add(new BestWeights(BenefitOfTheDoubt.free(), 100));
    return all;
  }

  static Units units(int count) {
    List<String> codes = new ArrayList<>();
    for (int unit = 0; unit < count; unit++) {
      codes.add("U" + unit);
    }
    return Units.of(codes);
  }

  static Leaf leaf(String code, double weight) {
    return new Leaf(
        code,
        weight,
        Direction.UP,
        new Normalisation.Goalposts(LOW, HIGH, Curve.LINEAR, LOW, HIGH),
        new Treatment.None(),
        new Imputation.None());
  }

  private static Group group(
      String code,
      double weight,
      List<Aggregation> aggregations,
      Random random,
      List<Node> children) {
    return new Group(
        code,
        weight,
        aggregations.get(random.nextInt(aggregations.size())),
        new Given(),
        random.nextInt(4) == 0 ? 0.6 : 0,
        children);
  }

  private static double weight(Random random) {
    return random.nextInt(8) == 0 ? 0 : 0.1 + random.nextDouble();
  }
}
