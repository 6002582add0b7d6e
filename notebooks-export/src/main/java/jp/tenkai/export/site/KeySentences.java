package jp.tenkai.export.site;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenkai.export.table.TableRow;
import tech.tablesaw.api.Table;

/** What a reader in a hurry should know of a strategy, in three sentences made from its tables. */
final class KeySentences {

  private static final int LEADERS = 5;
  private static final int FIELDS = 3;
  private static final double SURE = 0.9;

  private KeySentences() {}

  static List<String> of(PageContext page) {
    List<String> sentences = new ArrayList<>();
    Table ranked = page.desk().tables().ranked();
    if (ranked.isEmpty()) {
      return List.of(page.say("site.key.nobody"));
    }
    sentences.add(leaders(page, ranked));
    sentences.add(certainty(page, ranked));
    Table fields = page.desk().tables().fields();
    if (!fields.isEmpty() && fields.longColumn("rank").isNotMissing().size() > 0) {
      sentences.add(fields(page, fields));
    }
    return sentences;
  }

  private static String leaders(PageContext page, Table ranked) {
    TableRow first = new TableRow(ranked, 0);
    return page.say(
        "site.key.leaders",
        Map.of(
            "first", isolated(page.country(first)),
            "score", page.numbers().score(first.real("score")),
            "class", first.text("class"),
            "count", Math.min(LEADERS, ranked.rowCount()),
            "countries", list(page, TableRow.stream(ranked).limit(LEADERS).map(page::country))));
  }

  private static String certainty(PageContext page, Table ranked) {
    int top = page.desk().settings().robustness().top();
    List<String> sure =
        TableRow.stream(ranked)
            .filter(row -> row.real("top_chance") >= SURE)
            .map(page::country)
            .toList();
    String key = sure.isEmpty() ? "site.key.unsure" : "site.key.sure";
    Map<String, Object> values =
        Map.of(
            "top", top,
            "chance", page.numbers().percent(SURE),
            "draws", page.numbers().count(page.desk().settings().robustness().draws()));
    if (sure.isEmpty()) {
      return page.say(key, values);
    }
    return page.say(
        key,
        Map.of(
            "top", top,
            "chance", values.get("chance"),
            "draws", values.get("draws"),
            "count", sure.size(),
            "countries", list(page, sure.stream())));
  }

  private static String fields(PageContext page, Table fields) {
    TableRow best = new TableRow(fields, 0);
    return page.say(
        "site.key.fields",
        Map.of(
            "fields",
                list(
                    page,
                    TableRow.stream(fields)
                        .filter(row -> row.whole("rank").isPresent())
                        .limit(FIELDS)
                        .map(row -> page.brief(row.text("field")))),
            "field", isolated(page.brief(best.text("field"))),
            "countries",
                list(
                    page,
                    Stream.of("best_country_1", "best_country_2", "best_country_3")
                        .map(best::text)
                        .filter(code -> !code.isEmpty())
                        .map(page::country))));
  }

  static String list(PageContext page, Stream<String> names) {
    return String.join(page.say("site.separator"), names.map(KeySentences::isolated).toList());
  }

  /** A name that runs from right to left is set apart, as {@code bdi} does it in markup. */
  static String isolated(String name) {
    boolean turns = Bidi.requiresBidi(name.toCharArray(), 0, name.length());
    return turns ? "\u2068" + name + "\u2069" : name;
  }
}
