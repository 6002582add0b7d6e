package jp.tenkai.export.country;

import java.util.Locale;

/**
 * The chapters of a report, in the order of METI's country reports: general, rules of business,
 * health and care, system, devices, market, Japan. What stands in each is in {@link Outline}.
 */
enum Chapter {
  SUMMARY,
  STANDING,
  POPULATION,
  ECONOMY,
  BUSINESS,
  HEALTH,
  SPENDING,
  CAPACITY,
  SYSTEM,
  REGULATION,
  MARKET,
  COMPETITORS,
  JAPAN,
  RELATIONS,
  OTHER,
  SOURCES;

  /** The key of its title in the catalogue. */
  String key() {
    return "country.chapter." + id();
  }

  /** Its anchor on the page, apart from the fields' own. */
  String anchor() {
    return "part-" + id();
  }

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
