package jp.tenkai.scoring.explain;

/**
 * The smallest change of one leaf's value that moves a unit up by some places, all other values,
 * weights and scales staying as they are.
 *
 * @param leaf the position of the leaf
 * @param from the normalised value today
 * @param to the normalised value that is enough; NaN when even the best end of the scale is not
 */
public record LeafChange(int leaf, double from, double to) {

  /** True when a value on the scale is enough. */
  public boolean isReachable() {
    return !Double.isNaN(to);
  }
}
