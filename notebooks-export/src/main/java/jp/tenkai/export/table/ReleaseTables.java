package jp.tenkai.export.table;

import java.util.List;

/**
 * Every table of a release, in the order in which a reader meets them. Column names, types and keys
 * are the published format: changing one is a FORMAT entry of the changelog.
 */
public final class ReleaseTables {

  /** One row per strategy and country: rank, interval, class, scores, reasons. */
  public static final TableSpec RANKING = ResultTables.ranking();

  /** One row per strategy and field: which fields lead over the ranked candidates. */
  public static final TableSpec FIELD_RANKING = ResultTables.fieldRanking();

  /** One row per strategy, country and field. */
  public static final TableSpec OPPORTUNITY = ResultTables.opportunity();

  /** One row per indicator of every score: what it was, where it came from, what it added. */
  public static final TableSpec COMPONENTS = EvidenceTables.components();

  /** One row per ranked country, or country and field: how its rank moved over the draws. */
  public static final TableSpec ROBUSTNESS = EvidenceTables.robustness();

  /** One row per scenario and country: the rank under another method. */
  public static final TableSpec SENSITIVITY = EvidenceTables.sensitivity();

  /** One row per ranked country and indicator or weight: what would move it up one place. */
  public static final TableSpec GAINS = EvidenceTables.gains();

  /** One row per strategy and country: how much of what is needed was observed. */
  public static final TableSpec COVERAGE = EvidenceTables.coverage();

  /** One row per strategy and country: rank and score beside those of the quarter before. */
  public static final TableSpec CHANGES = EvidenceTables.changes();

  /** One row per changed country or field and cause: its part in the change. */
  public static final TableSpec ATTRIBUTION = AttributionTables.parts();

  /** One row per changed country or field and figure: the three that moved its score most. */
  public static final TableSpec MOVED_FIGURES = AttributionTables.figures();

  /** One row per past year, outcome and order: how far the order agreed with what happened. */
  public static final TableSpec BACKTEST = BacktestTables.results();

  /** One row per past year, outcome and ranked country: what was predicted and what happened. */
  public static final TableSpec BACKTEST_COUNTRIES = BacktestTables.countries();

  /** One row per past year and indicator: what was known then, and what was left aside. */
  public static final TableSpec BACKTEST_INPUTS = BacktestTables.inputs();

  /** One row per country, indicator and year: the history behind each indicator. */
  public static final TableSpec FIGURES = CountryTables.figures();

  /** One row per country and indicator: the figure beside those of region, income group, peers. */
  public static final TableSpec COMPARISONS = CountryTables.comparisons();

  /** One row per country, field and supplier: who a country buys the field's goods from. */
  public static final TableSpec SUPPLIERS = CountryTables.suppliers();

  /** Hand-collected statements, such as a regulator's maturity level, with their citations. */
  public static final TableSpec FACTS = InputTables.facts();

  /** Published figures of company surveys, with their interval where the answers are known. */
  public static final TableSpec SURVEY_FIGURES = InputTables.surveyFigures();

  /** What the method did to the data, each step with a verdict. */
  public static final TableSpec AUDIT = InputTables.audit();

  /** What each gate of quality says of each source, series and strategy. */
  public static final TableSpec QUALITY = InputTables.quality();

  /** Where two sources give the same figure: which is kept, and how far the other is off. */
  public static final TableSpec DISCREPANCIES = InputTables.discrepancies();

  /** Rows refused on the way in, by file and reason. */
  public static final TableSpec QUARANTINE = InputTables.quarantine();

  /** Every input file with licence, vintage and row counts. */
  public static final TableSpec SOURCES = InputTables.sources();

  /** Every piece of software that the release was made with, and until when it is supported. */
  public static final TableSpec SOFTWARE = InputTables.software();

  private ReleaseTables() {}

  /** All of them, in reading order. */
  public static List<TableSpec> all() {
    return List.of(
        RANKING,
        FIELD_RANKING,
        OPPORTUNITY,
        COMPONENTS,
        ROBUSTNESS,
        SENSITIVITY,
        GAINS,
        COVERAGE,
        CHANGES,
        ATTRIBUTION,
        MOVED_FIGURES,
        BACKTEST,
        BACKTEST_COUNTRIES,
        BACKTEST_INPUTS,
        FIGURES,
        COMPARISONS,
        SUPPLIERS,
        FACTS,
        SURVEY_FIGURES,
        AUDIT,
        QUALITY,
        DISCREPANCIES,
        QUARANTINE,
        SOURCES,
        SOFTWARE);
  }

  /**
   * The table of a name.
   *
   * @throws IllegalArgumentException when a release has no such table
   */
  public static TableSpec named(String name) {
    for (TableSpec spec : all()) {
      if (spec.name().equals(name)) {
        return spec;
      }
    }
    throw new IllegalArgumentException(
        "a release has no table '"
            + name
            + "'; known: "
            + all().stream().map(TableSpec::name).toList());
  }
}
