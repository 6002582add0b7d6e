package jp.tenkai.export.country;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.export.html.Html;

/** Writes the list of sources: one numbered row for each reference, then the licences. */
final class SourceWriter {

  private static final Pattern WEB = Pattern.compile("https?://[!-~]+");

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  SourceWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void write(Block.Sources block) {
    html.open("p", "class", "note").text(words.say("country.sources.lead")).text(" ");
    sheet.medium().file(html, "data/figures.csv", words.say("country.sources.data"));
    html.close("p").line();
    licences(block);
    sheet.openTable(
        "sources",
        words.say("country.sources.caption"),
        sheet.columns("number", "publication", "series", "file", "vintage"));
    int number = 0;
    for (Reference reference : block.sources()) {
      number++;
      row(number, reference);
    }
    sheet.closeTable();
  }

  private void row(int number, Reference reference) {
    html.open("tr", "id", "s" + number);
    html.element("th", "[" + number + "]", "scope", "row");
    html.open("td").name(words.source(reference.source())).close("td");
    html.open("td", "class", "code");
    if (!reference.series().isEmpty()) {
      html.code(reference.series());
    }
    html.close("td").open("td", "class", "code");
    html.code(
        reference.row().isEmpty()
            ? reference.file()
            : words.say(
                "country.sources.row", Map.of("file", reference.file(), "row", reference.row())));
    citation(reference.citation());
    html.close("td").open("td").code(reference.vintage()).close("td").close("tr").line();
  }

  private void citation(String citation) {
    if (citation.isEmpty()) {
      return;
    }
    html.text(" ");
    // Only an address of the web becomes a link; whatever else stands there is shown as text.
    if (WEB.matcher(citation).matches()) {
      html.open("a", "href", citation, "rel", "noreferrer").text(citation).close("a");
    } else {
      html.name(citation);
    }
  }

  /** Said once for each source, since most of the references are to a few of them. */
  private void licences(Block.Sources block) {
    Set<String> licences = new LinkedHashSet<>();
    for (Reference reference : block.sources()) {
      licences.add(
          words.say(
              "country.sources.licence",
              Map.of("source", words.source(reference.source()), "licence", reference.licence())));
    }
    html.element(
            "p",
            words.say(
                "country.sources.licences", Map.of("licences", words.list(List.copyOf(licences)))),
            "class",
            "note")
        .line();
  }
}
