package jp.tenkai.jobs.compare;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tenkai.jobs.configuration.IndicatorId;

/**
 * One choice that an analyst changed, or several that only make sense together.
 *
 * @param name its path, such as strategies.africa.pillars.market.weight
 * @param paths of everything that belongs to it
 * @param remade indicators whose figures are made by another rule since; what such a figure changed
 *     counts as this choice
 */
record ConfigurationKey(String name, List<List<String>> paths, Set<IndicatorId> remade) {
  ConfigurationKey {
    Objects.requireNonNull(name, "name");
    paths = List.copyOf(paths);
    remade = Set.copyOf(remade);
  }

  /** Whether the index of the country as a whole can depend on it. */
  boolean concernsCountries() {
    return !remade.isEmpty()
        || !paths.stream()
            .allMatch(
                path ->
                    path.get(0).equals("fields")
                        || path.contains("field_pillars")
                        || (path.contains("coverage") && path.contains("field")));
  }
}
