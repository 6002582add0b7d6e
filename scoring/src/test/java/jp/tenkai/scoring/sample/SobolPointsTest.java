package jp.tenkai.scoring.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolPointsTest {

  /** Known answer: the sequence of Apache Commons Math 3, in all its 1,000 dimensions. */
  @Test
  void digits_before_scrambling_are_those_of_commons_math() {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(1000);
    for (int index = 0; index < 300; index++) {
      double[] expected = sequence.nextVector();
      for (int axis = 0; axis < 1000; axis++) {
        double digits = (DirectionNumbers.digits(index, axis) & 0xFFFFFFFFL) * 0x1.0p-32;
        assertThat(digits).isEqualTo(expected[axis]);
      }
    }
  }

  @Test
  void digits_of_far_points_are_those_of_commons_math() {
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(5);
    for (int index : new int[] {1_000_003, 123_456_789, 2_000_000_011}) {
      double[] expected = sequence.skipTo(index);
      for (int axis = 0; axis < 5; axis++) {
        double digits = (DirectionNumbers.digits(index, axis) & 0xFFFFFFFFL) * 0x1.0p-32;
        assertThat(digits).isEqualTo(expected[axis]);
      }
    }
  }

  /** The first two Sobol dimensions are a (0, 2)-sequence, and scrambling keeps that. */
  @Test
  void each_elementary_rectangle_of_the_first_plane_holds_one_point() {
    double[][] points = new SobolPoints(2, 11).points(0, 64);
    for (int columns = 1; columns <= 64; columns *= 2) {
      int rows = 64 / columns;
      int[] count = new int[64];
      for (double[] point : points) {
        int column = (int) (point[0] * columns);
        count[column * rows + (int) (point[1] * rows)]++;
      }
      assertThat(count).containsOnly(1);
    }
  }

  @Test
  void a_point_is_uniform_over_seeds_and_two_points_are_not_related() {
    int seeds = 20_000;
    double[] one = new double[seeds];
    double[] other = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      SobolPoints points = new SobolPoints(3, seed);
      one[seed] = points.coordinate(0, 2);
      other[seed] = points.coordinate(0, 1);
    }

    // Five standard errors of a mean of uniform draws.
    double error = 5 / Math.sqrt(12.0 * seeds);
    assertThat(Arrays.stream(one).average().orElseThrow()).isEqualTo(0.5, within(error));
    for (int decile = 0; decile < 10; decile++) {
      int low = decile;
      long inside = Arrays.stream(one).filter(x -> (int) (x * 10) == low).count();
      assertThat(inside / (double) seeds).isEqualTo(0.1, within(0.011));
    }
    double cross = 0;
    for (int seed = 0; seed < seeds; seed++) {
      cross += (one[seed] - 0.5) * (other[seed] - 0.5) * 12 / seeds;
    }
    assertThat(cross).isEqualTo(0, within(0.036));
  }

  /** Why scramble: the mean of a smooth function is nearer to the truth than by random draws. */
  @Test
  void the_mean_of_a_smooth_function_is_far_nearer_than_by_random_draws() {
    double squares = 0;
    for (int seed = 0; seed < 200; seed++) {
      double sum = 0;
      for (double[] point : new SobolPoints(4, seed).points(0, 256)) {
        sum += (point[0] + point[1]) * (point[2] + point[3]);
      }
      squares += Math.pow(sum / 256 - 1, 2) / 200;
    }

    // The function's variance is 13/36, so that random draws have an error of 0.0376.
    assertThat(Math.sqrt(squares)).isLessThan(0.0376 / 10);
  }

  /**
   * Pins the points: a change of the scrambling would silently change published indices. The two
   * numbers were computed apart from this code, with Python's integers and the published direction
   * numbers.
   */
  @Test
  void a_point_is_a_fixed_function_of_seed_and_number() {
    assertThat(new SobolPoints(1000, 20261001L).coordinate(12345, 999))
        .isEqualTo(0.21251024174116417);
    assertThat(new SobolPoints(1, 20261001L).coordinate(0, 0)).isEqualTo(0.9544379586641538);
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> new SobolPoints(1001, 1))
        .hasMessage("Dimensions of Sobol points: expected 1 to 1000, but found 1001");
    SobolPoints points = new SobolPoints(2, 1);
    assertThatThrownBy(() -> points.points(5, 4))
        .hasMessage("Range of Sobol points: expected 0 or more in order, but found 5 to 4");
    assertThatThrownBy(() -> points.point(-1))
        .hasMessage("Number of a Sobol point: expected 0 or more, but found -1");
    assertThatThrownBy(() -> points.coordinate(0, 2))
        .hasMessage("Coordinate: expected 0 to before 2, but found 2");
  }
}
