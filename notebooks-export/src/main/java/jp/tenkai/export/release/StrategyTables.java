package jp.tenkai.export.release;

import jp.tenkai.export.table.ReleaseTables;
import tech.tablesaw.api.Table;

/**
 * One strategy's part of a release's result tables, in reading order.
 *
 * @param ranked candidates with a rank, best first
 * @param yardsticks partner countries scored for comparison, best score first
 * @param unranked candidates without a rank, by country code
 * @param fields best first, unranked fields last
 * @param opportunity every country and field, by country and field id
 * @param components every part of every score
 */
public record StrategyTables(
    String strategy,
    Table ranked,
    Table yardsticks,
    Table unranked,
    Table fields,
    Table opportunity,
    Table components) {

  /** Selects and sorts a strategy's rows. */
  public static StrategyTables of(ReleaseContents contents, String strategy) {
    Table ranking = rows(contents.table(ReleaseTables.RANKING), strategy);
    Table fields = rows(contents.table(ReleaseTables.FIELD_RANKING), strategy);
    // Tablesaw sorts a missing number before all others, so the two parts are sorted apart.
    Table rankedFields = fields.where(fields.longColumn("rank").isNotMissing());
    Table otherFields = fields.where(fields.longColumn("rank").isMissing());
    return new StrategyTables(
        strategy,
        standing(ranking, "candidate").sortOn("rank", "country"),
        standing(ranking, "yardstick").sortOn("-score", "country"),
        standing(ranking, "unranked").sortOn("country"),
        rankedFields.sortOn("rank", "field").append(otherFields),
        rows(contents.table(ReleaseTables.OPPORTUNITY), strategy),
        rows(contents.table(ReleaseTables.COMPONENTS), strategy));
  }

  private static Table rows(Table table, String strategy) {
    return table.where(table.stringColumn("strategy").isEqualTo(strategy));
  }

  private static Table standing(Table ranking, String standing) {
    return ranking.where(ranking.stringColumn("standing").isEqualTo(standing));
  }
}
