package jp.tenkai.datasets.flows;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums by year, importer and product as they grow: a row of products for each importer. Where a
 * file is in the official order, products ascend within a pair of countries, so that additions walk
 * along a row; a hash table of the same million sums would miss the cache at each. A year takes
 * some 10 MB.
 */
final class SumTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int PRODUCTS = 1_000_000;
  private static final int NONE = -1;
  private static final int SOME = 256;

  private final int countries;
  private final SortedMap<Integer, long[][]> years = new TreeMap<>();

  /** The products by their places in the rows, in order of first appearance. */
  private int[] products = new int[SOME];

  private int size;

  /** The place of each product. Not sent about. */
  private transient int[] places;

  SumTable(int countries) {
    this.countries = countries;
  }

  /** Adds the flows of a block. */
  void add(FlowBlock block) {
    int year = NONE;
    long[][] importers = new long[0][];
    for (int i = 0; i < block.size; i++) {
      if (block.year[i] != year) {
        year = block.year[i];
        importers = importers(year);
      }
      int place = place(block.hs6[i]);
      int importer = block.importer[i];
      long[] row = importers[importer];
      if (row == null || place >= row.length) {
        row = longer(importers, importer);
      }
      add(row, place, block.valueUsd[i]);
    }
  }

  /** Adds one amount. */
  void add(int year, int importer, int hs6, long usd) {
    long[][] importers = importers(year);
    int place = place(hs6);
    long[] row = importers[importer];
    if (row == null || place >= row.length) {
      row = longer(importers, importer);
    }
    add(row, place, usd);
  }

  /** Each sum stands as itself plus one, so that 0 is none: trade of 0 dollars is a sum as well. */
  private static void add(long[] row, int place, long usd) {
    long before = row[place];
    row[place] = before == 0 ? usd + 1 : before + usd;
  }

  private long[][] importers(int year) {
    return years.computeIfAbsent(year, y -> new long[countries][]);
  }

  private long[] longer(long[][] importers, int importer) {
    long[] before = importers[importer];
    long[] row =
        before == null ? new long[products.length] : Arrays.copyOf(before, products.length);
    importers[importer] = row;
    return row;
  }

  private int place(int hs6) {
    if (places == null) {
      places = new int[PRODUCTS];
      Arrays.fill(places, NONE);
      for (int i = 0; i < size; i++) {
        places[products[i]] = i;
      }
    }
    int place = places[hs6];
    return place >= 0 ? place : enter(hs6);
  }

  private int enter(int hs6) {
    if (size == products.length) {
      products = Arrays.copyOf(products, size + size / 2);
    }
    products[size] = hs6;
    places[hs6] = size;
    return size++;
  }

  /** Adds the sums of another table, which is not changed. */
  void add(SumTable other) {
    other.forEach(this::add);
  }

  /** Told of each sum. */
  interface Each {
    void sum(int year, int importer, int hs6, long usd);
  }

  /** Gives each sum, in order of year, importer's place, product. */
  void forEach(Each each) {
    int[] order = order();
    years.forEach(
        (year, importers) -> {
          for (int importer = 0; importer < countries; importer++) {
            long[] row = importers[importer];
            for (int i = 0; row != null && i < size; i++) {
              int place = order[i];
              if (place < row.length && row[place] != 0) {
                each.sum(year, importer, products[place], row[place] - 1);
              }
            }
          }
        });
  }

  /** Places by product, ascending. */
  private int[] order() {
    // A product is below 2^20, its place as well: both fit one number that sorts by product.
    long[] both = new long[size];
    for (int i = 0; i < size; i++) {
      both[i] = ((long) products[i] << Integer.SIZE) | i;
    }
    Arrays.sort(both);
    return Arrays.stream(both).mapToInt(b -> (int) b).toArray();
  }
}
