package jp.tenkai.datasets.customs;

import java.util.Objects;
import java.util.OptionalInt;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.country.CountryCode;

/**
 * One line of a country's own trade statistics.
 *
 * @param reporter whose statistics they are
 * @param year the calendar year; for India the one in which the fiscal year (April to March) begins
 * @param month 1 to 12; empty for a whole year
 * @param code the national line, with all its digits, or the name of a group of goods
 * @param partner destination of exports, origin of imports
 * @param value in {@code amount}, 0 or more
 * @param quantity1 in {@code unit1}, NaN where there is none
 * @param quantity2 in {@code unit2}, NaN where there is none
 * @param file the file it stands in
 * @param row the line
 */
public record NationalTrade(
    CountryCode reporter,
    Direction direction,
    int year,
    OptionalInt month,
    String code,
    CountryCode partner,
    double value,
    Amount amount,
    double quantity1,
    String unit1,
    double quantity2,
    String unit2,
    String file,
    long row) {
  public NationalTrade {
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(amount, "amount");
    if (code.isBlank() || file.isBlank()) {
      throw new IllegalArgumentException("code and file must not be blank");
    }
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("value must be finite and 0 or more: " + value);
    }
  }
}
