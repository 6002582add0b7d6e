package jp.tenkai.datasets.concordance;

import java.util.Objects;
import java.util.Optional;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;

/**
 * One code, or part of it, that became another in the next revision.
 *
 * @param from the earlier revision
 * @param source the code in it
 * @param to the next revision
 * @param target the code in that
 * @param note what moved
 */
public record HsLink(HsRevision from, HsCode source, HsRevision to, HsCode target, String note) {
  public HsLink {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    if (!from.neighbour(1).equals(Optional.of(to))) {
      throw new IllegalArgumentException("links join neighbours, found " + from + " to " + to);
    }
    if (note.isBlank()) {
      throw new IllegalArgumentException("say what moved from " + source + " to " + target);
    }
  }
}
