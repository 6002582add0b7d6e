package jp.tenkai.export.site;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** The region of each country, where the release has a table that says so. */
final class Regions {

  private static final String COLUMN = "region";
  private static final String WORDS = "country.region.";

  private Regions() {}

  /** The region's name by country code, in the page's language; empty where nothing is known. */
  static Map<String, String> of(PageContext page) {
    Table comparisons = page.contents().tables().get(GateFigures.COMPARISONS);
    Map<String, String> regions = new TreeMap<>();
    if (comparisons != null && comparisons.columnNames().contains(COLUMN)) {
      Map<String, String> names = new TreeMap<>();
      TableRow.stream(comparisons)
          .filter(row -> !row.text(COLUMN).isEmpty())
          .forEach(
              row ->
                  regions.put(
                      row.text("country"),
                      names.computeIfAbsent(row.text(COLUMN), region -> name(page, region))));
    }
    return regions;
  }

  /** The catalogue's word, or what the table says where the catalogue doesn't know the region. */
  private static String name(PageContext page, String region) {
    String key = WORDS + region.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
    return page.words().keys().contains(key) ? page.say(key) : region;
  }
}
