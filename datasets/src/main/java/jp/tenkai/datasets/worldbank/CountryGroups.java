package jp.tenkai.datasets.worldbank;

import java.util.Objects;
import java.util.Set;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.file.Vintage;

/**
 * Which groups of the World Bank's an economy belongs to.
 *
 * @param country the economy
 * @param region the region's name, single blanks
 * @param incomeGroup LIC, LMC, UMC or HIC; empty where the World Bank gives none
 * @param vintage when the World Bank said so
 */
public record CountryGroups(
    CountryCode country, String region, String incomeGroup, Vintage vintage) {
  private static final Set<String> INCOME_GROUPS = Set.of("LIC", "LMC", "UMC", "HIC", "");

  public CountryGroups {
    Objects.requireNonNull(country, "country");
    Objects.requireNonNull(vintage, "vintage");
    if (region.isBlank()) {
      throw new IllegalArgumentException("region must not be blank, country " + country);
    }
    if (!INCOME_GROUPS.contains(incomeGroup)) {
      throw new IllegalArgumentException(
          "income group must be LIC, LMC, UMC, HIC or empty, found '" + incomeGroup + "'");
    }
  }
}
