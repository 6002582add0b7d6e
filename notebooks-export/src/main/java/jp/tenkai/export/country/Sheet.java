package jp.tenkai.export.country;

import java.util.List;
import java.util.Optional;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;

/** What every part of a report is written with: the text so far, the words, the medium. */
record Sheet(Html html, Wording words, Medium medium, CountryReport report) {

  /** Links to entries of the list of sources, which have their numbers. */
  void references(List<Integer> numbers) {
    for (int number : numbers) {
      if (number > 0) {
        html.element("a", "[" + number + "]", "class", "reference", "href", "#source-" + number);
      }
    }
  }

  /** A cell of one reference; empty where there is none. */
  void referenceCell(int number) {
    html.open("td", "class", "reference-cell");
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

  /** The head of a table: its caption and the names of its columns. */
  void openTable(String css, String caption, List<String> columns) {
    html.open("div", "class", "scroll").open("table", "class", css).line();
    html.element("caption", caption).line().open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
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
