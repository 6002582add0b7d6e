package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Imputation;
import jp.tenkai.jobs.configuration.PeerGroup;

/**
 * Whose median may fill a gap: the stated peer group first, then wider circles, so that a country
 * of a small area still has peers.
 */
final class PeerLabels {
  static final String EVERYBODY = "all candidates";

  private final List<PeerGroup> circles;

  private PeerLabels(List<PeerGroup> circles) {
    this.circles = circles;
  }

  static PeerLabels of(Imputation imputation) {
    if (imputation instanceof Imputation.GroupMedian groups) {
      return new PeerLabels(
          groups.group() == PeerGroup.SUBREGION
              ? List.of(PeerGroup.SUBREGION, PeerGroup.REGION)
              : List.of(groups.group()));
    }
    return new PeerLabels(List.of());
  }

  /** One array of labels a circle, finest first; the last holds everybody. */
  List<String[]> groupings(List<Country> countries, Map<CountryCode, IncomeGroup> incomeGroups) {
    List<String[]> groupings = new ArrayList<>();
    for (PeerGroup circle : circles) {
      Function<Country, String> label =
          switch (circle) {
            case SUBREGION -> Country::subregion;
            case REGION -> Country::region;
            case INCOME_GROUP ->
                c -> incomeGroups.containsKey(c.code()) ? incomeGroups.get(c.code()).name() : "";
          };
      groupings.add(countries.stream().map(label).toArray(String[]::new));
    }
    groupings.add(countries.stream().map(c -> EVERYBODY).toArray(String[]::new));
    return groupings;
  }
}
