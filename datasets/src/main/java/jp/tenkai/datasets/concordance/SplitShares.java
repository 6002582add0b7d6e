package jp.tenkai.datasets.concordance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.trade.HsCode;

/**
 * How a code that was split is shared out over what it became: by the trade that was seen in the
 * new codes where that is known, in equal parts otherwise.
 */
public final class SplitShares {
  /** Equal parts throughout. */
  public static final SplitShares EQUAL = new SplitShares(Map.of());

  private final Map<HsCode, Long> seen;

  private SplitShares(Map<HsCode, Long> seen) {
    this.seen = Map.copyOf(seen);
  }

  /**
   * Shares by what was traded under the new codes in their first years.
   *
   * @param dollars of each new code, added up over those years
   */
  public static SplitShares seen(Map<HsCode, Long> dollars) {
    return new SplitShares(new HashMap<>(dollars));
  }

  /**
   * The weights of the codes that a code became.
   *
   * @return one weight a target; equal ones where nothing was seen of any of them
   */
  double[] weights(List<HsCode> targets) {
    double[] weights = new double[targets.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Optional.ofNullable(seen.get(targets.get(i))).orElse(0L);
      sum += weights[i];
    }
    if (sum == 0) {
      Arrays.fill(weights, 1);
    }
    return weights;
  }
}
