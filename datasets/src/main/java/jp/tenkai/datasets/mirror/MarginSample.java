package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/** Pairs of reports to fit a margin on: one item a flow that both sides saw. */
final class MarginSample {
  final double[] logRatio;
  final double[] logKm;
  final double[] contiguous;
  final int[] product;
  final int[] year;
  final int[] cluster;

  /**
   * @param logRatio ln(importer's / exporter's value)
   * @param logKm ln of the distance in kilometres
   * @param contiguous 1 where the countries share a border, otherwise 0
   * @param product the number of the product, from 0
   * @param year the number of the year, from 0
   * @param cluster the number of the pair of countries, from 0: its years may err together
   */
  MarginSample(
      double[] logRatio,
      double[] logKm,
      double[] contiguous,
      int[] product,
      int[] year,
      int[] cluster) {
    this.logRatio = logRatio.clone();
    this.logKm = logKm.clone();
    this.contiguous = contiguous.clone();
    this.product = product.clone();
    this.year = year.clone();
    this.cluster = cluster.clone();
  }

  int size() {
    return logRatio.length;
  }

  /** The same groups without gaps between their numbers, in the same order. */
  static int[] renumbered(int[] groups) {
    int[] distinct = Arrays.stream(groups).sorted().distinct().toArray();
    return Arrays.stream(groups).map(g -> Arrays.binarySearch(distinct, g)).toArray();
  }
}
