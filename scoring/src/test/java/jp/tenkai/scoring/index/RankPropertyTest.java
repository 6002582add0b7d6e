package jp.tenkai.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What must not change a rank, and what must not lower it. */
class RankPropertyTest {

  @Property(tries = 300)
  void the_order_of_units_and_of_leaves_changes_no_rank(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, sample.units().size()).forEach(order::add);
    Collections.shuffle(order, random);
    IndexSpec spec = new IndexSpec((Group) shuffled(sample.spec().root(), random));
    double[][] values = new double[spec.leaves().size()][order.size()];
    Origin[][] origins = new Origin[values.length][order.size()];
    List<String> codes = new ArrayList<>();
    String[] labels = new String[order.size()];
    boolean[] reference = new boolean[order.size()];
    for (int to = 0; to < order.size(); to++) {
      int from = order.get(to);
      codes.add(sample.units().code(from));
      labels[to] = sample.units().label(0, from);
      reference[to] = sample.units().isReference(from);
      for (int leaf = 0; leaf < values.length; leaf++) {
        int row = sample.spec().leafIndex(spec.leaves().get(leaf).code());
        values[leaf][to] = sample.values().get(row)[from];
        origins[leaf][to] = sample.origins().get(row)[from];
      }
    }

    double[] straight = sample.score().scores();
    double[] turned =
        IndexEngine.score(
                spec, new Units(codes, List.<String[]>of(labels), reference), values, origins)
            .scores();

    for (int to = 0; to < order.size(); to++) {
      double expected = straight[order.get(to)];
      if (Double.isNaN(expected)) {
        assertThat(turned[to]).isNaN();
      } else {
        assertThat(turned[to]).isEqualTo(expected, within(1e-12 * expected));
      }
    }
    sameRanks(turned, straight, order);
  }

  /** The engine runs on one thread, and side by side it gives the same bytes. */
  @Property(tries = 20)
  void the_number_of_threads_changes_no_score(@ForAll long seed)
      throws InterruptedException, ExecutionException {
    SampleIndex sample = SampleIndex.of(seed);
    double[] alone = sample.score().scores();
    for (int threads : new int[] {1, 2, 7}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        List<double[]> found =
            pool.submit(
                    () ->
                        IntStream.range(0, 14)
                            .parallel()
                            .mapToObj(i -> sample.score().scores())
                            .toList())
                .get();
        found.forEach(scores -> assertThat(scores).containsExactly(alone));
      } finally {
        pool.shutdown();
      }
    }
  }

  @Property(tries = 300)
  void another_unit_of_measure_changes_nothing_under_min_max(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    SampleIndex sample = SampleIndex.of(seed);
    IndexSpec relative = sample.spec().withNormalisation(new Normalisation.MinMax(1, 100));
    double[][] values = sample.valueArray();
    int leaf = new Random(seed).nextInt(values.length);
    double[] before =
        IndexEngine.score(relative, sample.units(), sample.valueArray(), sample.originArray())
            .scores();
    for (int unit = 0; unit < values[leaf].length; unit++) {
      values[leaf][unit] *= factor;
    }

    double[] after =
        IndexEngine.score(relative, sample.units(), values, sample.originArray()).scores();

    for (int unit = 0; unit < before.length; unit++) {
      if (Double.isNaN(before[unit])) {
        assertThat(after[unit]).isNaN();
      } else {
        // The differences of the scaled values carry the rounding of the values.
        assertThat(after[unit]).isEqualTo(before[unit], within(1e-9 * before[unit]));
      }
    }
  }

  /** On scales that do not depend on the other units; imputation takes nothing from the unit. */
  @Property(tries = 300)
  void a_better_value_never_lowers_the_rank(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    IndexSpec absolute =
        sample
            .spec()
            .withNormalisation(
                new Normalisation.Goalposts(1, 60, Normalisation.Curve.LINEAR, 1, 100))
            .withImputation(new Imputation.None());
    Random random = new Random(seed);
    double[][] better = sample.valueArray();
    int leaf = random.nextInt(better.length);
    int unit = random.nextInt(sample.units().size());
    boolean up = sample.spec().leaves().get(leaf).direction() == Direction.UP;
    better[leaf][unit] *= up ? 1 + random.nextDouble() : random.nextDouble();

    int before = rank(absolute, sample, sample.valueArray(), unit);
    int after = rank(absolute, sample, better, unit);

    assertThat(after).isLessThanOrEqualTo(before);
    assertThat(after == Ranks.UNRANKED).isEqualTo(before == Ranks.UNRANKED);
  }

  private static int rank(IndexSpec spec, SampleIndex sample, double[][] values, int unit) {
    return Ranks.competition(
        IndexEngine.score(spec, sample.units(), values, sample.originArray()).scores())[unit];
  }

  /** Scores that differ by rounding alone may tie in one order and not in the other. */
  private static void sameRanks(double[] turned, double[] straight, List<Integer> order) {
    int[] after = Ranks.competition(rounded(turned));
    int[] before = Ranks.competition(rounded(straight));
    for (int to = 0; to < turned.length; to++) {
      assertThat(after[to]).isEqualTo(before[order.get(to)]);
    }
  }

  private static double[] rounded(double[] scores) {
    double[] rounded = new double[scores.length];
    for (int unit = 0; unit < scores.length; unit++) {
      rounded[unit] = Math.rint(scores[unit] * 1e9) / 1e9;
    }
    return rounded;
  }

  private static Node shuffled(Node node, Random random) {
    if (node instanceof Group group) {
      List<Node> children = new ArrayList<>();
      group.children().forEach(child -> children.add(shuffled(child, random)));
      Collections.shuffle(children, random);
      return group.withChildren(children);
    }
    return node;
  }
}
