package jp.tenkai.export.country;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.text.Language;

/** Writes what is on record of the country: facts with their citations, answers of firms. */
final class RecordWriter {

  /** An answer in English with the Japanese of its source behind it. */
  private static final Pattern BOTH =
      Pattern.compile(
          "(\\p{ASCII}+) \\(([^()]*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}][^()]*)\\)");

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  RecordWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void statements(Block.Statements block) {
    if (block.statements().isEmpty()) {
      sheet.nothing("country.statements.none");
      return;
    }
    sheet.openTable(
        "statements",
        words.say("country.statements.caption"),
        sheet.columns("topic", "statement", "scope", "as_of", "source"));
    for (Statement statement : block.statements()) {
      html.open("tr");
      html.element("th", words.code("topic", statement.topic()), "scope", "row");
      html.open("td").name(words.code("fact", statement.text()));
      if (!statement.kind().isEmpty()) {
        html.text(" ").name(words.code("citation", statement.kind()), "class", "tag");
      }
      html.close("td").open("td").name(words.code("scope", statement.scope())).close("td");
      html.open("td").name(statement.asOf()).close("td");
      sheet.referenceCell(statement.reference());
      html.close("tr").line();
    }
    sheet.closeTable();
  }

  void answers(Block.Answers block) {
    if (block.answers().isEmpty()) {
      sheet.nothing("country.answers.none");
      return;
    }
    sheet.openTable(
        "answers",
        words.say("country.answers.caption"),
        sheet.columns("survey", "question", "answer", "share", "answers", "interval", "source"));
    block.answers().forEach(this::answer);
    sheet.closeTable();
    html.element("p", words.say("country.answers.note"), "class", "note").line();
  }

  private void answer(Answer answer) {
    html.open("tr").open("th", "scope", "row");
    html.name(words.code("survey", answer.survey())).close("th");
    html.open("td").name(words.in(answer.question())).close("td");
    html.open("td").name(inLanguage(answer.answer())).close("td");
    boolean percent = answer.unit().equals("percent of respondents");
    String figure = words.numbers().figure(answer.value());
    sheet.numberCell(
        percent
            ? words.say("country.percent", Map.of("value", figure))
            : words.say(
                "country.measured",
                Map.of("value", figure, "unit", words.code("unit", answer.unit()))));
    sheet.numberCell(
        answer.answers() == 0
            ? words.say("country.answers.unknown")
            : words.numbers().count(answer.answers()));
    sheet.numberCell(
        Double.isNaN(answer.low())
            ? words.say("country.none")
            : words.say(
                "country.answers.interval",
                Map.of(
                    "low", words.numbers().figure(answer.low()),
                    "high", words.numbers().figure(answer.high()))));
    sheet.referenceCell(answer.reference());
    html.close("tr").line();
  }

  private String inLanguage(String answer) {
    Matcher both = BOTH.matcher(answer);
    if (both.matches()) {
      return both.group(words.language() == Language.JA ? 2 : 1);
    }
    return words.code("answer", answer);
  }
}
