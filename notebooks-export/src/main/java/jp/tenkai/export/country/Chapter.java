package jp.tenkai.export.country;

import java.util.List;
import java.util.Locale;

/**
 * The chapters of a report, in the order of METI's country reports: general, rules of business,
 * health and care, system, devices, market, Japan. Each names the indicators it shows, and what
 * METI's reports say there and no open source gives.
 */
enum Chapter {
  SUMMARY(List.of(), List.of()),
  STANDING(List.of(), List.of()),
  POPULATION(
      List.of("population", "population-growth", "population-65-plus", "urban-share"),
      List.of("cities", "age_pyramid")),
  ECONOMY(
      List.of(
          "gdp",
          "gdp-per-head",
          "gdp-growth",
          "gini",
          "inflation",
          "exchange-rate",
          "currency-fall"),
      List.of("household_income", "durables")),
  BUSINESS(
      List.of(
          "regulatory-quality",
          "government-effectiveness",
          "rule-of-law",
          "control-of-corruption",
          "political-stability",
          "foreign-investment",
          "trade-openness",
          "tariff",
          "logistics"),
      List.of("investment_law", "company_law", "currency_transfer")),
  HEALTH(
      List.of(
          "life-expectancy",
          "healthy-life-expectancy",
          "under-five-mortality",
          "maternal-mortality",
          "ncd-mortality",
          "ncd-death-share",
          "communicable-death-share",
          "injury-death-share",
          "diabetes-prevalence",
          "raised-blood-pressure",
          "raised-glucose",
          "obesity",
          "physical-inactivity",
          "tb-incidence",
          "air-pollution-mortality"),
      List.of("causes_of_death")),
  SPENDING(
      List.of(
          "health-spending",
          "health-spending-per-head",
          "health-spending-growth",
          "government-spending-per-head"),
      List.of("spending_by_function")),
  CAPACITY(
      List.of(
          "physicians",
          "nurses",
          "dentists",
          "hospital-beds",
          "ct-per-million",
          "mri-per-million",
          "radiotherapy-units",
          "mammography-units",
          "electricity",
          "internet-users",
          "skilled-birth-attendance",
          "facility-births",
          "antenatal-four-visits"),
      List.of("institutions", "training")),
  SYSTEM(
      List.of("uhc-index", "uhc-infectious", "out-of-pocket-share", "government-health-share"),
      List.of("insurance", "administration", "foreign_doctors", "medicines", "trials")),
  REGULATION(List.of(), List.of("device_rules", "procurement")),
  MARKET(List.of("medical-imports"), List.of("device_market")),
  COMPETITORS(List.of(), List.of("firms")),
  JAPAN(List.of("japan-share", "japan-rca", "firms-interest"), List.of("japanese_firms")),
  RELATIONS(List.of(), List.of("agreements", "policy")),
  OTHER(List.of(), List.of()),
  SOURCES(List.of(), List.of());

  private final List<String> indicators;
  private final List<String> lacking;

  Chapter(List<String> indicators, List<String> lacking) {
    this.indicators = indicators;
    this.lacking = lacking;
  }

  /** Ids of the indicators it shows, in order. */
  List<String> indicators() {
    return indicators;
  }

  /** Keys of the items that no open source gives. */
  List<String> lacking() {
    return lacking;
  }

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
