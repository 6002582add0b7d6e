package jp.tenkai.scoring.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A polynomial that cannot follow an output must not bend its indices: means over 200 seeds. */
class SensitivityBiasTest {

  private static final int SEEDS = 200;
  private static final SensitivityAnalysis ANALYSIS = new SensitivityAnalysis(100, 0.95, 1, 0, 1);

  /**
   * Steps: {@code [x1 < 1/4] + [x2 < 1/2][x3 < 1/2]}. Each term has variance 3/16; x2 and x3 alone
   * explain 1/16 each and together another 1/16.
   */
  @Test
  void a_step_function_has_no_bias() {
    checkMeans(
        new TestFunction(
            "steps",
            x -> (x[0] < 0.25 ? 1 : 0) + (x[1] < 0.5 && x[2] < 0.5 ? 1 : 0),
            new double[] {1.0 / 2, 1.0 / 6, 1.0 / 6},
            new double[] {1.0 / 2, 1.0 / 3, 1.0 / 3}));
  }

  /**
   * {@code x1 + noise(x1, x2)}, the noise as wide as x1: half of the variance is x1's own, half is
   * of the two together and cannot be followed by any polynomial.
   */
  @Test
  void hashed_noise_has_no_bias() {
    checkMeans(
        new TestFunction(
            "noise",
            x -> x[0] + noise(x[0], x[1]),
            new double[] {0.5, 0, 0},
            new double[] {1, 0.5, 0}));
  }

  /** Variances 1 and 100 of 101, and an input that plays no part. */
  @Test
  void a_linear_output_with_an_unused_input() {
    TestFunction linear =
        new TestFunction(
            "linear",
            x -> x[0] + 10 * x[1],
            new double[] {1.0 / 101, 100.0 / 101, 0},
            new double[] {1.0 / 101, 100.0 / 101, 0});
    double[] found = estimate(linear, 100, 1);
    for (int input = 0; input < 3; input++) {
      assertThat(found[input]).isEqualTo(linear.first()[input], within(1e-3));
      assertThat(found[3 + input]).isEqualTo(linear.total()[input], within(1e-3));
    }
    assertThat(found[2]).isZero();
    assertThat(found[5]).isZero();
  }

  private static void checkMeans(TestFunction function) {
    double[][] runs =
        IntStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> estimate(function, 500, seed))
            .toArray(double[][]::new);
    for (int column = 0; column < 6; column++) {
      double sum = 0;
      for (double[] run : runs) {
        sum += run[column];
      }
      double exact = column < 3 ? function.first()[column] : function.total()[column - 3];
      assertThat(sum / SEEDS).isEqualTo(exact, within(0.01));
    }
  }

  /** First-order indices, then total ones. */
  private static double[] estimate(TestFunction function, int baseRows, long seed) {
    SensitivityDesign design = new SensitivityDesign(baseRows, 3, seed);
    double[] found = new double[6];
    SensitivityResult result = ANALYSIS.indices(design, function.names(), function.outputs(design));
    for (int input = 0; input < 3; input++) {
      found[input] = result.inputs().get(input).index().first();
      found[3 + input] = result.inputs().get(input).index().total();
    }
    return found;
  }

  /** In [-1/2, 1/2), as if at random, from the bits of the two numbers. */
  private static double noise(double a, double b) {
    long bits = Double.doubleToLongBits(a) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(b);
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return ((bits ^ (bits >>> 31)) >>> 11) * 0x1.0p-53 - 0.5;
  }
}
