package jp.tenkai.scoring.explain;

/**
 * The smallest change of one weight, relative to its siblings', that moves a unit up by some
 * places.
 *
 * @param node the node whose weight changes
 * @param from its weight today
 * @param to the weight that is enough, 0 for a node that has to go; NaN when no weight from 0 to 64
 *     times today's is
 */
public record WeightChange(int node, double from, double to) {

  /** True when a weight in the range searched is enough. */
  public boolean isReachable() {
    return !Double.isNaN(to);
  }
}
