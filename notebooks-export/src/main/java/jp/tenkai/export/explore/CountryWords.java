package jp.tenkai.export.explore;

import java.util.Map;
import java.util.OptionalLong;
import jp.tenkai.export.frame.PageWords;
import jp.tenkai.export.table.TableRow;

/** What is said of a country in hints and table cells. */
final class CountryWords {

  private CountryWords() {}

  /** The rank with its interval, the standing of a yardstick, or that there is no rank. */
  static String rank(PageWords page, TableRow row) {
    OptionalLong rank = row.whole("rank");
    if (rank.isEmpty()) {
      return page.say("standing." + (isYardstick(row) ? "yardstick" : "unranked"));
    }
    return page.say(
        "map.rank",
        Map.of(
            "rank", rank.getAsLong(),
            "low", row.whole("rank_low").orElseThrow(),
            "high", row.whole("rank_high").orElseThrow()));
  }

  /** One line with everything the map shows of a country. */
  static String hint(PageWords page, TableRow row) {
    String name = page.country(row.text("country"));
    if (Double.isNaN(row.real("score"))) {
      return page.say(
          "map.hint.unranked",
          Map.of("country", name, "coverage", page.numbers().percent(row.real("coverage"))));
    }
    return page.say(
        "map.hint",
        Map.of(
            "country", name,
            "rank", rank(page, row),
            "class", row.text("class"),
            "score", page.numbers().score(row.real("score")),
            "coverage", page.numbers().percent(row.real("coverage"))));
  }

  static boolean isYardstick(TableRow row) {
    return row.text("standing").equals("yardstick");
  }

  /** Whether its score is shown: candidates without a rank have none. */
  static boolean isScored(TableRow row) {
    return !row.text("standing").equals("unranked") && !Double.isNaN(row.real("score"));
  }
}
