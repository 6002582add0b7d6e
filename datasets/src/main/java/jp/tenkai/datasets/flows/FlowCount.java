package jp.tenkai.datasets.flows;

import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one split, or a whole file, came to.
 *
 * @param read rows behind the header
 * @param kept rows that became flows
 * @param quarantined rows that were refused
 * @param first key of the first flow, -1 when there was none
 * @param last key of the last flow, -1 when there was none
 * @param isOrdered whether year, exporter, importer and product ascend throughout
 * @param pairs for each year the whole US dollars of each pair, by exporter's place x number of
 *     countries + importer's place
 */
record FlowCount(
    long read,
    long kept,
    long quarantined,
    long first,
    long last,
    boolean isOrdered,
    SortedMap<Integer, long[]> pairs)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Of nothing. */
  static final FlowCount NONE = new FlowCount(0, 0, 0, -1, -1, true, new TreeMap<>());

  FlowCount {
    if (read != kept + quarantined) {
      throw new IllegalArgumentException(
          "rows lost: " + read + " read, " + kept + " kept, " + quarantined + " quarantined");
    }
  }

  /** Of a split that was read. */
  static FlowCount of(FlowParser parser, long kept, SortedMap<Integer, long[]> pairs) {
    FlowOrder order = parser.order();
    return new FlowCount(
        parser.read(),
        kept,
        parser.quarantined(),
        order.first(),
        order.last(),
        !order.isBroken(),
        pairs);
  }

  /** This split followed by the next one of the file. The next one's sums are taken over. */
  FlowCount then(FlowCount next) {
    SortedMap<Integer, long[]> all = next.pairs;
    pairs.forEach((year, sums) -> all.merge(year, sums, FlowCount::added));
    boolean ascends = last < 0 || next.first < 0 || last < next.first;
    return new FlowCount(
        read + next.read,
        kept + next.kept,
        quarantined + next.quarantined,
        first < 0 ? next.first : first,
        next.last < 0 ? last : next.last,
        isOrdered && next.isOrdered && ascends,
        all);
  }

  private static long[] added(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
    return sums;
  }
}
