package jp.tenkai.scoring.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SobolPointsPropertyTest {

  @Property(tries = 100)
  void the_first_two_to_the_k_points_fall_one_in_each_slice(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 9) int k,
      @ForAll @IntRange(min = 0, max = 999) int axis) {
    SobolPoints points = new SobolPoints(1000, seed);
    int[] count = new int[1 << k];
    for (int index = 0; index < 1 << k; index++) {
      count[(int) (points.coordinate(index, axis) * (1 << k))]++;
    }

    assertThat(count).containsOnly(1);
  }

  @Property(tries = 200)
  void coordinates_are_from_0_to_below_1(@ForAll long seed, @ForAll @IntRange(min = 0) int index) {
    for (double coordinate : new SobolPoints(40, seed).point(index)) {
      assertThat(coordinate).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  @Property(tries = 100)
  void ranges_put_together_are_the_whole(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 50) int first,
      @ForAll @IntRange(min = 0, max = 50) int length,
      @ForAll @IntRange(min = 0, max = 50) int rest) {
    SobolPoints points = new SobolPoints(7, seed);
    int cut = first + length;

    assertThat(
            Stream.of(points.points(first, cut), points.points(cut, cut + rest))
                .flatMap(Stream::of)
                .toArray(double[][]::new))
        .isDeepEqualTo(points.points(first, cut + rest));
  }
}
