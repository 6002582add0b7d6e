package jp.tenkai.scoring.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexEngine;
import jp.tenkai.scoring.index.IndexInput;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.structure.Node.Leaf;
import jp.tenkai.scoring.treat.Treatment;
import jp.tenkai.scoring.units.Units;

/**
 * Times all default steps (impute, treat, normalise, aggregate) over synthetic figures: 49
 * log-normal indicators, one cell in forty missing, some with a few outliers. Arguments: the number
 * of units, 102,000 without.
 */
public final class EngineBench {

  private static final int INDICATORS = 49;

  private EngineBench() {}

  public static void main(String[] arguments) {
    int size = arguments.length == 0 ? 102_000 : Integer.parseInt(arguments[0]);
    Random random = new Random(1);
    double[][] values = new double[INDICATORS][size];
    for (int leaf = 0; leaf < INDICATORS; leaf++) {
      double spread = 0.2 + leaf % 7 * 0.15;
      for (int unit = 0; unit < size; unit++) {
        double value = Math.exp(spread * random.nextGaussian());
        values[leaf][unit] = random.nextInt(40) == 0 ? Double.NaN : value;
      }
    }
    String[] labels = new String[size];
    for (int unit = 0; unit < size; unit++) {
      labels[unit] = "group " + unit % 5;
    }
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    List<String> codes = IntStream.range(0, size).mapToObj(unit -> "U" + unit).toList();
    List<String[]> groupings = new ArrayList<>();
    groupings.add(labels);
    IndexInput input = IndexInput.of(spec(), new Units(codes, groupings, all), values);
    for (int round = 1; round <= 5; round++) {
      long start = System.nanoTime();
      IndexResult result = IndexEngine.score(input);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%,d units x %d indicators, round %d: %.2f s, %d MB live, first score %.6f%n",
          size,
          INDICATORS,
          round,
          seconds,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          result.score(0));
    }
  }

  private static IndexSpec spec() {
    List<Node> pillars = new ArrayList<>();
    for (int pillar = 0; pillar < 7; pillar++) {
      List<Node> leaves = new ArrayList<>();
      for (int leaf = 0; leaf < 7; leaf++) {
        leaves.add(
            new Leaf(
                "I" + (7 * pillar + leaf),
                1,
                leaf % 3 == 0 ? Direction.DOWN : Direction.UP,
                new Normalisation.MinMax(0, 100),
                Treatment.Winsorise.STANDARD,
                new Imputation.GroupMean(1)));
      }
      pillars.add(new Group("P" + pillar, 1, new Mean.Arithmetic(), leaves));
    }
    return new IndexSpec(new Group("index", 1, new Mean.Arithmetic(), pillars));
  }
}
