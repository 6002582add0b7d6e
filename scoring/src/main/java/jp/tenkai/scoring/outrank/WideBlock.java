package jp.tenkai.scoring.outrank;

import java.util.Arrays;

/**
 * One block of units against all earlier ones, in 64-bit sums: for weights with so many digits that
 * their sum does not fit into 32 bits. Several times slower than {@link NarrowBlock}.
 */
final class WideBlock {

  private final int[][] ranks;
  private final long[] weights;
  private final int start;
  private final int end;

  WideBlock(int[][] ranks, ExactWeights weights, int start, int end) {
    this.ranks = ranks;
    this.weights = weights.values();
    this.start = start;
    this.end = end;
  }

  void addTo(long[] balance) {
    long[] difference = new long[end - start];
    for (int unit = 0; unit < end; unit++) {
      int from = Math.max(start, unit + 1);
      Arrays.fill(difference, 0);
      for (int indicator = 0; indicator < ranks.length; indicator++) {
        if (ranks[indicator][unit] != DenseRanks.MISSING) {
          add(difference, from, ranks[indicator][unit], ranks[indicator], weights[indicator]);
        }
      }
      for (int other = from; other < end; other++) {
        int outcome = Long.signum(difference[other - start]);
        balance[unit] += outcome;
        balance[other] -= outcome;
      }
    }
  }

  private void add(long[] difference, int from, int rank, int[] own, long weight) {
    for (int other = from; other < end; other++) {
      long sign = Integer.signum(rank - own[other]);
      difference[other - start] += own[other] == DenseRanks.MISSING ? 0 : weight * sign;
    }
  }
}
