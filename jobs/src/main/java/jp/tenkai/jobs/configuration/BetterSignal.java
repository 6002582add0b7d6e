package jp.tenkai.jobs.configuration;

import java.util.List;
import java.util.Objects;

/**
 * The best known signal of a field where it may not be used.
 *
 * @param what the signal
 * @param whyNot why it is left out
 * @param standIn the indicators that stand in for it
 */
public record BetterSignal(Words what, String whyNot, List<IndicatorId> standIn) {
  public BetterSignal {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(whyNot, "whyNot");
    standIn = List.copyOf(standIn);
  }
}
