package jp.tenkai.datasets.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.distance.Distance;

/** Distances by pair of countries, in either order. */
public final class DistanceTable {
  private final Map<Pair, Distance> byPair = new HashMap<>();

  private record Pair(CountryCode one, CountryCode other) {
    static Pair of(CountryCode a, CountryCode b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Of several rows of a pair the first counts. A country's distance to itself is left aside. */
  public DistanceTable(Collection<Distance> distances) {
    for (Distance distance : distances) {
      if (!distance.from().equals(distance.to()) && kilometres(distance) > 0) {
        byPair.putIfAbsent(Pair.of(distance.from(), distance.to()), distance);
      }
    }
  }

  /** What lies between the two sides of a flow; empty where the table does not know it. */
  Optional<Distance> between(MirrorKey key) {
    return Optional.ofNullable(byPair.get(Pair.of(key.exporter(), key.importer())));
  }

  /** Between their cities weighted by people, as BACI takes it; else between the main cities. */
  static double kilometres(Distance distance) {
    return Double.isNaN(distance.weightedKilometres())
        ? distance.kilometres()
        : distance.weightedKilometres();
  }

  public boolean isEmpty() {
    return byPair.isEmpty();
  }
}
