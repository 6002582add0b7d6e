package jp.tenkai.scoring.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tenkai.scoring.normalise.Direction;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.structure.Node;
import jp.tenkai.scoring.structure.Node.Group;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IndexPropertyTest {

  @Property(tries = 300)
  void the_order_of_units_plays_no_part(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    List<Integer> order = shuffled(sample.units().size(), seed);
    Units units = sample.units();
    boolean[] reference = new boolean[order.size()];
    String[] labels = new String[order.size()];
    double[][] values = new double[sample.values().size()][order.size()];
    Origin[][] origins = new Origin[values.length][order.size()];
    List<String> codes = new ArrayList<>();
    for (int to = 0; to < order.size(); to++) {
      int from = order.get(to);
      codes.add(units.code(from));
      reference[to] = units.isReference(from);
      labels[to] = units.label(0, from);
      for (int leaf = 0; leaf < values.length; leaf++) {
        values[leaf][to] = sample.values().get(leaf)[from];
        origins[leaf][to] = sample.origins().get(leaf)[from];
      }
    }

    IndexResult straight = sample.score();
    IndexResult permuted =
        IndexEngine.score(
            sample.spec(), new Units(codes, List.<String[]>of(labels), reference), values, origins);

    for (int to = 0; to < order.size(); to++) {
      assertSame(permuted.score(to), straight.score(order.get(to)));
      assertSame(permuted.coverage(to), straight.coverage(order.get(to)));
    }
  }

  @Property(tries = 300)
  void the_order_of_siblings_plays_no_part(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    IndexSpec permuted = new IndexSpec((Group) shuffled(sample.spec().root(), new Random(seed)));
    double[][] values = new double[permuted.leaves().size()][];
    Origin[][] origins = new Origin[values.length][];
    for (int leaf = 0; leaf < values.length; leaf++) {
      int from = sample.spec().leafIndex(permuted.leaves().get(leaf).code());
      values[leaf] = sample.values().get(from);
      origins[leaf] = sample.origins().get(from);
    }

    IndexResult straight = sample.score();
    IndexResult other = IndexEngine.score(permuted, sample.units(), values, origins);

    for (int unit = 0; unit < sample.units().size(); unit++) {
      assertSame(other.score(unit), straight.score(unit));
    }
  }

  /** Without treatment: a value that becomes an outlier may rightly be pulled in. */
  @Property(tries = 300)
  void a_better_value_never_lowers_the_score(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    Random random = new Random(seed);
    int leaf = random.nextInt(sample.values().size());
    int unit = random.nextInt(sample.units().size());
    double[][] better = sample.valueArray();
    Direction direction = sample.spec().leaves().get(leaf).direction();
    better[leaf][unit] *= direction == Direction.UP ? 1 + random.nextDouble() : random.nextDouble();

    double before = sample.score().score(unit);
    double after =
        IndexEngine.score(sample.spec(), sample.units(), better, sample.originArray()).score(unit);

    assertThat(Double.isNaN(after)).isEqualTo(Double.isNaN(before));
    if (!Double.isNaN(before)) {
      assertThat(after).isGreaterThanOrEqualTo(before * (1 - 1e-12));
    }
  }

  @Property(tries = 300)
  void observed_values_are_kept_bit_for_bit_and_not_applicable_ones_stay_empty(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    IndexResult result = sample.score();

    for (int leaf = 0; leaf < sample.values().size(); leaf++) {
      for (int unit = 0; unit < sample.units().size(); unit++) {
        Origin given = sample.origins().get(leaf)[unit];
        if (given == Origin.OBSERVED) {
          assertThat(Double.doubleToRawLongBits(result.imputed(leaf, unit)))
              .isEqualTo(Double.doubleToRawLongBits(sample.values().get(leaf)[unit]));
          assertThat(result.origin(leaf, unit)).isEqualTo(Origin.OBSERVED);
        } else if (given == Origin.NOT_APPLICABLE) {
          assertThat(result.imputed(leaf, unit)).isNaN();
          assertThat(result.origin(leaf, unit)).isEqualTo(Origin.NOT_APPLICABLE);
        } else {
          assertThat(result.origin(leaf, unit).hasValue())
              .isEqualTo(!Double.isNaN(result.imputed(leaf, unit)));
        }
      }
    }
  }

  @Property(tries = 300)
  void units_outside_the_reference_change_nobody_else(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    double[][] changed = sample.valueArray();
    for (double[] row : changed) {
      for (int unit = 0; unit < row.length; unit++) {
        row[unit] = sample.units().isReference(unit) ? row[unit] : row[unit] * 1000;
      }
    }

    IndexResult before = sample.score();
    IndexResult after =
        IndexEngine.score(sample.spec(), sample.units(), changed, sample.originArray());

    for (int unit = 0; unit < sample.units().size(); unit++) {
      if (sample.units().isReference(unit)) {
        // As objects, so that NaN equals NaN and nothing else.
        assertThat(Double.valueOf(after.score(unit))).isEqualTo(Double.valueOf(before.score(unit)));
      }
    }
  }

  @Property(tries = 300)
  void effective_weights_sum_to_one_where_there_is_a_score(@ForAll long seed) {
    SampleIndex sample = SampleIndex.of(seed);
    IndexResult result = sample.score();

    for (int unit = 0; unit < sample.units().size(); unit++) {
      int column = unit;
      double sum =
          IntStream.range(0, sample.values().size())
              .mapToDouble(leaf -> result.leafWeights(column)[leaf])
              .sum();
      assertThat(sum).isEqualTo(Double.isNaN(result.score(unit)) ? 0 : 1, within(1e-12));
    }
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

  private static List<Integer> shuffled(int size, long seed) {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    List<Integer> list = Arrays.asList(order);
    Collections.shuffle(list, new Random(seed));
    return list;
  }

  private static void assertSame(double found, double expected) {
    if (Double.isNaN(expected)) {
      assertThat(found).isNaN();
    } else {
      assertThat(found).isEqualTo(expected, within(1e-12 * Math.abs(expected)));
    }
  }
}
