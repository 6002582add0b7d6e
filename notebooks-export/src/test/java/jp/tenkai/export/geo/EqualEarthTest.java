package jp.tenkai.export.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of the projection: its paper's proportions, and its equal areas. */
class EqualEarthTest {

  /** Šavrič, Patterson and Jenny: the graticule is 2.05458 times as wide as it is high. */
  @Test
  void theWorldIsTwiceAsWideAsHigh() {
    assertThat(EqualEarth.x(180, 0) / EqualEarth.y(90)).isCloseTo(2.05458, within(1e-5));
  }

  /** The same paper: the poles are lines 0.59247 times as long as the equator. */
  @Test
  void aPoleIsALineOfThreeFifthsOfTheEquator() {
    assertThat(EqualEarth.x(180, 90) / EqualEarth.x(180, 0)).isCloseTo(0.59247, within(1e-5));
  }

  @Test
  void theMiddleIsTheOriginAndBothHalvesMirrorEachOther() {
    assertThat(EqualEarth.x(0, 35)).isZero();
    assertThat(EqualEarth.y(0)).isZero();
    assertThat(EqualEarth.x(-30, 35)).isEqualTo(-EqualEarth.x(30, 35));
    assertThat(EqualEarth.y(-35)).isCloseTo(-EqualEarth.y(35), within(1e-15));
  }

  /** On a sphere of radius 1 a belt of one radian has the area sin(north) - sin(south). */
  @ParameterizedTest
  @CsvSource({"0, 10", "30, 40", "55, 60", "-80, -70"})
  void areasKeepTheirProportions(double south, double north) {
    int steps = 20_000;
    double area = 0;
    double one = Math.toDegrees(1);
    for (int i = 0; i < steps; i++) {
      double low = south + (north - south) * i / steps;
      double high = south + (north - south) * (i + 1) / steps;
      double width = (EqualEarth.x(one, low) + EqualEarth.x(one, high)) / 2;
      area += width * (EqualEarth.y(high) - EqualEarth.y(low));
    }
    double sphere = Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south));
    assertThat(area).isCloseTo(sphere, within(1e-6));
  }
}
