package jp.tenkai.scoring.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import jp.tenkai.scoring.weigh.BenefitOfTheDoubt;

/** Measures the benefit of the doubt on synthetic values of 8 children; not a test. */
public final class BenefitOfTheDoubtBench {

  private static final int CHILDREN = 8;

  private BenefitOfTheDoubtBench() {}

  public static void main(String[] arguments) {
    for (int units : new int[] {51, 51, 250, 1_000, 5_000}) {
      SplittableRandom random = new SplittableRandom(1);
      double[][] children = new double[CHILDREN][units];
      for (double[] row : children) {
        Arrays.setAll(row, unit -> 100 * random.nextDouble());
      }
      long start = System.nanoTime();
      double[] scores = BenefitOfTheDoubt.free().scores(children);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%,d units x %d children: %.3f s, %d units score 1%n",
          units,
          CHILDREN,
          seconds,
          Arrays.stream(scores).filter(score -> score == 1).count());
    }
  }
}
