package jp.tenkai.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.index.SampleIndex;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExplanationPropertyTest {

  @Property(tries = 300)
  void contributions_add_up_to_the_score(@ForAll long seed) {
    IndexResult result = SampleIndex.of(seed).score();
    Explanation why = Explanation.of(result);

    for (int unit = 0; unit < result.units().size(); unit++) {
      double sum = 0;
      for (int leaf = 0; leaf < result.spec().leaves().size(); leaf++) {
        sum += why.contribution(leaf, unit);
      }
      assertAddsUp(sum, result.score(unit), result.score(unit));
    }
  }

  @Property(tries = 300)
  void differences_add_up_to_the_distance_from_the_median_profile(@ForAll long seed) {
    IndexResult result = SampleIndex.of(seed).score();

    assertDifferencesAddUp(result, Explanation.of(result));
  }

  @Property(tries = 300)
  void differences_add_up_for_any_profile(@ForAll long seed) {
    IndexResult result = SampleIndex.of(seed).score();
    Random random = new Random(seed);
    double[] profile = new double[result.spec().leaves().size()];
    Arrays.setAll(
        profile, leaf -> random.nextInt(6) == 0 ? Double.NaN : 1 + 99 * random.nextDouble());

    assertDifferencesAddUp(result, Explanation.against(result, profile));
  }

  private static void assertDifferencesAddUp(IndexResult result, Explanation why) {
    for (int unit = 0; unit < result.units().size(); unit++) {
      double sum = 0;
      for (int leaf = 0; leaf < result.spec().leaves().size(); leaf++) {
        double difference = why.difference(leaf, unit);
        assertSign(difference, result.normalised(leaf, unit) - why.benchmark(leaf));
        sum += difference;
      }
      double score = result.score(unit);
      assertAddsUp(sum, score - why.benchmarkScore(unit), score);
    }
  }

  /** A leaf above the benchmark never counts against the unit. */
  private static void assertSign(double difference, double distance) {
    if (difference != 0 && !Double.isNaN(difference)) {
      assertThat(Math.signum(difference)).isEqualTo(Math.signum(distance));
    }
  }

  private static void assertAddsUp(double sum, double whole, double scale) {
    if (Double.isNaN(whole)) {
      assertThat(sum).isNaN();
    } else {
      assertThat(sum).isEqualTo(whole, within(1e-9 * scale));
    }
  }
}
