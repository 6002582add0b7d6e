package jp.tenkai.datasets.country;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An economy of the register.
 *
 * @param code its ISO 3166-1 alpha-3 code, or the World Bank's (XKX, CHI)
 * @param iso2 its ISO 3166-1 alpha-2 code; empty where it has none
 * @param m49 its three digits in the UN's M49; empty where it has none
 * @param names the short names
 * @param officialNames the official names
 * @param region the UN M49 region, such as Africa; empty for Antarctica
 * @param subregion the finest UN M49 area it lies in: the intermediate region where M49 has one
 *     (Eastern Africa, Caribbean), otherwise the sub-region (South-eastern Asia)
 * @param standing state or other area
 * @param groups ids of the groups it belongs to, such as african-union
 */
public record Country(
    CountryCode code,
    String iso2,
    String m49,
    Names names,
    Names officialNames,
    String region,
    String subregion,
    Standing standing,
    Set<String> groups) {
  public Country {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(iso2, "iso2");
    Objects.requireNonNull(m49, "m49");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(officialNames, "officialNames");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(subregion, "subregion");
    Objects.requireNonNull(standing, "standing");
    groups = Collections.unmodifiableSet(new TreeSet<>(groups));
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }
}
