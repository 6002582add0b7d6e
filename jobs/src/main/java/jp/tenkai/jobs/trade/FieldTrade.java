package jp.tenkai.jobs.trade;

import java.util.Objects;

/**
 * A year's trade together with the shares by which the fields divide the codes they have in common.
 */
public record FieldTrade(MarketTrade trade, FieldShares shares) {
  public FieldTrade {
    Objects.requireNonNull(trade, "trade");
    Objects.requireNonNull(shares, "shares");
  }
}
