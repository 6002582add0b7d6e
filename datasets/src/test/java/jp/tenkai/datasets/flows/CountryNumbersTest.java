package jp.tenkai.datasets.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import jp.tenkai.datasets.country.CountryRegister;
import org.junit.jupiter.api.Test;

class CountryNumbersTest {
  /** Otherwise a flow might stand twice under two numbers, in perfect order. */
  @Test
  void inNoYearTwoNumbersMeanOneCountry() {
    CountryNumbers countries = new CountryNumbers(CountryRegister.standard());
    for (int year = 1988; year <= 2030; year++) {
      int[] places = countries.places(year);
      Set<String> seen = new HashSet<>();
      for (int number = 0; number < places.length; number++) {
        if (places[number] >= 0) {
          assertThat(seen.add(countries.iso3().get(places[number])))
              .as("%d in %d is %s again", number, year, countries.iso3().get(places[number]))
              .isTrue();
        }
      }
      assertThat(seen).hasSizeGreaterThan(190);
    }
  }
}
