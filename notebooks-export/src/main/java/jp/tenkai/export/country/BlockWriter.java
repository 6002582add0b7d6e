package jp.tenkai.export.country;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.settings.MarkSettings;

/** Writes the blocks of a report as HTML, which pages and PDFs share. */
final class BlockWriter {

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

  void fromJapan(Block.FromJapan block) {
    new TradeWriter(sheet).fromJapan(block);
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
      if (!mark.source().isEmpty()) {
        html.element(
            "span",
            words.say("country.marks.source", Map.of("source", mark.source())),
            "class",
            "source");
      }
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
    new SourceWriter(sheet).write(block);
  }
}
