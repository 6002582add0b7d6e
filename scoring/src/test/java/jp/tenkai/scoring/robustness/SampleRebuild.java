package jp.tenkai.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;
import jp.tenkai.scoring.weigh.Equal;
import jp.tenkai.scoring.weigh.StandardDeviation;

/** An invented index for rebuilds: three groups of three leaves, twenty units, some cells empty. */
final class SampleRebuild {

  static final int UNITS = 20;

  private SampleRebuild() {}

  static IndexInput input() {
    return input(spec());
  }

  /** Group "a" has stated weights, "b" finds them, "c" asks for two thirds of its children. */
  static IndexSpec spec() {
    Mean mean = new Mean.Arithmetic();
    Group a = new Group("a", 2, mean, leaves("a", new Imputation.GroupMedian(2)));
    Group b = new Group("b", 1, mean, leaves("b", new Imputation.None()));
    Group c = new Group("c", 1.5, mean, new Equal(), 0.67, leaves("c", new Imputation.None()));
    return new IndexSpec(
        new Group("index", 1, mean, List.of(a, b.withWeighting(new StandardDeviation()), c)));
  }

  /** The values belong to the codes of leaf and unit, whatever their order. */
  static IndexInput input(IndexSpec spec) {
    List<Integer> order = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      order.add(unit);
    }
    return input(spec, order);
  }

  static IndexInput input(IndexSpec spec, List<Integer> order) {
    Map<String, double[]> byCode = new HashMap<>();
    for (Leaf leaf : spec().leaves()) {
      Random random = new Random(leaf.code().hashCode());
      double[] row = new double[UNITS];
      Arrays.setAll(row, unit -> Math.exp(3 + 0.8 * random.nextGaussian()));
      Arrays.setAll(row, unit -> random.nextInt(8) == 0 ? Double.NaN : row[unit]);
      byCode.put(leaf.code(), row);
    }
    double[][] values = new double[spec.leaves().size()][UNITS];
    List<String> codes = new ArrayList<>();
    String[] labels = new String[UNITS];
    for (int to = 0; to < UNITS; to++) {
      int from = order.get(to);
      codes.add("U" + from);
      labels[to] = "region-" + from % 3;
      for (int leaf = 0; leaf < values.length; leaf++) {
        values[leaf][to] = byCode.get(spec.leaves().get(leaf).code())[from];
      }
    }
    boolean[] reference = new boolean[UNITS];
    Arrays.fill(reference, true);
    return IndexInput.of(spec, new Units(codes, List.<String[]>of(labels), reference), values);
  }

  static boolean[] all() {
    boolean[] all = new boolean[UNITS];
    Arrays.fill(all, true);
    return all;
  }

  private static List<Node> leaves(String group, Imputation imputation) {
    List<Node> leaves = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      leaves.add(
          new Leaf(
              group + i,
              i,
              i == 2 ? Direction.DOWN : Direction.UP,
              new Normalisation.MinMax(1, 100),
              new Treatment.None(),
              imputation));
    }
    return leaves;
  }
}
