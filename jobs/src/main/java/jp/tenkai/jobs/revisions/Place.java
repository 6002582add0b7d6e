package jp.tenkai.jobs.revisions;

import java.util.Comparator;
import java.util.Objects;
import jp.tenkai.datasets.country.CountryCode;

/** A country in a year, ordered by code, then year. */
public record Place(CountryCode country, int year) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place p) -> p.country().iso3()).thenComparingInt(Place::year);

  public Place {
    Objects.requireNonNull(country, "country");
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
