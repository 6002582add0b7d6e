package jp.tenkai.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;

/**
 * Makes the tables that describe each country by itself. What a real release has is there once at
 * least: a history with gaps, a country without a figure, one whose figure is too old, one without
 * similar countries, a market that buys nothing from Japan, a field without goods.
 */
final class SyntheticCountries {
  private static final List<String> INDICATORS =
      List.of("health-spending", "physicians", "ncd-mortality", "logistics", "population");
  private static final List<String> SUPPLIERS = List.of("CHN", "DEU", "USA", "IND", "FRA");
  private static final double[] LARGEST = {0.18, 0.16, 0.15, 0.13, 0.12};
  private static final double[] SECOND = {0.31, 0.09, 0.08, 0.07, 0.06};
  private static final double JAPAN = 0.1;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2025;

  private final SyntheticTables synthetic;
  private final Map<String, TableBuilder> builders;

  SyntheticCountries(SyntheticTables synthetic, Map<String, TableBuilder> builders) {
    this.synthetic = synthetic;
    this.builders = builders;
  }

  void fill() {
    SortedSet<String> countries = new TreeSet<>();
    countries.add("JPN");
    List<String> alpha2 = new ArrayList<>(SyntheticRelease.partners());
    SyntheticRelease.STRATEGIES.forEach(s -> alpha2.addAll(SyntheticRelease.candidates(s)));
    alpha2.addAll(SyntheticRelease.unranked());
    alpha2.forEach(country -> countries.add(SyntheticRelease.alpha3(country)));
    List<String> inOrder = List.copyOf(countries);
    for (String country : inOrder) {
      for (int i = 0; i < INDICATORS.size(); i++) {
        history(country, i);
        comparison(inOrder, country, i);
      }
      if (!country.equals("SOM")) {
        double all = 0;
        for (String field : SyntheticRelease.FIELDS.keySet()) {
          if (!field.equals("digital")) {
            double imports = 1000 * synthetic.fieldScore(country, field);
            suppliers(country, field, imports);
            all += imports;
          }
        }
        suppliers(country, "", all);
      }
    }
  }

  private void history(String country, int indicator) {
    String id = INDICATORS.get(indicator);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      boolean gap = id.equals("physicians") && year % 3 != 0;
      boolean unknown = country.equals("ERI") && id.equals("logistics");
      boolean stopped = country.equals("SOM") && year > 2012;
      if (gap || unknown || stopped) {
        continue;
      }
      double value = value(country, id, year);
      boolean bounds = id.equals("ncd-mortality");
      origin(
          builders
              .get(ReleaseTables.FIGURES.name())
              .row()
              .text("country", country)
              .text("indicator", id)
              .whole("year", year)
              .real("value", value)
              .real("low", bounds ? 0.9 * value : Double.NaN)
              .real("high", bounds ? 1.2 * value : Double.NaN),
          indicator,
          30 + year);
    }
  }

  private void comparison(List<String> countries, String country, int indicator) {
    String id = INDICATORS.get(indicator);
    boolean unknown = country.equals("ERI") && id.equals("logistics");
    boolean tooOld = country.equals("SOM");
    boolean observed = !unknown && !tooOld;
    boolean bounds = observed && id.equals("ncd-mortality");
    int year = id.equals("physicians") ? 2025 - 2025 % 3 : tooOld ? 2012 : LAST_YEAR;
    double value = value(country, id, year);
    TableBuilder.Row row =
        builders
            .get(ReleaseTables.COMPARISONS.name())
            .row()
            .text("country", country)
            .text("indicator", id)
            .real("value", observed ? value : Double.NaN)
            .real("low", bounds ? 0.9 * value : Double.NaN)
            .real("high", bounds ? 1.2 * value : Double.NaN)
            .text("status", unknown ? "missing" : tooOld ? "too_old" : "observed")
            .text("rule", "latest")
            .text("unit", "US$")
            .text("region", country.equals("JPN") ? "Eastern Asia" : "Eastern Africa")
            .real("region_median", value("region", id, LAST_YEAR))
            .whole("region_countries", 14)
            .text("income_group", country.equals("ERI") ? "" : "LOWER_MIDDLE")
            .real("income_median", country.equals("ERI") ? Double.NaN : value("income", id, 2025))
            .whole("income_countries", country.equals("ERI") ? 0 : 37);
    for (int peer = 1; peer <= 3; peer++) {
      boolean alone = country.equals("SOM");
      String other = countries.get((countries.indexOf(country) + peer) % countries.size());
      boolean known = !alone && !other.equals("SOM");
      row.text("peer_" + peer, alone ? "" : other)
          .real("peer_" + peer + "_value", known ? value(other, id, LAST_YEAR) : Double.NaN);
      if (known) {
        row.whole("peer_" + peer + "_year", LAST_YEAR);
      } else {
        row.missing("peer_" + peer + "_year");
      }
    }
    if (unknown) {
      row.missing("year", "source", "series", "file", "row", "vintage", "licence", "terms").end();
    } else {
      origin(row.whole("year", year), indicator, 30 + year);
    }
  }

  private void suppliers(String country, String field, double imports) {
    boolean nothingFromJapan = country.equals("BEN");
    boolean japanSecond = synthetic.unit(country + field, 20) < 0.5;
    double[] shares = japanSecond ? SECOND : LARGEST;
    int rank = 0;
    for (int i = 0; i < SUPPLIERS.size(); i++) {
      if (i == 1 && japanSecond && !nothingFromJapan) {
        supplier(country, field, "JPN", ++rank, imports, JAPAN);
      }
      if (rank < SUPPLIERS.size()) {
        supplier(country, field, SUPPLIERS.get(i), ++rank, imports, shares[i]);
      }
    }
    if (!japanSecond && !nothingFromJapan) {
      supplier(country, field, "JPN", ++rank, imports, JAPAN);
    }
  }

  private void supplier(
      String country, String field, String supplier, int rank, double imports, double share) {
    builders
        .get(ReleaseTables.SUPPLIERS.name())
        .row()
        .text("country", country)
        .text("field", field)
        .text("supplier", supplier)
        .whole("rank", rank)
        .real("value_kusd", imports * share)
        .real("share", share)
        .whole("year", 2024)
        .text("source", "synthetic")
        .text("file", "synthetic.csv")
        .text("vintage", "2026-07")
        .text("licence", "CC0")
        .text("terms", "open")
        .whole("flows", 3)
        .end();
  }

  private double value(String country, String indicator, int year) {
    double level = 20 + 80 * synthetic.unit(country + indicator, 21);
    double growth = 0.04 * (synthetic.unit(country + indicator, 22) - 0.3);
    double noise = 1 + 0.06 * (synthetic.unit(country + indicator + year, 23) - 0.5);
    return level * Math.pow(1 + growth, year - FIRST_YEAR) * noise;
  }

  private static void origin(TableBuilder.Row row, int indicator, long line) {
    row.text("source", "synthetic")
        .text("series", "SYN." + indicator)
        .text("file", "synthetic.csv")
        .whole("row", line)
        .text("vintage", "2026-07")
        .text("licence", "CC0")
        .text("terms", "open")
        .end();
  }
}
