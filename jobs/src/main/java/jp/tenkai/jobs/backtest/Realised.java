package jp.tenkai.jobs.backtest;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Bilingual;

/**
 * What happened, by country.
 *
 * @param name for a reader
 * @param unit of the figures, in English
 * @param figures empty where it can't be measured
 * @param reason why it can't; empty where it can
 */
record Realised(
    Outcome outcome,
    Bilingual name,
    String unit,
    SortedMap<CountryCode, Figure> figures,
    Bilingual reason) {

  /**
   * One country's outcome.
   *
   * @param value a share a year for growth, otherwise in the unit
   * @param firstYear where growth starts; for a size the year itself
   * @param lastYear where it ends
   */
  record Figure(double value, int firstYear, int lastYear) {}

  Realised {
    Objects.requireNonNull(name, "name");
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    if (figures.isEmpty() == reason.isEmpty()) {
      throw new IllegalArgumentException(
          outcome + ": expected either figures or a reason why there are none");
    }
  }

  static Realised measured(
      Outcome outcome, Bilingual name, String unit, Map<CountryCode, Figure> figures) {
    return new Realised(outcome, name, unit, new TreeMap<>(figures), Bilingual.none());
  }

  static Realised notMeasured(Outcome outcome, Bilingual name, Bilingual reason) {
    return new Realised(outcome, name, "", Collections.emptySortedMap(), reason);
  }

  boolean isMeasured() {
    return reason.isEmpty();
  }
}
