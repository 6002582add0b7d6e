package jp.tenkai.scoring.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** On invented units, some of which lack a feature. */
class NearestPeersPropertyTest {
  private static final int WANTED = 3;

  /** Two features of some units. */
  private static final class World {
    private final double[][] features;
    private final boolean[] among;

    World(long seed) {
      Random random = new Random(seed);
      int units = 1 + random.nextInt(40);
      features = new double[2][units];
      among = new boolean[units];
      for (int unit = 0; unit < units; unit++) {
        among[unit] = random.nextInt(4) > 0;
        for (double[] feature : features) {
          // Whole numbers, so that ties are common.
          feature[unit] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(6);
        }
      }
    }

    NearestPeers peers() {
      return NearestPeers.by(features);
    }

    boolean knows(int unit) {
      return !Double.isNaN(features[0][unit] + features[1][unit]);
    }
  }

  @Property(tries = 500)
  void nobody_who_is_left_out_is_nearer_and_none_is_named_twice(@ForAll long seed) {
    World world = new World(seed);
    NearestPeers peers = world.peers();
    int units = world.among.length;
    for (int unit = 0; unit < units; unit++) {
      int[] found = peers.of(unit, world.among, WANTED);
      assertThat(found).doesNotHaveDuplicates().doesNotContain(unit);
      int possible = 0;
      for (int other = 0; other < units; other++) {
        boolean eligible =
            other != unit && world.among[other] && world.knows(unit) && world.knows(other);
        possible += eligible ? 1 : 0;
        int one = other;
        if (Arrays.stream(found).anyMatch(each -> each == one)) {
          assertThat(eligible).isTrue();
        } else if (eligible) {
          assertThat(found).hasSize(WANTED);
          int last = found[WANTED - 1];
          assertThat(peers.distance(unit, other))
              .isGreaterThanOrEqualTo(peers.distance(unit, last));
        }
      }
      assertThat(found).hasSize(Math.min(WANTED, possible));
    }
  }

  @Property(tries = 300)
  void the_distance_is_symmetric_and_keeps_the_triangle(@ForAll long seed) {
    World world = new World(seed);
    NearestPeers peers = world.peers();
    Random random = new Random(seed);
    int units = world.among.length;
    int a = random.nextInt(units);
    int b = random.nextInt(units);
    int c = random.nextInt(units);

    assertThat(Double.compare(peers.distance(a, b), peers.distance(b, a))).isZero();
    if (world.knows(a) && world.knows(b) && world.knows(c)) {
      assertThat(peers.distance(a, a)).isZero();
      assertThat(peers.distance(a, c))
          .isLessThanOrEqualTo(peers.distance(a, b) + peers.distance(b, c) + 1e-12);
    }
  }

  /** Dollars or cents, people or thousands of people: the unit of a feature changes nothing. */
  @Property(tries = 300)
  void another_unit_of_a_feature_changes_no_distance(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1000) int factor) {
    World world = new World(seed);
    double[] other = Arrays.stream(world.features[0]).map(value -> factor * value + 17).toArray();
    NearestPeers before = world.peers();
    NearestPeers after = NearestPeers.by(other, world.features[1]);
    for (int unit = 0; unit < other.length; unit++) {
      if (world.knows(0) && world.knows(unit)) {
        assertThat(after.distance(0, unit)).isEqualTo(before.distance(0, unit), within(1e-9));
      }
    }
  }
}
