package jp.tenkai.jobs.configuration;

import java.util.List;
import jp.tenkai.datasets.country.IncomeGroup;

/**
 * The countries that a strategy ranks: those in one of the groups or sub-regions, with one of the
 * income groups where any is named, and {@code also}; never {@code except}.
 *
 * @param groups groups of the country register
 * @param subregions UN M49 sub-region names
 * @param incomeGroups empty means every income group
 * @param also countries added whatever their group and income
 * @param except countries left out
 */
public record Candidates(
    List<String> groups,
    List<String> subregions,
    List<IncomeGroup> incomeGroups,
    List<NamedCountry> also,
    List<NamedCountry> except) {
  public Candidates {
    groups = List.copyOf(groups);
    subregions = List.copyOf(subregions);
    incomeGroups = List.copyOf(incomeGroups);
    also = List.copyOf(also);
    except = List.copyOf(except);
    if (groups.isEmpty() && subregions.isEmpty() && also.isEmpty()) {
      throw new IllegalArgumentException("candidates must name groups, subregions or also");
    }
  }
}
