package jp.tenkai.scoring.outrank;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wins minus losses of every unit against every other.
 *
 * <p>Every pair is looked at once (b beats a exactly when a loses to b). Units are taken in blocks
 * whose ranks stay in the processor's cache while every earlier unit runs past them. Blocks are
 * dealt to threads in any order: sums of whole numbers do not depend on it.
 */
final class PairwiseBalance {

  /** Units in a block: 49 indicators of 4 bytes, ranks and weights, are 200 KB. */
  private static final int BLOCK = 512;

  /** Below this many units starting threads takes longer than the work. */
  private static final int UNITS_FOR_THREADS = 2_048;

  private static final int MOST_THREADS = 64;

  private final int[][] ranks;
  private final ExactWeights weights;
  private final int units;

  private PairwiseBalance(int[][] ranks, ExactWeights weights) {
    this.ranks = ranks;
    this.weights = weights;
    this.units = ranks[0].length;
  }

  static long[] of(int[][] ranks, ExactWeights weights) {
    PairwiseBalance balance = new PairwiseBalance(ranks, weights);
    int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return balance.units < UNITS_FOR_THREADS || threads == 1
        ? balance.blocks(new AtomicInteger(balance.blockCount()))
        : balance.onThreads(threads);
  }

  private int blockCount() {
    return (units + BLOCK - 1) / BLOCK;
  }

  private long[] onThreads(int threads) {
    AtomicInteger left = new AtomicInteger(blockCount());
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<long[]>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        parts.add(executor.submit(() -> blocks(left)));
      }
      long[] sum = new long[units];
      for (Future<long[]> part : parts) {
        long[] added = part.get();
        for (int unit = 0; unit < units; unit++) {
          sum[unit] += added[unit];
        }
      }
      return sum;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Copeland: interrupted before all pairs were compared", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Copeland: comparing pairs failed", failed);
    } finally {
      // Nothing is left to deal when all is well; after a failure it ends the other threads.
      left.set(0);
      executor.shutdownNow();
    }
  }

  /** The balance over the blocks this thread gets, the longest (last) blocks first. */
  private long[] blocks(AtomicInteger left) {
    long[] balance = new long[units];
    boolean narrow = weights.sum() <= Integer.MAX_VALUE;
    for (int block = left.decrementAndGet(); block >= 0; block = left.decrementAndGet()) {
      int start = block * BLOCK;
      int end = Math.min(units, start + BLOCK);
      if (narrow) {
        new NarrowBlock(ranks, weights, start, end).addTo(balance);
      } else {
        new WideBlock(ranks, weights, start, end).addTo(balance);
      }
    }
    return balance;
  }
}
