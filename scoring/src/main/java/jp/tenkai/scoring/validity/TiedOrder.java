package jp.tenkai.scoring.validity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items of a sample in ascending order of a value, cut where the value changes. Ranks of any
 * resample follow from it by adding up counts, so that no resample has to be sorted.
 */
final class TiedOrder {
  private final int[] order;
  private final int[] ends;

  /**
   * @param values finite, one an item
   */
  TiedOrder(double[] values) {
    order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    // Compared as numbers, so that -0 and 0 are one value although sorting tells them apart.
    ends =
        IntStream.rangeClosed(1, order.length)
            .filter(i -> i == order.length || values[order[i]] != values[order[i - 1]])
            .toArray();
  }

  /**
   * The rank of each item, 1 the lowest, equal values with the mean of the ranks they take up.
   *
   * @param counts how often each item is drawn; the rank of one that is not says nothing
   * @param ranks receives the ranks
   */
  void ranks(int[] counts, double[] ranks) {
    int below = 0;
    int from = 0;
    for (int end : ends) {
      int tied = 0;
      for (int place = from; place < end; place++) {
        tied += counts[order[place]];
      }
      double rank = below + (tied + 1) / 2.0;
      for (int place = from; place < end; place++) {
        ranks[order[place]] = rank;
      }
      below += tied;
      from = end;
    }
  }
}
