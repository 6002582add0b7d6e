package jp.tenkai.jobs.panel;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.datasets.store.DataTable;
import jp.tenkai.datasets.store.Holdings;
import org.apache.spark.sql.Row;

/** The World Bank's income groups, which it redraws every July. */
public final class IncomeGroups {
  private IncomeGroups() {}

  /**
   * A classification.
   *
   * @param vintage of its newest statement
   * @param groups by country; an economy that the World Bank does not classify has none
   */
  public record Classification(String vintage, Map<CountryCode, IncomeGroup> groups) {}

  /**
   * The groups that held on a day: those of the newest vintage up to it, or of the oldest there is.
   * An economy that the World Bank does not classify has none.
   */
  public static Map<CountryCode, IncomeGroup> on(LocalDate day, Holdings snapshot) {
    return classification(day, snapshot).groups();
  }

  /** The same, with the vintage it comes from. */
  public static Classification classification(LocalDate day, Holdings snapshot) {
    Map<CountryCode, String> held = new HashMap<>();
    String newest = "";
    for (Row row :
        snapshot
            .read(DataTable.COUNTRY_GROUPS)
            .orderBy(col("vintage"), col("country"), col("file"))
            .collectAsList()) {
      CountryCode country = CountryCode.of(row.getAs("country"));
      boolean known = row.<String>getAs("vintage").compareTo(day.toString()) <= 0;
      if (known || !held.containsKey(country)) {
        held.put(country, row.getAs("income_group"));
        // Sorted by vintage, so the last one that was taken is the newest.
        newest = row.getAs("vintage");
      }
    }
    Map<CountryCode, IncomeGroup> groups = new TreeMap<>();
    held.forEach(
        (country, text) -> IncomeGroup.parse(text).ifPresent(group -> groups.put(country, group)));
    return new Classification(newest, groups);
  }
}
