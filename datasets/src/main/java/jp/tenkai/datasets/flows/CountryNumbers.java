package jp.tenkai.datasets.flows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.datasets.country.CodeSystem;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryMatch;
import jp.tenkai.datasets.country.CountryRegister;

/**
 * BACI's country numbers as places in a list, looked up once a year instead of once a row: a number
 * may mean another country in another year.
 */
final class CountryNumbers {
  /** Numbers have up to three digits. */
  static final int NUMBERS = 1_000;

  /**
   * The place of a number that means no country, or one that has a smaller number as well: Italy is
   * 380, and 381 in old files.
   */
  static final int NONE = -1;

  private final CountryRegister register;
  private final List<String> iso3;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, int[]> byYear = new HashMap<>();

  CountryNumbers(CountryRegister register) {
    this.register = register;
    this.iso3 = register.all().stream().map(Country::code).map(c -> c.iso3()).sorted().toList();
    for (int place = 0; place < iso3.size(); place++) {
      places.put(iso3.get(place), place);
    }
  }

  /** ISO 3166-1 alpha-3 codes by place, in alphabetical order. */
  List<String> iso3() {
    return iso3;
  }

  /** For each number its place in {@link #iso3}, or {@link #NONE}. Not to be changed. */
  int[] places(int year) {
    return byYear.computeIfAbsent(year, this::lookUp);
  }

  /** The place of a country. */
  int place(CountryCode country) {
    return places.get(country.iso3());
  }

  private int[] lookUp(int year) {
    int[] found = new int[NUMBERS];
    Arrays.fill(found, NONE);
    boolean[] seen = new boolean[iso3.size()];
    for (int number = 0; number < NUMBERS; number++) {
      if (register.match(CodeSystem.BACI, Integer.toString(number), year)
          instanceof CountryMatch.Is is) {
        int place = place(is.country());
        if (!seen[place]) {
          seen[place] = true;
          found[number] = place;
        }
      }
    }
    return found;
  }
}
