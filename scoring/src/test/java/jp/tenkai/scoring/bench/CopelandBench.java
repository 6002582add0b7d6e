package jp.tenkai.scoring.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import jp.tenkai.scoring.outrank.Copeland;
import jp.tenkai.scoring.outrank.ExactWeights;

/**
 * Measures Copeland scores on synthetic values; not a test. Arguments: numbers of units, by default
 * 1020 and 100000, the sizes at which COINr 1.1.14 took 2.6 s and was not run.
 */
public final class CopelandBench {

  private static final int INDICATORS = 49;

  private CopelandBench() {}

  public static void main(String[] arguments) {
    int[] sizes =
        arguments.length == 0
            ? new int[] {1_020, 100_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    double[] decimals = new SplittableRandom(2).ints(INDICATORS, 1, 10).asDoubleStream().toArray();
    double[] digits = new SplittableRandom(3).doubles(INDICATORS, 0.5, 1).toArray();
    for (int size : sizes) {
      run(size, 0, "equal weights", ExactWeights.equal(INDICATORS));
      run(size, 0, "weights 1 to 9", ExactWeights.ofDecimals(decimals));
      run(size, 0.1, "10 % missing", ExactWeights.equal(INDICATORS));
      if (size <= 20_000) {
        run(size, 0, "weights of 16 digits", ExactWeights.ofDecimals(digits));
      }
    }
  }

  private static void run(int units, double missing, String what, ExactWeights weights) {
    double[][] values = synthetic(units, missing);
    // Small sizes once cold, as a first run sees them, then warm.
    for (int round = 0; round < (units > 20_000 ? 1 : 3); round++) {
      long start = System.nanoTime();
      double[] scores = new Copeland().scores(values, weights);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d units x %d indicators, %s, run %d: %.4f s (check %d)%n",
          units,
          INDICATORS,
          what,
          round,
          seconds,
          Arrays.hashCode(scores));
    }
  }

  /** Two decimals, so that there are ties. */
  private static double[][] synthetic(int units, double missing) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] values = new double[INDICATORS][units];
    for (double[] row : values) {
      Arrays.setAll(
          row,
          unit ->
              random.nextDouble() < missing
                  ? Double.NaN
                  : Math.rint(random.nextDouble() * 10_000) / 100);
    }
    return values;
  }
}
