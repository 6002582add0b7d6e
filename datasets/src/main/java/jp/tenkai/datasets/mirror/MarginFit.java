package jp.tenkai.datasets.mirror;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The margin of freight and insurance between the importer's (CIF) and the exporter's (FOB) value,
 * fitted on flows that both saw:
 *
 * <p>ln(CIF / FOB) = product + year + a (ln km - mean) + b (border - mean) + error
 *
 * <p>robustly ({@link HuberRegression}): a pair further from the fit than the tail factor pulls no
 * harder than one at it, since what lies far out is goods booked under another partner or month and
 * no freight. The margin of a flow is product + a (...) + b (...), never below 0: an import value
 * holds the freight by definition. The year is controlled for and no part of the margin, since it
 * carries exchange rates and goods still at sea. Products with too few pairs share one level.
 *
 * <p>Against BACI (Gaulier and Zignago 2010, section 2.3): they regress unit values and weight by
 * how well the quantities agree, which monthly reports mostly lack; here are values, and bounded
 * influence instead. They take squared distance, landlocked countries and a world median unit value
 * as well; here the product's own level stands for the last, and the other two are left out.
 */
public final class MarginFit {
  private static final int SHARED = -1;

  private final int pairs;
  private final int clusters;
  private final Estimate level;
  private final Map<Integer, Estimate> levels;
  private final HuberRegression regression;
  private final double meanLogKm;
  private final double meanContiguous;

  /**
   * @param products the number of each item's product, {@link #SHARED} where it has no own level
   */
  private MarginFit(MarginSample sample, int[] products, double tailFactor) {
    this.pairs = sample.size();
    this.meanLogKm = mean(sample.logKm);
    this.meanContiguous = mean(sample.contiguous);
    this.clusters = (int) Arrays.stream(sample.cluster).distinct().count();
    int[] groups = MarginSample.renumbered(products);
    TwoWayEffects effects = new TwoWayEffects(groups, sample.year);
    this.regression =
        HuberRegression.of(
            sample.logRatio,
            sample.logKm,
            sample.contiguous,
            effects,
            sample.cluster,
            Math.log(tailFactor));
    double[] fitted = regression.fitted();
    boolean[] all = new boolean[pairs];
    Arrays.fill(all, true);
    this.level = new Estimate(mean(fitted), regression.meanError(all, 0, 0));
    double[] atMean = new double[pairs];
    for (int i = 0; i < pairs; i++) {
      atMean[i] = fitted[i] - byPlace(sample.logKm[i], sample.contiguous[i]);
    }
    double[] ofProducts = effects.ofFirst(atMean);
    int[] distinct = Arrays.stream(products).sorted().distinct().toArray();
    Map<Integer, Estimate> found = new TreeMap<>();
    for (int p = 0; p < distinct.length; p++) {
      found.put(distinct[p], new Estimate(ofProducts[p], productError(sample, groups, p)));
    }
    this.levels = Collections.unmodifiableMap(found);
  }

  /** The error of a product's level at the mean distance of all. */
  private double productError(MarginSample sample, int[] groups, int product) {
    boolean[] own = new boolean[pairs];
    double km = 0;
    double border = 0;
    int n = 0;
    for (int i = 0; i < pairs; i++) {
      own[i] = groups[i] == product;
      km += own[i] ? sample.logKm[i] - meanLogKm : 0;
      border += own[i] ? sample.contiguous[i] - meanContiguous : 0;
      n += own[i] ? 1 : 0;
    }
    return regression.meanError(own, km / n, border / n);
  }

  /**
   * Fits the margin.
   *
   * @return empty where there are fewer pairs than the method asks for
   */
  static Optional<MarginFit> of(MarginSample sample, MirrorMethod method) {
    return sample.size() < method.leastPairs()
        ? Optional.empty()
        : Optional.of(
            new MarginFit(
                sample, shared(sample.product, method.leastPairs()), method.tailFactor()));
  }

  /** Products with fewer pairs than that become one. */
  private static int[] shared(int[] products, int least) {
    int[] counts = new int[Arrays.stream(products).max().orElse(-1) + 1];
    for (int product : products) {
      counts[product]++;
    }
    return Arrays.stream(products).map(p -> counts[p] < least ? SHARED : p).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private double byPlace(double logKm, double contiguous) {
    Estimate distance = distance();
    Estimate border = border();
    return (distance.isKnown() ? distance.value() * (logKm - meanLogKm) : 0)
        + (border.isKnown() ? border.value() * (contiguous - meanContiguous) : 0);
  }

  private double unclipped(int product, double logKm, double contiguous) {
    return levelOf(product).value() + byPlace(logKm, contiguous);
  }

  /**
   * The margin of a flow, as a logarithm, 0 or more.
   *
   * @param product its number in the sample; any other has the shared level
   */
  public double margin(int product, double logKm, double contiguous) {
    return Math.max(0, unclipped(product, logKm, contiguous));
  }

  /** The margin of a product at the mean distance, as a logarithm, 0 or more. */
  public double margin(int product) {
    return Math.max(0, levelOf(product).value());
  }

  /** What the fit says of all products together at a distance, without a border; not clipped. */
  public Estimate at(double kilometres) {
    double logKm = Math.log(kilometres);
    boolean[] all = new boolean[pairs];
    Arrays.fill(all, true);
    return new Estimate(
        level.value() + byPlace(logKm, 0),
        regression.meanError(all, logKm - meanLogKm, -meanContiguous));
  }

  /** ln(CIF / FOB) at the mean distance, all products together; below 0 says noise is larger. */
  public Estimate level() {
    return level;
  }

  /** ln(CIF / FOB) of a product at the mean distance; what is shared where it has no own. */
  public Estimate levelOf(int product) {
    Estimate own = levels.get(product);
    return own != null ? own : levels.getOrDefault(SHARED, level);
  }

  /** Whether a product has a level of its own. */
  public boolean hasOwnLevel(int product) {
    return levels.containsKey(product);
  }

  /** How much the margin rises with each unit of ln km. */
  public Estimate distance() {
    return regression.slope(0);
  }

  /** How much higher the margin is across a border than between others as far apart. */
  public Estimate border() {
    return regression.slope(1);
  }

  /** How many flows there were. */
  public int pairs() {
    return pairs;
  }

  /** The share of them that lies within the tail factor of the fit. */
  public double share() {
    return regression.share();
  }

  /** How many pairs of countries they belong to. */
  public int clusters() {
    return clusters;
  }

  /** The geometric mean of the distances, kilometres. */
  public double meanKilometres() {
    return Math.exp(meanLogKm);
  }
}
