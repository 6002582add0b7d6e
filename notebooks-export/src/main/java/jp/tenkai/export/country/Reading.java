package jp.tenkai.export.country;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;

/** What pages and PDFs say alike around the blocks: headings, groups, how to read the tables. */
final class Reading {

  private Reading() {}

  /** The heading of a section. */
  static String heading(int number, Chapter chapter, Wording words) {
    return words.say(
        "country.heading", Map.of("number", number, "title", words.say(chapter.key())));
  }

  /** The groups whose medians stand beside the figures, and the similar countries. */
  static String groups(CountryReport report, Wording words) {
    List<String> peers = report.peers().stream().map(words::country).toList();
    return words.say(
        "country.groups",
        Map.of(
            "code", report.country(),
            "region", name(report.region(), "region", words),
            "income", name(report.incomeGroup(), "income", words),
            "peers", peers.isEmpty() ? words.say("country.none") : words.list(peers)));
  }

  /** How to read the tables. */
  static void write(Html html, Wording words) {
    html.element("p", words.say("country.reading"), "class", "note").line();
  }

  private static String name(String code, String kind, Wording words) {
    return code.isEmpty() ? words.say("country.unknown_group") : words.code(kind, code);
  }
}
