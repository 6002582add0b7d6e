package jp.tenkai.datasets.mirror;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What one country said of one flow in one year: by month, or for the year as a whole. Values are
 * current US dollars as reported, less goods that only passed through (see {@link MirrorFlows}).
 */
public final class MirrorSide {
  /** All twelve months, as a mask whose lowest bit is January. */
  public static final int WHOLE_YEAR = 0xFFF;

  private static final int MONTHS = 12;

  private final boolean isYearly;
  private final int covered;
  private final double[] gross = new double[MONTHS];
  private final double[] passing = new double[MONTHS];
  private final List<Place> places = new ArrayList<>();
  private String classification = "";

  /** A row of a file, from 1. */
  public record Place(String file, long row) {}

  /** A side without rows so far. */
  MirrorSide(Coverage coverage) {
    this.isYearly = coverage.isYearly();
    this.covered = coverage.months();
  }

  /**
   * Which months a country covers.
   *
   * @param months a mask; 0 where it said nothing at all
   * @param isYearly whether it gave whole years, which can't be told apart by month
   */
  record Coverage(int months, boolean isYearly) {
    static final Coverage NONE = new Coverage(0, false);
  }

  /**
   * Adds a row.
   *
   * @param month 1 to 12; any where the side is yearly
   */
  void add(int month, double usd, String classification, Place place) {
    gross[isYearly ? 0 : month - 1] += usd;
    this.classification = classification;
    places.add(place);
  }

  /** Adds a row of goods that only passed through; they are part of what {@link #add} takes. */
  void addPassing(int month, double usd, Place place) {
    passing[isYearly ? 0 : month - 1] += usd;
    places.add(place);
  }

  /** The value in those months, US dollars; a whole year has a value only in all of them. */
  public double value(int months) {
    double sum = 0;
    for (int i = 0; i < MONTHS; i++) {
      boolean counts = isYearly ? months == WHOLE_YEAR : (months >> i & 1) == 1;
      sum += counts ? Math.max(0, gross[i] - passing[i]) : 0;
    }
    return sum;
  }

  /** The value in everything that was said, US dollars. */
  public double value() {
    return value(WHOLE_YEAR);
  }

  /** What only passed through, US dollars: re-exports of an exporter, re-imports of an importer. */
  public double passing() {
    double sum = 0;
    for (double usd : passing) {
      sum += usd;
    }
    return sum;
  }

  /** The months that the country covers, as a mask; those without a row are months of no trade. */
  public int covered() {
    return covered;
  }

  /** How many months the country covers, 0 to 12. */
  public int months() {
    return Integer.bitCount(covered);
  }

  public boolean isYearly() {
    return isYearly;
  }

  /** The classification as reported; empty where there is no row. */
  public String classification() {
    return classification;
  }

  /** The rows it was added up from, in the order of reading. */
  public List<Place> places() {
    return Collections.unmodifiableList(places);
  }
}
