package jp.tenkai.datasets.indextable;

import java.util.List;
import java.util.Map;

/**
 * Both files together.
 *
 * <p>The arrays are held, not copied, and nobody changes them.
 */
public final class IndexTable {
  private final IndexMeta meta;
  private final List<String> codes;
  private final List<String> names;
  private final double[] times;
  private final Map<String, double[]> figures;
  private final Map<String, String[]> labels;
  private final long[] lines;

  /**
   * Puts the parts together.
   *
   * @param meta the tree and the other columns
   * @param codes one a unit; with times, the same code stands once a time
   * @param names one a unit
   * @param times one a unit, empty where the file has no column Time or the same time throughout
   * @param figures the columns of indicators and denominators by code, NaN = missing
   * @param labels the columns of groups by code, empty = none
   * @param lines the line of each unit in the first file
   */
  public IndexTable(
      IndexMeta meta,
      List<String> codes,
      List<String> names,
      double[] times,
      Map<String, double[]> figures,
      Map<String, String[]> labels,
      long[] lines) {
    this.meta = meta;
    this.codes = codes;
    this.names = names;
    this.times = times;
    this.figures = figures;
    this.labels = labels;
    this.lines = lines;
  }

  public IndexMeta meta() {
    return meta;
  }

  public List<String> codes() {
    return codes;
  }

  public List<String> names() {
    return names;
  }

  public double[] times() {
    return times;
  }

  public Map<String, double[]> figures() {
    return figures;
  }

  public Map<String, String[]> labels() {
    return labels;
  }

  public long[] lines() {
    return lines;
  }

  /** The number of units; of unit times in a panel. */
  public int size() {
    return codes.size();
  }

  /** True when units are seen at several times. */
  public boolean isPanel() {
    return times.length > 0;
  }
}
