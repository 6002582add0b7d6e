package jp.tenkai.datasets.mirror;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The margin of freight and insurance between the importer's (CIF) and the exporter's (FOB) value,
 * fitted on flows that both saw:
 *
 * <p>ln(CIF / FOB) = product + year + a (ln km - mean) + b (border - mean) + error
 *
 * <p>by least squares on the middle of the pairs: those whose distance from the fit lies beyond the
 * quantiles {@code trim} and 1 - {@code trim} (type 7) are left aside, and fit and choice are
 * repeated until the choice stays. The margin of a flow is product + a (...) + b (...), never below
 * 0: an import value holds the freight by definition. The year is controlled for and no part of the
 * margin, since it carries exchange rates and goods still at sea, not freight. Products with too
 * few pairs share one level.
 *
 * <p>Against BACI (Gaulier and Zignago 2010, section 2.3): they regress unit values and weight by
 * how well the quantities agree, which monthly reports mostly lack; here are values, and trimming
 * instead. They take squared distance, landlocked countries and a world median unit value as well;
 * here the product's own level stands for the last, and the other two are left out.
 *
 * <p>Standard errors let all years of a pair of countries err together ({@link
 * ClusteredRegression}); they take the choice of the middle as given, so they are a little too
 * small. Symmetric trimming finds the middle where errors are as often too high as too low.
 */
public final class MarginFit {
  private static final int MOST_ROUNDS = 50;
  private static final int SHARED = -1;

  private final int pairs;
  private final int kept;
  private final int clusters;
  private final Estimate level;
  private final Map<Integer, Estimate> levels;
  private final ClusteredRegression regression;
  private final double meanLogKm;
  private final double meanContiguous;
  private final double spread;

  private MarginFit(int pairs, MarginSample middle, int[] products) {
    this.pairs = pairs;
    this.kept = middle.size();
    this.meanLogKm = mean(middle.logKm);
    this.meanContiguous = mean(middle.contiguous);
    TwoWayEffects effects = new TwoWayEffects(middle.product, middle.year);
    this.regression =
        ClusteredRegression.of(
            effects.without(middle.logRatio),
            effects.without(middle.logKm),
            effects.without(middle.contiguous),
            middle.cluster);
    double[] atMean = new double[kept];
    for (int i = 0; i < kept; i++) {
      atMean[i] = middle.logRatio[i] - byPlace(middle.logKm[i], middle.contiguous[i]);
    }
    double[] residuals = regression.residuals();
    this.spread = Math.sqrt(Arrays.stream(residuals).map(r -> r * r).sum() / kept);
    this.clusters = Arrays.stream(middle.cluster).max().orElse(-1) + 1;
    boolean[] all = new boolean[kept];
    Arrays.fill(all, true);
    this.level =
        new Estimate(
            mean(middle.logRatio), Math.sqrt(meanVariance(residuals, middle.cluster, all)));
    double[] ofProducts = effects.ofFirst(atMean);
    Map<Integer, Estimate> found = new TreeMap<>();
    for (int p = 0; p < ofProducts.length; p++) {
      found.put(products[p], productLevel(middle, residuals, p, ofProducts[p]));
    }
    this.levels = Collections.unmodifiableMap(found);
  }

  /** A product's level; what its mean has in common with the slopes' errors is neglected. */
  private Estimate productLevel(
      MarginSample middle, double[] residuals, int product, double value) {
    boolean[] own = new boolean[kept];
    double km = 0;
    double border = 0;
    int n = 0;
    for (int i = 0; i < kept; i++) {
      own[i] = middle.product[i] == product;
      km += own[i] ? middle.logKm[i] - meanLogKm : 0;
      border += own[i] ? middle.contiguous[i] - meanContiguous : 0;
      n += own[i] ? 1 : 0;
    }
    double variance =
        meanVariance(residuals, middle.cluster, own) + regression.variance(km / n, border / n);
    return new Estimate(value, Math.sqrt(variance));
  }

  /** The variance of the mean of some items, those of one cluster erring together. */
  private static double meanVariance(double[] residuals, int[] clusters, boolean[] own) {
    double[] sums = new double[Arrays.stream(clusters).max().orElse(-1) + 1];
    boolean[] met = new boolean[sums.length];
    int n = 0;
    for (int i = 0; i < residuals.length; i++) {
      if (own[i]) {
        sums[clusters[i]] += residuals[i];
        met[clusters[i]] = true;
        n++;
      }
    }
    int groups = 0;
    double squares = 0;
    for (int g = 0; g < sums.length; g++) {
      groups += met[g] ? 1 : 0;
      squares += sums[g] * sums[g];
    }
    return groups > 1 ? squares / n / n * groups / (groups - 1) : Double.NaN;
  }

  /**
   * Fits the margin.
   *
   * @return empty where there are fewer pairs than the method asks for
   */
  static Optional<MarginFit> of(MarginSample sample, MirrorMethod method) {
    if (sample.size() < method.leastPairs()) {
      return Optional.empty();
    }
    int[] products = shared(sample.product, method.leastPairs());
    double[] residuals = fromMedians(sample.logRatio, products);
    boolean[] middle = middle(residuals, method.trim());
    MarginFit fit = fit(sample, products, middle);
    for (int round = 1; round < MOST_ROUNDS; round++) {
      for (int i = 0; i < residuals.length; i++) {
        residuals[i] =
            sample.logRatio[i] - fit.unclipped(products[i], sample.logKm[i], sample.contiguous[i]);
      }
      boolean[] next = middle(residuals, method.trim());
      if (Arrays.equals(next, middle)) {
        break;
      }
      middle = next;
      fit = fit(sample, products, middle);
    }
    return Optional.of(fit);
  }

  private static MarginFit fit(MarginSample sample, int[] products, boolean[] middle) {
    MarginSample pooled =
        new MarginSample(
            sample.logRatio,
            sample.logKm,
            sample.contiguous,
            products,
            sample.year,
            sample.cluster);
    int[] distinct =
        IntStream.range(0, products.length)
            .filter(i -> middle[i])
            .map(i -> products[i])
            .sorted()
            .distinct()
            .toArray();
    return new MarginFit(sample.size(), pooled.only(middle), distinct);
  }

  /** Products with fewer pairs than that become one. */
  private static int[] shared(int[] products, int least) {
    int[] counts = new int[Arrays.stream(products).max().orElse(-1) + 1];
    for (int product : products) {
      counts[product]++;
    }
    return Arrays.stream(products).map(p -> counts[p] < least ? SHARED : p).toArray();
  }

  private static double[] fromMedians(double[] values, int[] groups) {
    double[] rest = values.clone();
    for (int group : Arrays.stream(groups).distinct().toArray()) {
      double median =
          Quantiles.of(
              IntStream.range(0, values.length)
                  .filter(i -> groups[i] == group)
                  .mapToDouble(i -> values[i])
                  .toArray(),
              0.5);
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= groups[i] == group ? median : 0;
      }
    }
    return rest;
  }

  private static boolean[] middle(double[] residuals, double trim) {
    double low = Quantiles.of(residuals, trim);
    double high = Quantiles.of(residuals, 1 - trim);
    boolean[] middle = new boolean[residuals.length];
    for (int i = 0; i < residuals.length; i++) {
      middle[i] = residuals[i] >= low && residuals[i] <= high;
    }
    return middle;
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
    double variance =
        level.error() * level.error() + regression.variance(logKm - meanLogKm, -meanContiguous);
    return new Estimate(level.value() + byPlace(logKm, 0), Math.sqrt(variance));
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

  /** How many of them are the middle that was fitted. */
  public int kept() {
    return kept;
  }

  /** How many pairs of countries they belong to. */
  public int clusters() {
    return clusters;
  }

  /** The geometric mean of the distances, kilometres. */
  public double meanKilometres() {
    return Math.exp(meanLogKm);
  }

  /** The standard deviation of the middle around the fit, as a logarithm. */
  public double spread() {
    return spread;
  }
}
