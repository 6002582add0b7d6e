package jp.tenkai.scoring.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Known answers, worked out by hand; all figures are made up. */
class NearestPeersTest {
  private static final double NONE = Double.NaN;

  private static boolean[] everybody(int units) {
    boolean[] all = new boolean[units];
    Arrays.fill(all, true);
    return all;
  }

  /**
   * The standard deviation of 0, 2, 4 is 2 and of 0, 10, 20 is 10: the first unit lies at (0, 0),
   * the second at (1, 2), the third at (2, 1), so that both are the square root of 5 away.
   */
  @Test
  void each_feature_counts_in_its_own_standard_deviation() {
    NearestPeers peers = NearestPeers.by(new double[] {0, 2, 4}, new double[] {0, 20, 10});

    assertThat(peers.distance(0, 1)).isEqualTo(Math.sqrt(5), within(1e-15));
    assertThat(peers.distance(0, 2)).isEqualTo(Math.sqrt(5), within(1e-15));
    assertThat(peers.distance(1, 2)).isEqualTo(Math.sqrt(2), within(1e-15));
    assertThat(peers.of(1, everybody(3), 2)).containsExactly(2, 0);
  }

  @Test
  void of_two_as_near_the_first_goes_first() {
    NearestPeers peers = NearestPeers.by(new double[] {5, 1, 3, 1, 5});

    assertThat(peers.of(2, everybody(5), 3)).containsExactly(0, 1, 3);
  }

  @Test
  void a_unit_that_lacks_a_feature_has_no_peers_is_nobodys_and_moves_no_scale() {
    double[] size = {1, 2, 3, 1000};
    double[] income = {1, 2, 3, NONE};
    NearestPeers peers = NearestPeers.by(size, income);

    assertThat(peers.of(3, everybody(4), 3)).isEmpty();
    assertThat(peers.of(0, everybody(4), 3)).containsExactly(1, 2);
    assertThat(peers.distance(0, 1)).isEqualTo(Math.sqrt(2), within(1e-15));
  }

  @Test
  void only_units_that_may_be_named_are() {
    NearestPeers peers = NearestPeers.by(new double[] {1, 2, 3, 4});

    assertThat(peers.of(0, new boolean[] {true, false, true, true}, 2)).containsExactly(2, 3);
    assertThat(peers.of(0, new boolean[4], 2)).isEmpty();
  }

  @Test
  void a_feature_that_is_the_same_everywhere_tells_nobody_apart() {
    NearestPeers peers = NearestPeers.by(new double[] {7, 7, 7}, new double[] {1, 9, 2});

    assertThat(peers.of(0, everybody(3), 3)).containsExactly(2, 1);
  }

  @Test
  void features_of_unequal_length_are_refused() {
    assertThatThrownBy(() -> NearestPeers.by(new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 2 values each, found 3");
  }
}
