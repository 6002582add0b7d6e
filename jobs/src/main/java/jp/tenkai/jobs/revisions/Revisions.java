package jp.tenkai.jobs.revisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.tenkai.datasets.country.CountryCode;

/**
 * What changed in a series between two vintages. Each figure of either is counted once: new,
 * revised, withdrawn, unchanged, or outside, where the later vintage does not speak of that country
 * or year at all.
 *
 * @param from the earlier vintage
 * @param to the later vintage
 * @param changes by country and year
 * @param unchanged figures that both give alike, up to a millionth
 * @param outside figures of the earlier vintage beyond the countries and years of the later one
 */
public record Revisions(
    String series, String from, String to, List<Change> changes, int unchanged, int outside) {
  /** Sources compute anew at each issue, and the last digits of a double come out otherwise. */
  private static final double ROUNDING = 1e-6;

  public Revisions {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two vintages.
   *
   * @param before the figures of the earlier one
   * @param after the figures of the later one
   */
  public static Revisions between(
      String series, String from, Map<Place, Double> before, String to, Map<Place, Double> after) {
    Set<CountryCode> countries = new HashSet<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Place place : after.keySet()) {
      countries.add(place.country());
      first = Math.min(first, place.year());
      last = Math.max(last, place.year());
    }
    Set<Place> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    List<Change> changes = new ArrayList<>();
    int unchanged = 0;
    int outside = 0;
    for (Place place : places) {
      double was = before.getOrDefault(place, Double.NaN);
      double is = after.getOrDefault(place, Double.NaN);
      if (Double.isNaN(was)) {
        changes.add(new Change(Change.Kind.NEW, place, was, is));
      } else if (!Double.isNaN(is)) {
        if (isSame(was, is)) {
          unchanged++;
        } else {
          changes.add(new Change(Change.Kind.REVISED, place, was, is));
        }
      } else if (countries.contains(place.country())
          && place.year() >= first
          && place.year() <= last) {
        changes.add(new Change(Change.Kind.WITHDRAWN, place, was, is));
      } else {
        outside++;
      }
    }
    return new Revisions(series, from, to, changes, unchanged, outside);
  }

  private static boolean isSame(double was, double is) {
    return Math.abs(is - was) <= ROUNDING * Math.max(Math.abs(was), Math.abs(is));
  }

  /** How many changes are of a kind. */
  public long count(Change.Kind kind) {
    return changes.stream().filter(c -> c.kind() == kind).count();
  }

  /** The middle of the absolute revisions in %; NaN where nothing was revised. */
  public double medianPercent() {
    double[] sizes =
        changes.stream()
            .filter(c -> c.kind() == Change.Kind.REVISED)
            .mapToDouble(c -> Math.abs(c.percent()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    int n = sizes.length;
    return n == 0 ? Double.NaN : n % 2 == 1 ? sizes[n / 2] : (sizes[n / 2 - 1] + sizes[n / 2]) / 2;
  }
}
