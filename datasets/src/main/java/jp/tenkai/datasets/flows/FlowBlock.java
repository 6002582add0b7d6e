package jp.tenkai.datasets.flows;

/**
 * Some thousand flows, column by column: a page of Parquet. The first {@link #size} places of each
 * column count.
 */
final class FlowBlock {
  /** How many flows fit. */
  static final int ROWS = 16_384;

  final int[] year = new int[ROWS];

  /** Places in {@link CountryNumbers#iso3}. */
  final int[] exporter = new int[ROWS];

  /** Places in {@link CountryNumbers#iso3}. */
  final int[] importer = new int[ROWS];

  final int[] hs6 = new int[ROWS];

  /** Whole current US dollars. */
  final long[] valueUsd = new long[ROWS];

  /** Metric tonnes; NaN where there is none. */
  final double[] quantity = new double[ROWS];

  /** The line of the file, from 1. */
  final long[] line = new long[ROWS];

  int size;

  boolean isFull() {
    return size == ROWS;
  }
}
