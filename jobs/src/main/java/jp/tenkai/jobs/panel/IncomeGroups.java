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
   * The groups that held on a day: those of the newest vintage up to it, or of the oldest there is.
   * An economy that the World Bank does not classify has none.
   */
  public static Map<CountryCode, IncomeGroup> on(LocalDate day, Holdings snapshot) {
    Map<CountryCode, String> held = new HashMap<>();
    for (Row row :
        snapshot
            .read(DataTable.COUNTRY_GROUPS)
            .orderBy(col("vintage"), col("country"), col("file"))
            .collectAsList()) {
      CountryCode country = CountryCode.of(row.getAs("country"));
      boolean known = row.<String>getAs("vintage").compareTo(day.toString()) <= 0;
      if (known || !held.containsKey(country)) {
        held.put(country, row.getAs("income_group"));
      }
    }
    Map<CountryCode, IncomeGroup> groups = new TreeMap<>();
    held.forEach(
        (country, text) -> IncomeGroup.parse(text).ifPresent(group -> groups.put(country, group)));
    return groups;
  }
}
