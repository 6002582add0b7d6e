package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet: what the workbook is and how to read it, Japanese left, English right. */
final class ReadMeSheet {

  private static final List<String> LINES =
      List.of(
          "workbook.what",
          "page.reading.rank",
          "page.reading.score",
          "page.reading.axes",
          "page.reading.gaps",
          "page.yardsticks.caption",
          "page.sources.caption",
          "workbook.read.empty",
          "workbook.read.full",
          "workbook.read.same");

  private static final double WIDTH = 70;

  /** The height of a line of the title. */
  private static final double TITLE = 22;

  private ReadMeSheet() {}

  static void write(Worksheet sheet, ReleaseContents contents, Phrases phrases) throws IOException {
    sheet.width(0, WIDTH);
    sheet.width(1, WIDTH);
    Bilingual title = phrases.text("workbook.title", Map.of("release", contents.name()));
    int line = 0;
    pair(sheet, line, title);
    sheet.range(0, 0, 0, 1).style().bold().fontSize(14).wrapText(true).set();
    line++;
    pair(
        sheet,
        line,
        phrases.text(
            "workbook.made",
            Map.of(
                "date", contents.date(),
                "version", contents.version(),
                "digest", contents.tablesSha256())));
    line += 2;
    for (String key : LINES) {
      pair(sheet, line, phrases.text(key));
      line++;
    }
    line++;
    for (String letter : List.of("A", "B", "C", "D", "E")) {
      Bilingual meaning = phrases.text("class." + letter);
      pair(sheet, line, new Bilingual(letter + ": " + meaning.en(), letter + ": " + meaning.ja()));
      line++;
    }
    sheet.range(1, 0, line, 1).style().wrapText(true).verticalAlignment("top").set();
    sheet.hideGridLines();
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.finish();
  }

  private static void pair(Worksheet sheet, int line, Bilingual text) {
    sheet.value(line, 0, text.ja());
    sheet.value(line, 1, text.en());
    int lines = Math.max(WrappedText.lines(text.ja(), WIDTH), WrappedText.lines(text.en(), WIDTH));
    sheet.rowHeight(line, (line == 0 ? TITLE : WrappedText.LINE) * lines);
  }
}
