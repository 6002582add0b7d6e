package jp.tenkai.export.country;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;

/** What every part of a report is written with: the text so far, the words, the medium. */
record Sheet(Html html, Wording words, Medium medium, CountryReport report) {

  private static final Set<String> NUMBERS =
      Set.of(
          "value",
          "year",
          "points",
          "rank",
          "rank_in_country",
          "imports",
          "from_japan",
          "japan_share",
          "share",
          "answers",
          "interval",
          "coverage");

  /** Links to entries of the list of sources, which have their numbers. */
  void references(List<Integer> numbers) {
    for (int number : numbers) {
      if (number > 0) {
        html.element("a", "[" + number + "]", "class", "ref", "href", "#s" + number);
      }
    }
  }

  /** A cell of one reference; empty where there is none. */
  void referenceCell(int number) {
    html.open("td");
    references(List.of(number));
    html.close("td");
  }

  /** A cell of a number in words. */
  void numberCell(String text) {
    html.element("td", text, "class", "number");
  }

  /** A cell of a whole number; a dash where it is 0, which stands for none. */
  void wholeCell(int number) {
    numberCell(number == 0 ? words.say("country.none") : Integer.toString(number));
  }

  /** The letter of a class on its colour; nothing where there is none. */
  void badge(String letter) {
    Optional<ScoreClass> scoreClass = ScoreClass.parse(letter);
    if (scoreClass.isPresent()) {
      html.element("span", letter, "class", "badge " + scoreClass.get().css());
    }
  }

  /**
   * A column of a table.
   *
   * @param css its kind, which decides its width; numbers also have the class {@code number}
   */
  record Column(String name, String css) {}

  /** A column of a kind that has a name of its own in the catalogue. */
  Column column(String kind) {
    String number = NUMBERS.contains(kind) ? "number " : "";
    return new Column(words.say("country.column." + kind), number + "c-" + kind);
  }

  /** Columns of kinds that have a name of their own in the catalogue. */
  List<Column> columns(String... kinds) {
    return Stream.of(kinds).map(this::column).toList();
  }

  /** The head of a table: its caption and its columns. */
  void openTable(String css, String caption, List<Column> columns) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "class", css).line();
    html.element("caption", caption).line().open("thead").open("tr");
    for (Column column : columns) {
      html.element("th", column.name(), "scope", "col", "class", column.css());
    }
    html.close("tr").close("thead").line().open("tbody").line();
  }

  /** The end of a table. */
  void closeTable() {
    html.close("tbody").close("table").close("div").line();
  }

  /** A remark that takes a table's place where it would be empty. */
  void nothing(String key) {
    html.element("p", words.say(key), "class", "nodata").line();
  }
}
