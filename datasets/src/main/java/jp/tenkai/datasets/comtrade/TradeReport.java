package jp.tenkai.datasets.comtrade;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tenkai.datasets.country.CountryCode;

/**
 * What one country reported of its trade.
 *
 * @param year the calendar year
 * @param month 1 to 12; empty for a whole year
 * @param reporter who reported it
 * @param partner the other side; empty for the world, which is the sum of all partners
 * @param direction as the reporter saw it
 * @param classification of the commodity as the source writes it: H0 to H6, S1 to S4, HS where the
 *     revision is not said
 * @param commodity TOTAL, or two, four or six digits with their leading zeros
 * @param valueUsd current US dollars; imports with freight and insurance (CIF), exports without
 *     (FOB)
 * @param netWeightKg kilogrammes, NaN where the source gives none
 * @param file the file it stands in
 * @param row the line, or the number of the record
 */
public record TradeReport(
    int year,
    OptionalInt month,
    CountryCode reporter,
    Optional<CountryCode> partner,
    Direction direction,
    String classification,
    String commodity,
    double valueUsd,
    double netWeightKg,
    String file,
    long row) {
  public TradeReport {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(partner, "partner");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(file, "file");
    if (!commodity.equals("TOTAL") && !commodity.matches("\\d{2}(\\d{2}(\\d{2})?)?")) {
      throw new IllegalArgumentException("commodity: TOTAL or 2, 4, 6 digits, found " + commodity);
    }
    if (!(valueUsd >= 0) || Double.isInfinite(valueUsd)) {
      throw new IllegalArgumentException("value must be finite and 0 or more: " + valueUsd);
    }
  }
}
