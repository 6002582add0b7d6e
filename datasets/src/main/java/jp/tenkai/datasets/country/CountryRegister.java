package jp.tenkai.datasets.country;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.tenkai.datasets.quarantine.Refusal;

/**
 * The economies that can be scored: their codes in every system, names, M49 areas and groups.
 * Groups are as of 2026: african-union (its 54 states; without Western Sahara), ticad (the same
 * 54), asean (11, with Timor-Leste since October 2025) and gcc (6).
 */
public final class CountryRegister {
  private final SortedMap<CountryCode, Country> countries;
  private final CodeTable codes;

  CountryRegister(SortedMap<CountryCode, Country> countries, CodeTable codes) {
    this.countries = Collections.unmodifiableSortedMap(new TreeMap<>(countries));
    this.codes = codes;
  }

  private static final class Standard {
    private static final CountryRegister REGISTER = RegisterFiles.read();
  }

  /** The register that ships with Tenkai; read once, at its first use. */
  public static CountryRegister standard() {
    return Standard.REGISTER;
  }

  /**
   * What a code of a system means in a year. Surrounding blanks and leading zeros of numbers do not
   * count; letters are compared as they are. A code that the register does not hold is refused as
   * {@link Refusal#UNKNOWN_COUNTRY}; it is never guessed.
   */
  public CountryMatch match(CodeSystem system, String code, int year) {
    return codes.match(system, code, year);
  }

  public Optional<Country> find(CountryCode code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** The country of a code that must be in the register. */
  public Country require(CountryCode code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("no country " + code + " in the register"));
  }

  /** All economies, by code. */
  public List<Country> all() {
    return List.copyOf(countries.values());
  }

  /** The members of a group, by code. The group must exist. */
  public List<Country> inGroup(String group) {
    return required("group", group, groups(), country -> country.isIn(group));
  }

  /** The countries of a UN M49 area, by code. The area must exist. */
  public List<Country> inSubregion(String subregion) {
    return required(
        "sub-region", subregion, subregions(), country -> country.subregion().equals(subregion));
  }

  /** The ids of all groups. */
  public SortedSet<String> groups() {
    var ids = new TreeSet<String>();
    countries.values().forEach(country -> ids.addAll(country.groups()));
    return ids;
  }

  /** The names of all UN M49 areas that countries lie in. */
  public SortedSet<String> subregions() {
    var names = new TreeSet<String>();
    countries.values().forEach(country -> names.add(country.subregion()));
    names.remove("");
    return names;
  }

  private List<Country> required(
      String what, String name, SortedSet<String> known, Predicate<Country> member) {
    if (!known.contains(name)) {
      throw new IllegalArgumentException("no " + what + " '" + name + "', known: " + known);
    }
    return countries.values().stream().filter(member).toList();
  }
}
