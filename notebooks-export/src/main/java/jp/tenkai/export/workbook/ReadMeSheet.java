package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;

/**
 * The sheet to read first, once in each language: the question, the release, what lies on which
 * sheet, how to read it, and on which terms the data may be used.
 */
final class ReadMeSheet {

  private static final List<String> LINES =
      List.of("rank", "score", "axes", "gaps", "weights", "digits", "text");

  private static final double LABEL = 26;
  private static final double TEXT = 118;

  private final Book book;
  private final Headers headers;
  private final List<SheetPlan> plan;
  private int line;

  ReadMeSheet(Book book, Wording wording, List<SheetPlan> plan) {
    this.book = book;
    this.headers = new Headers(book, wording);
    this.plan = plan;
  }

  void write(Sheet sheet) throws IOException {
    sheet.width(0, LABEL);
    sheet.width(1, TEXT);
    title(sheet);
    heading(sheet, "contents");
    plan.forEach(entry -> contents(sheet, entry));
    heading(sheet, "reading");
    LINES.forEach(key -> pair(sheet, say("read." + key + ".label"), say("read." + key)));
    heading(sheet, "classes");
    List.of("A", "B", "C", "D", "E")
        .forEach(
            letter -> {
              ClassCell.paint(sheet, line, 0, letter);
              pair(sheet, letter, headers.line(book.phrases().text("class." + letter)));
            });
    heading(sheet, "files");
    files(sheet);
    heading(sheet, "terms");
    terms(sheet);
    if (!book.contents().notes().isEmpty()) {
      heading(sheet, "notes");
      book.contents().notes().forEach(note -> pair(sheet, "", note));
    }
    sheet.finish(line, 1);
  }

  private void title(Sheet sheet) {
    pair(sheet, headers.line(book.strategy().name()), "");
    sheet
        .range(0, 0, 0, 0)
        .style()
        .bold()
        .fontSize(18)
        .fontColor(Paint.TITLE)
        .wrapText(false)
        .set();
    sheet.height(0, 32);
    pair(sheet, say("question"), headers.line(book.strategy().question()));
    sheet.range(1, 1, 1, 1).style().bold().fontSize(12).set();
    sheet.height(1, WrappedText.LINE * 2);
    pair(
        sheet,
        say("release"),
        headers.line(
            book.text(
                "made",
                Map.of(
                    "release", book.contents().name(),
                    "date", book.contents().date(),
                    "version", book.contents().version()))));
    pair(sheet, say("digest"), book.contents().tablesSha256());
    warning(sheet);
  }

  /** Names the sources that limit the use, where there are any. */
  private void warning(Sheet sheet) {
    String names =
        TableRow.stream(book.contents().table(ReleaseTables.SOURCES))
            .filter(row -> row.text("terms").equals("non-commercial"))
            .map(row -> headers.line(new Bilingual(row.text("name_en"), row.text("name_ja"))))
            .distinct()
            .collect(Collectors.joining(say("separator")));
    if (!names.isEmpty()) {
      Bilingual limited = book.text("readme.limited", Map.of("sources", names));
      pair(sheet, say("limited.label"), headers.line(limited));
      sheet
          .range(line - 1, 0, line - 1, 1)
          .style()
          .bold()
          .fontColor(Paint.WARNING)
          .fillColor(Paint.INPUT)
          .set();
    }
  }

  private void contents(Sheet sheet, SheetPlan entry) {
    String name = entry.name(book);
    boolean readable = entry.wording() == headers.wording() || entry.wording() == Wording.BOTH;
    String about = readable ? "about." + entry.topic().key() : "about.other";
    pair(sheet, "", headers.line(book.text(about)));
    sheet.jump(line - 1, 0, name, name);
  }

  private void files(Sheet sheet) {
    Wording wording = headers.wording();
    String id = book.strategy().id();
    file(sheet, "site", book.site(wording) + id + "/index.html");
    file(sheet, "what_if", book.site(wording) + id + "/what-if.html");
    file(sheet, "report", "../report/" + id + "-" + wording.language().tag() + ".pdf");
    file(sheet, "method", book.site(wording) + "method.html");
    file(sheet, "data", "../data/tenkai-" + book.contents().name() + ".zip");
  }

  private void file(Sheet sheet, String key, String target) {
    pair(sheet, "", target);
    sheet.link(line - 1, 0, say("file." + key), target);
  }

  /** Each source of the release once, with its licence; those with limits say so. */
  private void terms(Sheet sheet) {
    pair(sheet, "", say("terms"));
    Set<String> seen = new LinkedHashSet<>();
    TableRow.stream(book.contents().table(ReleaseTables.SOURCES))
        .filter(row -> seen.add(row.text("source")))
        .forEach(
            row -> {
              String name = headers.line(new Bilingual(row.text("name_en"), row.text("name_ja")));
              String terms = headers.words("terms", row.text("terms"));
              pair(
                  sheet,
                  terms,
                  headers.line(
                      book.text(
                          "licence",
                          Map.of(
                              "name", name,
                              "licence", row.text("licence"),
                              "attribution", row.text("attribution")))));
              if (!row.text("terms").equals("open")) {
                sheet
                    .range(line - 1, 0, line - 1, 0)
                    .style()
                    .bold()
                    .fontColor(Paint.WARNING)
                    .fillColor(Paint.INPUT)
                    .set();
              }
            });
  }

  private void heading(Sheet sheet, String key) {
    line++;
    sheet.text(line, 0, say("heading." + key));
    sheet
        .range(line, 0, line, 1)
        .style()
        .bold()
        .fontSize(12)
        .fillColor(Paint.HEADER)
        .fontColor(Paint.ON_HEADER)
        .set();
    sheet.height(line, 20);
    line++;
  }

  private void pair(Sheet sheet, String label, String text) {
    sheet.text(line, 0, label);
    sheet.text(line, 1, text);
    sheet.range(line, 0, line, 1).style().wrapText(true).verticalAlignment("top").set();
    int lines = Math.max(WrappedText.lines(label, LABEL), WrappedText.lines(text, TEXT));
    sheet.height(line, WrappedText.LINE * Math.max(1, lines) + 3);
    line++;
  }

  private String say(String key) {
    return headers.line(book.text("readme." + key));
  }
}
