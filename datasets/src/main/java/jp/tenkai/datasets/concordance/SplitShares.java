package jp.tenkai.datasets.concordance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * How a code that was split is shared out over what it became: by the trade that was seen in the
 * new codes where that is known, in equal parts otherwise.
 */
public final class SplitShares {
  /** Equal parts throughout. */
  public static final SplitShares EQUAL = new SplitShares(Map.of());

  private final Map<HsRevision, Map<HsCode, Long>> seen;

  private SplitShares(Map<HsRevision, Map<HsCode, Long>> seen) {
    this.seen = seen;
  }

  /**
   * Shares by what was traded in a year that is coded in the new revision. On the way over several
   * revisions that year is read in the codes of each of them, so that a code which was renamed
   * later is not taken for one that nobody traded.
   *
   * @param in the revision of the year
   * @param dollars of each of its codes
   */
  public static SplitShares seen(HsRevision in, Map<HsCode, Long> dollars) {
    Map<HsRevision, Map<HsCode, Long>> seen = new EnumMap<>(HsRevision.class);
    for (HsRevision revision : HsRevision.values()) {
      Map<HsCode, Long> read = new HashMap<>();
      Concordance.standard()
          .convert(in, revision, dollars, EQUAL)
          .forEach((code, value) -> read.put(code, value.dollars()));
      seen.put(revision, read);
    }
    return new SplitShares(seen);
  }

  /**
   * The weights of the codes that a code became.
   *
   * @param in the revision of those codes
   * @return one weight a target; equal ones where nothing was seen of any of them
   */
  double[] weights(HsRevision in, List<HsCode> targets) {
    Map<HsCode, Long> known = seen.getOrDefault(in, Map.of());
    double[] weights = new double[targets.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Optional.ofNullable(known.get(targets.get(i))).orElse(0L);
      sum += weights[i];
    }
    if (sum == 0) {
      Arrays.fill(weights, 1);
    }
    return weights;
  }
}
