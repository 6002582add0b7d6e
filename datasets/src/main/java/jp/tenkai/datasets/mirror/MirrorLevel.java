package jp.tenkai.datasets.mirror;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.distance.Distance;
import jp.tenkai.datasets.mirror.MirrorFlow.Seen;
import jp.tenkai.datasets.mirror.Reconciled.Basis;

/**
 * All flows whose commodities have equally many digits in one scheme: estimated together, since a
 * heading and its parts hold the same trade twice.
 */
public final class MirrorLevel {
  private final String name;
  private final MirrorMethod method;
  private final DistanceTable distances;
  private final Map<String, Integer> products = new TreeMap<>();
  private final Map<CountryCode, Integer> reporters = new TreeMap<>();
  private final Optional<MarginFit> margin;
  private final Reliability reliability;
  private final List<Reconciled> reconciled;

  private MirrorLevel(
      String name, List<MirrorFlow> flows, DistanceTable distances, MirrorMethod method) {
    this.name = name;
    this.method = method;
    this.distances = distances;
    for (MirrorFlow flow : flows) {
      number(products, flow.key().commodity());
      number(reporters, flow.key().exporter());
      number(reporters, flow.key().importer());
    }
    List<MirrorFlow> judged =
        flows.stream().filter(f -> f.seen() == Seen.BOTH && f.size() >= method.leastUsd()).toList();
    this.margin = MarginFit.of(sample(judged), method);
    this.reliability = judge(judged);
    List<Reconciled> all = new ArrayList<>();
    for (MirrorFlow flow : flows) {
      double weight =
          reliability.exporterWeight(
              reporters.get(flow.key().exporter()), reporters.get(flow.key().importer()));
      all.add(Reconciliation.of(flow, margin(flow.key()), basis(flow.key()), weight, method));
    }
    this.reconciled = Collections.unmodifiableList(all);
  }

  /** Reconciles all flows, by the level of their commodities. */
  public static List<MirrorLevel> of(
      List<MirrorFlow> flows, DistanceTable distances, MirrorMethod method) {
    Map<String, List<MirrorFlow>> byLevel = new TreeMap<>();
    for (MirrorFlow flow : flows) {
      byLevel.computeIfAbsent(flow.key().level(), l -> new ArrayList<>()).add(flow);
    }
    List<MirrorLevel> levels = new ArrayList<>();
    byLevel.forEach((name, own) -> levels.add(new MirrorLevel(name, own, distances, method)));
    return List.copyOf(levels);
  }

  private static <T> void number(Map<T, Integer> numbers, T item) {
    numbers.putIfAbsent(item, numbers.size());
  }

  private MarginSample sample(List<MirrorFlow> judged) {
    List<MirrorFlow> known =
        judged.stream().filter(f -> distances.between(f.key()).isPresent()).toList();
    record Pair(CountryCode exporter, CountryCode importer) {}
    Map<Pair, Integer> pairs = new HashMap<>();
    int n = known.size();
    double[] ratios = new double[n];
    double[] logKm = new double[n];
    double[] contiguous = new double[n];
    int[] product = new int[n];
    int[] year = new int[n];
    int[] cluster = new int[n];
    for (int i = 0; i < n; i++) {
      MirrorKey key = known.get(i).key();
      Distance distance = distances.between(key).orElseThrow();
      ratios[i] = known.get(i).logRatio();
      logKm[i] = Math.log(DistanceTable.kilometres(distance));
      contiguous[i] = distance.isContiguous() ? 1 : 0;
      product[i] = products.get(key.commodity());
      year[i] = key.year();
      Pair pair = new Pair(key.exporter(), key.importer());
      pairs.putIfAbsent(pair, pairs.size());
      cluster[i] = pairs.get(pair);
    }
    return new MarginSample(
        ratios, logKm, contiguous, product, MarginSample.renumbered(year), cluster);
  }

  private Reliability judge(List<MirrorFlow> judged) {
    double[] residuals = new double[judged.size()];
    int[] exporter = new int[judged.size()];
    int[] importer = new int[judged.size()];
    for (int i = 0; i < residuals.length; i++) {
      MirrorFlow flow = judged.get(i);
      residuals[i] = flow.logRatio() - margin(flow.key());
      exporter[i] = reporters.get(flow.key().exporter());
      importer[i] = reporters.get(flow.key().importer());
    }
    return Reliability.of(residuals, exporter, importer, reporters.size(), method);
  }

  private double margin(MirrorKey key) {
    if (margin.isEmpty()) {
      return Math.log1p(method.defaultMargin());
    }
    int product = products.get(key.commodity());
    return distances
        .between(key)
        .map(
            d ->
                margin
                    .get()
                    .margin(
                        product, Math.log(DistanceTable.kilometres(d)), d.isContiguous() ? 1 : 0))
        .orElseGet(() -> margin.get().margin(product));
  }

  private Basis basis(MirrorKey key) {
    return margin.isEmpty()
        ? Basis.DEFAULT
        : distances.between(key).isPresent() ? Basis.FITTED : Basis.MEAN_DISTANCE;
  }

  /** The scheme and the number of digits, such as {@code HS 6}. */
  public String name() {
    return name;
  }

  /** The scheme of its commodities. */
  public String scheme() {
    return reconciled.get(0).flow().key().scheme();
  }

  /** How many digits its commodities have; TOTAL for all goods together. */
  public String detail() {
    return reconciled.get(0).flow().key().detail();
  }

  /** The fitted margin; empty where there were too few pairs and the default holds. */
  public Optional<MarginFit> margin() {
    return margin;
  }

  public Reliability reliability() {
    return reliability;
  }

  /** The countries in some flow, each with its number in {@link #reliability}. */
  public Map<CountryCode, Integer> reporters() {
    return Collections.unmodifiableMap(reporters);
  }

  /** The commodities in some flow, each with its number in {@link #margin}. */
  public Map<String, Integer> products() {
    return Collections.unmodifiableMap(products);
  }

  /** The flows, in the order of their keys. */
  public List<Reconciled> flows() {
    return reconciled;
  }
}
