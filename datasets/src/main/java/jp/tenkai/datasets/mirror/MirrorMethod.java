package jp.tenkai.datasets.mirror;

/**
 * The numbers of the method, all of them an analyst's choice.
 *
 * @param defaultMargin freight and insurance as a share of the FOB value, where no margin can be
 *     estimated: 0 to below 1
 * @param tailFactor pairs further from the fitted margin pull no harder than at it: above 1
 * @param leastUsd flows below it, by the geometric mean of both reports, take no part in the
 *     estimates: 0 or more
 * @param leastPairs pairs below which the default margin holds, and below which a product has no
 *     margin of its own: 3 or more
 * @param priorPairs how many pairs the common reliability counts for in each reporter's: above 0
 * @param capFactor reports further apart are far apart, and count as this far when reporters are
 *     judged: above 1
 * @param leastWeight of a report in a mean of two: 0 to 0.5
 * @param agreementFactor up to it two reports agree: 1 or more
 */
public record MirrorMethod(
    double defaultMargin,
    double tailFactor,
    double leastUsd,
    int leastPairs,
    double priorPairs,
    double capFactor,
    double leastWeight,
    double agreementFactor) {
  public MirrorMethod {
    require(defaultMargin >= 0 && defaultMargin < 1, "default margin: 0 to below 1", defaultMargin);
    require(tailFactor > 1 && Double.isFinite(tailFactor), "tail factor: above 1", tailFactor);
    require(leastUsd >= 0 && Double.isFinite(leastUsd), "least value: 0 or more", leastUsd);
    require(leastPairs >= 3, "least pairs: 3 or more", leastPairs);
    require(priorPairs > 0 && Double.isFinite(priorPairs), "prior pairs: above 0", priorPairs);
    require(capFactor > 1 && Double.isFinite(capFactor), "cap factor: above 1", capFactor);
    require(leastWeight >= 0 && leastWeight <= 0.5, "least weight: 0 to 0.5", leastWeight);
    require(
        agreementFactor >= 1 && Double.isFinite(agreementFactor),
        "agreement factor: 1 or more",
        agreementFactor);
  }

  private static void require(boolean holds, String expected, double found) {
    if (!holds) {
      throw new IllegalArgumentException(expected + ", found " + found);
    }
  }
}
