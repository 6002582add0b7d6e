package jp.tenkai.export.country;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.MarkSettings;

/** Writes the blocks of a report as HTML, which pages and PDFs share. */
final class BlockWriter {

  private static final Pattern WEB = Pattern.compile("https?://[!-~]+");

  private final Sheet sheet;
  private final Html html;
  private final Wording words;

  BlockWriter(Sheet sheet) {
    this.sheet = sheet;
    this.html = sheet.html();
    this.words = sheet.words();
  }

  void lines(Block.Lines block) {
    html.open("ol", "class", "key country-lines").line();
    for (KeyLine line : block.lines()) {
      String kind = line.kind() == KeyLine.Kind.OPPORTUNITY ? "opportunity" : "caution";
      html.open("li").element("span", words.say("country.kind." + kind), "class", "kind " + kind);
      html.text(" ").element("span", line.text(words)).text(" ");
      sheet.references(line.references());
      html.text(" ").open("a", "class", "where", "href", "#" + line.where().anchor());
      html.text(words.say("country.see", Map.of("chapter", words.say(line.where().key()))));
      html.close("a").close("li").line();
    }
    html.close("ol").line();
    html.element("p", words.say("country.lines.rules"), "class", "note").line();
  }

  void standings(Block.Standings block) {
    new StandingWriter(sheet).write(block);
  }

  void figures(Block.Figures block) {
    new FigureWriter(sheet).write(block);
  }

  void fields(Block.Fields block) {
    new TradeWriter(sheet).fields(block);
  }

  void suppliers(Block.Suppliers block) {
    new TradeWriter(sheet).suppliers(block);
  }

  void statements(Block.Statements block) {
    new RecordWriter(sheet).statements(block);
  }

  void answers(Block.Answers block) {
    new RecordWriter(sheet).answers(block);
  }

  void marks(Block.Marks block) {
    if (block.marks().isEmpty()) {
      sheet.nothing("country.marks.none");
      return;
    }
    html.open("ul", "class", "marks").line();
    for (MarkSettings mark : block.marks()) {
      html.open("li").element("strong", words.in(mark.mark())).text(" ");
      html.element(
          "span",
          words.say("country.marks.source", Map.of("source", mark.source())),
          "class",
          "source");
      html.close("li").line();
    }
    html.close("ul").line();
  }

  void lacking(Block.Lacking block) {
    List<String> items =
        block.items().stream()
            .map(
                item ->
                    words.say(
                        "country.lacking.item",
                        Map.of(
                            "item", words.say("country.lacking." + item),
                            "needs", words.say("country.lacking." + item + ".needs"))))
            .toList();
    html.open("p", "class", "lacking");
    html.element("strong", words.say("country.lacking"), "class", "nodata").text(" ");
    html.text(words.list(items)).close("p").line();
  }

  void sources(Block.Sources block) {
    html.open("p", "class", "note").text(words.say("country.sources.lead")).text(" ");
    sheet.medium().file(html, "data/figures.csv", words.say("country.sources.data"));
    html.close("p").line();
    html.open("ol", "class", "sources").line();
    int number = 0;
    for (Reference reference : block.sources()) {
      number++;
      html.open("li", "id", "source-" + number).text("[" + number + "] ");
      source(reference);
      html.close("li").line();
    }
    html.close("ol").line();
    // Said once for each source, since most of the references are to a few of them.
    Set<String> licences = new LinkedHashSet<>();
    for (Reference reference : block.sources()) {
      licences.add(
          words.say(
              "country.sources.licence",
              Map.of("source", words.source(reference.source()), "licence", reference.licence())));
    }
    html.element("h3", words.say("country.sources.licences")).line();
    html.open("ul", "class", "sources").line();
    licences.forEach(licence -> html.element("li", licence).line());
    html.close("ul").line();
  }

  private void source(Reference reference) {
    String place =
        reference.row().isEmpty()
            ? reference.file()
            : words.say(
                "country.sources.row", Map.of("file", reference.file(), "row", reference.row()));
    html.name(words.source(reference.source()));
    if (!reference.series().isEmpty()) {
      html.text(" ").name(reference.series(), "class", "series");
    }
    html.text(" ").name(place, "class", "file").text(" ");
    html.text(words.say("country.sources.vintage", Map.of("vintage", reference.vintage())));
    if (!reference.citation().isEmpty()) {
      html.text(" ");
      // Only an address of the web becomes a link; whatever else stands there is shown as text.
      if (WEB.matcher(reference.citation()).matches()) {
        html.open("a", "href", reference.citation(), "rel", "noreferrer");
        html.text(reference.citation()).close("a");
      } else {
        html.name(reference.citation());
      }
    }
  }
}
