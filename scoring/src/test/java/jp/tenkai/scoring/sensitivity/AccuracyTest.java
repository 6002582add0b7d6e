package jp.tenkai.scoring.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The full comparison, with 1,000 repetitions and larger samples, is in SensitivityAccuracy. */
class AccuracyTest {

  /** Errors of COINr's estimator on Ishigami at N = 100, 1,000 repetitions: anchor measurements. */
  private static final double[] COINR_FIRST = {0.143, 0.121, 0.110};

  private static final double[] COINR_TOTAL = {0.144, 0.069, 0.044};

  @Test
  void errors_on_ishigami_are_below_a_tenth_of_coinrs() {
    Accuracy ours = Accuracy.ours(TestFunction.ishigami(), 100, 200);

    for (int input = 0; input < 3; input++) {
      assertThat(ours.first()[input]).isLessThan(COINR_FIRST[input] / 10);
      assertThat(ours.total()[input]).isLessThan(COINR_TOTAL[input] / 10);
    }
  }

  @Test
  void errors_on_sobol_g_are_below_half_of_coinrs() {
    assertBelowHalf(TestFunction.g6());
    assertBelowHalf(TestFunction.g8());
  }

  /** The reference that the goals compare with is COINr's estimator and not a weaker one. */
  @Test
  void the_reference_has_the_errors_measured_with_coinr() {
    Accuracy coinr = Accuracy.coinr(TestFunction.ishigami(), 100, 4000);

    for (int input = 0; input < 3; input++) {
      assertThat(coinr.first()[input]).isEqualTo(COINR_FIRST[input], within(0.01));
      assertThat(coinr.total()[input]).isEqualTo(COINR_TOTAL[input], within(0.01));
    }
  }

  private static void assertBelowHalf(TestFunction function) {
    Accuracy ours = Accuracy.ours(function, 100, 60);
    Accuracy coinr = Accuracy.coinr(function, 100, 2000);
    for (int input = 0; input < function.inputs(); input++) {
      double exact = function.total()[input];
      assertThat(pooled(ours.first(), function, exact))
          .isLessThan(pooled(coinr.first(), function, exact) / 2);
      assertThat(pooled(ours.total(), function, exact))
          .isLessThan(pooled(coinr.total(), function, exact) / 2);
    }
  }

  /** Inputs of the same effect share their error: few repetitions scatter. */
  private static double pooled(double[] errors, TestFunction function, double exact) {
    return Math.sqrt(
        IntStream.range(0, errors.length)
            .filter(input -> function.total()[input] == exact)
            .mapToDouble(input -> errors[input] * errors[input])
            .average()
            .orElseThrow());
  }
}
