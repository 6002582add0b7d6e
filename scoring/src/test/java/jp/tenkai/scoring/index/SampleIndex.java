package jp.tenkai.scoring.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.normalise.Normalisation.Curve;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import jp.tenkai.scoring.weigh.Given;

/** An invented index with invented values, drawn from a seed, for property tests. */
public record SampleIndex(
    IndexSpec spec, Units units, List<double[]> values, List<Origin[]> origins) {

  private static final List<Mean> MEANS =
      List.of(
          new Mean.Arithmetic(),
          new Mean.Geometric(),
          new Mean.Harmonic(),
          new Mean.Power(2),
          new Mean.Power(-0.5));

  /** Three levels, 2 to 4 groups of 1 to 4 leaves, 3 to 14 units, about one cell in six empty. */
  public static SampleIndex of(long seed) {
    Random random = new Random(seed);
    List<Node> groups = new ArrayList<>();
    int groupCount = 2 + random.nextInt(3);
    for (int g = 0; g < groupCount; g++) {
      List<Node> leaves = new ArrayList<>();
      int leafCount = 1 + random.nextInt(4);
      for (int l = 0; l < leafCount; l++) {
        leaves.add(leaf("leaf-" + g + "-" + l, random));
      }
      groups.add(
          new Group(
              "group-" + g,
              0.1 + random.nextDouble(),
              mean(random),
              new Given(),
              random.nextInt(4) == 0 ? 0.5 : 0,
              leaves));
    }
    IndexSpec spec = new IndexSpec(new Group("index", 1, mean(random), groups));
    return withValues(spec, 3 + random.nextInt(12), random);
  }

  public IndexResult score() {
    return IndexEngine.score(spec, units, valueArray(), originArray());
  }

  public double[][] valueArray() {
    return values.stream().map(double[]::clone).toArray(double[][]::new);
  }

  public Origin[][] originArray() {
    return origins.stream().map(Origin[]::clone).toArray(Origin[][]::new);
  }

  private static SampleIndex withValues(IndexSpec spec, int unitCount, Random random) {
    List<String> codes = new ArrayList<>();
    String[] labels = new String[unitCount];
    boolean[] reference = new boolean[unitCount];
    for (int unit = 0; unit < unitCount; unit++) {
      codes.add("U" + unit);
      labels[unit] = "region-" + random.nextInt(3);
      reference[unit] = unit == 0 || random.nextInt(5) > 0;
    }
    List<double[]> values = new ArrayList<>();
    List<Origin[]> origins = new ArrayList<>();
    for (int leaf = 0; leaf < spec.leaves().size(); leaf++) {
      double[] row = new double[unitCount];
      Origin[] origin = new Origin[unitCount];
      for (int unit = 0; unit < unitCount; unit++) {
        int kind = random.nextInt(18);
        boolean empty = kind < 3;
        row[unit] = empty ? Double.NaN : Math.exp(2 + 1.5 * random.nextGaussian());
        origin[unit] =
            empty
                ? List.of(Origin.MISSING, Origin.TOO_OLD, Origin.NOT_APPLICABLE).get(kind)
                : Origin.OBSERVED;
      }
      values.add(row);
      origins.add(origin);
    }
    Units units = new Units(codes, List.<String[]>of(labels), reference);
    return new SampleIndex(spec, units, values, origins);
  }

  private static Leaf leaf(String code, Random random) {
    Normalisation normalisation =
        switch (random.nextInt(3)) {
          case 0 -> new Normalisation.MinMax(1, 100);
          case 1 -> new Normalisation.Goalposts(1, 60, Curve.LINEAR, 1, 100);
          default -> new Normalisation.Goalposts(1, 100, Curve.LOG10, 1, 100);
        };
    Imputation imputation =
        switch (random.nextInt(3)) {
          case 0 -> new Imputation.None();
          case 1 -> new Imputation.Median();
          default -> new Imputation.GroupMedian(2);
        };
    return new Leaf(
        code,
        0.1 + random.nextDouble(),
        random.nextInt(3) == 0 ? Direction.DOWN : Direction.UP,
        normalisation,
        new Treatment.None(),
        imputation);
  }

  private static Mean mean(Random random) {
    return MEANS.get(random.nextInt(MEANS.size()));
  }
}
