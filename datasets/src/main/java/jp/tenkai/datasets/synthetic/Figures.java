package jp.tenkai.datasets.synthetic;

/** The value and the quantity of a made-up flow. */
final class Figures {
  /** Thousand dollars, from the quantiles that the real files' notes give. */
  private static final LogNormal VALUES = new LogNormal(5.2, 3.1);

  /** Thousand dollars a tonne, of an invented width: quantities have no stated quantiles. */
  private static final LogNormal PRICES = new LogNormal(10, 1.5);

  private static final double MISSING = 0.031;
  private static final double THOUSAND = 1_000;

  /** A hundred billion dollars: the largest real flow is below. */
  private static final double MOST_DOLLARS = 1e11;

  private Figures() {}

  static void add(FlowText text, byte[] pair, byte[] product, Draws draws) {
    double kusd = VALUES.draw(draws.bits());
    long dollars = (long) Math.max(1, Math.min(MOST_DOLLARS, kusd * THOUSAND) + 0.5);
    if (draws.unit() < MISSING) {
      text.add(pair, product, dollars);
    } else {
      double kilograms = kusd / PRICES.draw(draws.bits()) * THOUSAND;
      text.add(pair, product, dollars, (long) Math.max(1, Math.min(MOST_DOLLARS, kilograms) + 0.5));
    }
  }
}
