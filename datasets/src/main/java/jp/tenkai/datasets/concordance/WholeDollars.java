package jp.tenkai.datasets.concordance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares out whole dollars so that none is lost and none is made (largest remainders). */
public final class WholeDollars {
  private WholeDollars() {}

  /**
   * The parts of an amount. Each is its share rounded down; the dollars left over go to the largest
   * remainders, the first of equals.
   *
   * @param amount 0 or more
   * @param weights 0 or more, at least one above 0; they need not add up to 1
   * @return as many parts as weights, which add up to the amount
   */
  public static long[] split(long amount, double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (amount < 0 || !(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          "an amount of 0 or more and a weight above 0, found " + amount + " and " + sum);
    }
    long[] parts = new long[weights.length];
    double[] remainders = new double[weights.length];
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0)) {
        throw new IllegalArgumentException("weights must be 0 or more, found " + weights[i]);
      }
      double exact = amount * (weights[i] / sum);
      parts[i] = Math.min((long) Math.floor(exact), amount - given);
      remainders[i] = weights[i] == 0 ? -1 : exact - parts[i];
      given += parts[i];
    }
    int[] order =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]).thenComparing(i -> i))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; given < amount; i = (i + 1) % order.length) {
      if (weights[order[i]] > 0) {
        parts[order[i]]++;
        given++;
      }
    }
    return parts;
  }
}
