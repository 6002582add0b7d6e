package jp.tenkai.datasets.country;

import java.util.regex.Pattern;

/** A country by its ISO 3166-1 alpha-3 code (XKX for Kosovo, as the World Bank writes it). */
public record CountryCode(String iso3) implements Comparable<CountryCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  public CountryCode {
    if (!FORM.matcher(iso3).matches()) {
      throw new IllegalArgumentException(
          "country code must be three capital letters such as KEN, found '" + iso3 + "'");
    }
  }

  public static CountryCode of(String iso3) {
    return new CountryCode(iso3);
  }

  @Override
  public int compareTo(CountryCode other) {
    return iso3.compareTo(other.iso3);
  }

  @Override
  public String toString() {
    return iso3;
  }
}
