package jp.tenkai.jobs.panel;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.datasets.country.CountryCode;

/**
 * How many figures a panel of a past year left aside because they are of later years, or were
 * issued later although an issue of the time is held; by whatever names a series, and by country.
 */
final class LeftAside {
  private final Map<Object, Map<CountryCode, Long>> counts = new HashMap<>();

  void add(Object series, CountryCode country, long figures) {
    counts.computeIfAbsent(series, s -> new HashMap<>()).merge(country, figures, Long::sum);
  }

  long of(Object series, CountryCode country) {
    return counts.getOrDefault(series, Map.of()).getOrDefault(country, 0L);
  }
}
