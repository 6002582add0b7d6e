package jp.tenkai.export.country;

import java.util.List;

/**
 * What stands in each chapter: the indicators it shows, and what METI's reports say there and no
 * open source gives.
 */
final class Outline {

  private Outline() {}

  /** Ids of the indicators of a chapter, in order; a release need not know all of them. */
  static List<String> indicators(Chapter chapter) {
    return switch (chapter) {
      case POPULATION ->
          List.of("population", "population-growth", "population-65-plus", "urban-share");
      case ECONOMY ->
          List.of(
              "gdp",
              "gdp-per-head",
              "gdp-growth",
              "gini",
              "inflation",
              "exchange-rate",
              "currency-fall");
      case BUSINESS ->
          List.of(
              "regulatory-quality",
              "government-effectiveness",
              "rule-of-law",
              "control-of-corruption",
              "political-stability",
              "foreign-investment",
              "trade-openness",
              "tariff",
              "logistics");
      case HEALTH ->
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
              "air-pollution-mortality");
      case SPENDING ->
          List.of(
              "health-spending",
              "health-spending-per-head",
              "health-spending-growth",
              "government-spending-per-head");
      case CAPACITY ->
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
              "antenatal-four-visits");
      case SYSTEM ->
          List.of("uhc-index", "uhc-infectious", "out-of-pocket-share", "government-health-share");
      case MARKET -> List.of("medical-imports");
      case JAPAN -> List.of("japan-share", "japan-rca", "firms-interest");
      case SUMMARY, STANDING, REGULATION, COMPETITORS, RELATIONS, OTHER, SOURCES -> List.of();
    };
  }

  /** Keys of a chapter's items that no open source gives. */
  static List<String> lacking(Chapter chapter) {
    return switch (chapter) {
      case POPULATION -> List.of("cities", "age_pyramid");
      case ECONOMY -> List.of("household_income", "durables");
      case BUSINESS -> List.of("investment_law", "company_law", "currency_transfer");
      case HEALTH -> List.of("causes_of_death");
      case SPENDING -> List.of("spending_by_function");
      case CAPACITY -> List.of("institutions", "training");
      case SYSTEM ->
          List.of("insurance", "administration", "foreign_doctors", "medicines", "trials");
      case REGULATION -> List.of("device_rules", "procurement");
      case MARKET -> List.of("device_market");
      case COMPETITORS -> List.of("firms");
      case JAPAN -> List.of("japanese_firms");
      case RELATIONS -> List.of("agreements", "policy");
      case SUMMARY, STANDING, OTHER, SOURCES -> List.of();
    };
  }
}
