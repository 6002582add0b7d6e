package jp.tenkai.scoring.outrank;

import java.util.Arrays;

/**
 * One block of units against all earlier ones, in 32-bit sums: for weights whose sum fits.
 *
 * <p>The inner loop is written for the vector instructions that the just-in-time compiler of Java
 * 17 finds by itself: one index, no branch, few enough operations to be unrolled. With {@code
 * Math.min} and {@code Math.max}, or four indicators in one pass, it was 5 to 6 times slower.
 */
final class NarrowBlock {

  private final int[][] ranks;
  private final int start;
  private final int size;
  private final int[][] own;
  private final int[][] reach;

  NarrowBlock(int[][] ranks, ExactWeights weights, int start, int end) {
    this.ranks = ranks;
    this.start = start;
    this.size = end - start;
    this.own = new int[ranks.length][];
    this.reach = new int[ranks.length][size];
    for (int indicator = 0; indicator < ranks.length; indicator++) {
      own[indicator] = Arrays.copyOfRange(ranks[indicator], start, end);
      int weight = (int) weights.value(indicator);
      for (int i = 0; i < size; i++) {
        // What the indicator counts for against this unit: nothing where it is missing.
        reach[indicator][i] = own[indicator][i] == DenseRanks.MISSING ? 0 : weight;
      }
    }
  }

  void addTo(long[] balance) {
    int[] difference = new int[size];
    int[] against = new int[size];
    for (int unit = 0; unit < start + size; unit++) {
      int from = Math.max(0, unit + 1 - start);
      Arrays.fill(difference, 0);
      for (int indicator = 0; indicator < ranks.length; indicator++) {
        int rank = ranks[indicator][unit];
        if (rank != DenseRanks.MISSING) {
          compare(difference, from, rank, own[indicator], reach[indicator]);
        }
      }
      balance[unit] += settle(difference, against, from);
    }
    for (int i = 0; i < size; i++) {
      balance[start + i] -= against[i];
    }
  }

  private static void compare(int[] difference, int from, int rank, int[] own, int[] reach) {
    for (int i = from; i < difference.length; i++) {
      // The sign of rank - own[i]: a shift by 31 makes -1 of a number below 0, and 0 of any other.
      difference[i] += reach[i] * (((rank - own[i]) >> 31) - ((own[i] - rank) >> 31));
    }
  }

  /** Adds the outcomes to what the block's units lose, and returns their sum. */
  private static int settle(int[] difference, int[] against, int from) {
    for (int i = from; i < difference.length; i++) {
      difference[i] = (difference[i] >> 31) - (-difference[i] >> 31);
      against[i] += difference[i];
    }
    int sum = 0;
    for (int i = from; i < difference.length; i++) {
      sum += difference[i];
    }
    return sum;
  }
}
