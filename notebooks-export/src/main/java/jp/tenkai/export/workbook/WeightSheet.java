package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.settings.AxisSettings;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.text.Bilingual;
import org.dhatim.fastexcel.BorderStyle;

/**
 * The sheet of weights: what was published, cells to put in other weights, and beside them what
 * that does to the ranking. There is one for both languages, since an input stands in one place.
 */
final class WeightSheet {

  private static final int HEADER = WeightCells.FIRST - 1;
  private static final int SHARE = WeightCells.INPUT + 1;
  private static final List<Double> WIDTHS =
      List.of(27.0, 22.0, 22.0, 12.0, 16.0, 12.0, 3.0, 12.0, 22.0, 22.0, 13.0, 14.0, 16.0);

  private final Book book;
  private final Headers headers;
  private final WeightCells cells;
  private final LeaderBlock leaders;

  WeightSheet(Book book, WeightCells cells, RankingCells ranking, RankingCells english) {
    this.book = book;
    this.headers = new Headers(book, Wording.BOTH);
    this.cells = cells;
    this.leaders = new LeaderBlock(book, ranking, english);
  }

  void write(Sheet sheet) throws IOException {
    for (int column = 0; column < WIDTHS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
    }
    top(sheet);
    head(sheet, 0, "level", "name_ja", "name_en", "published", "yours", "share");
    head(
        sheet,
        LeaderBlock.COLUMN,
        "rank_live",
        "country_ja",
        "country_en",
        "country_code",
        "score_live",
        "rank_published");
    Map<String, AxisSettings> axes = book.strategy().axes();
    axes.forEach((id, axis) -> weight(sheet, cells.axes(), id, "axis", axis.name()));
    Map<String, PillarSettings> pillars = book.strategy().pillars();
    for (String axis : axes.keySet()) {
      Map<String, Integer> siblings = cells.pillarsOf(book.strategy(), axis);
      siblings
          .keySet()
          .forEach(id -> weight(sheet, siblings, id, "pillar", pillars.get(id).name()));
    }
    cells.classes().forEach((letter, line) -> bound(sheet, letter, line));
    sheet.lines(WeightCells.FIRST, cells.lastLine(), SHARE);
    leaders.write(sheet);
    sheet.styled().freezePane(0, WeightCells.FIRST);
    sheet.finish(Math.max(cells.lastLine(), LeaderBlock.LAST), WIDTHS.size() - 1);
  }

  private void top(Sheet sheet) {
    sheet.text(0, 0, headers.title(Topic.WEIGHTS));
    sheet.range(0, 0, 0, 0).style().bold().fontSize(15).fontColor(Paint.TITLE).set();
    sheet.height(0, 26);
    String note = headers.note(Topic.WEIGHTS);
    int last = WIDTHS.size() - 1;
    sheet.text(1, 0, note);
    sheet.range(1, 0, 1, last).merge();
    sheet
        .range(1, 0, 1, last)
        .style()
        .wrapText(true)
        .verticalAlignment("top")
        .fontColor(Paint.SOFT)
        .set();
    double width = WIDTHS.stream().mapToDouble(Double::doubleValue).sum();
    sheet.height(1, WrappedText.LINE * WrappedText.lines(note, width) + 6);
    sheet.text(2, 0, headers.line(book.text("summary.changes")));
    sheet.formula(2, 2, cells.changes(), 0);
    sheet.range(2, 0, 2, 2).style().bold().horizontalAlignment("left").set();
  }

  private void head(Sheet sheet, int first, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      sheet.text(HEADER, first + i, headers.header(keys[i]));
    }
    sheet.header(HEADER, first, first + keys.length - 1, WrappedText.LINE * 4 + 6);
  }

  /** A weight among its siblings, with its share of their sum. */
  private void weight(
      Sheet sheet, Map<String, Integer> siblings, String id, String level, Bilingual name) {
    int line = siblings.get(id);
    double published = WeightCells.published(book.strategy(), id);
    row(sheet, line, level, name, published, "0.00");
    List<Integer> lines = List.copyOf(siblings.values());
    String inputs = CellName.fixed(lines.get(0), lines.get(lines.size() - 1), WeightCells.INPUT);
    String input = CellName.of(line, WeightCells.INPUT);
    double sum =
        siblings.keySet().stream()
            .mapToDouble(each -> WeightCells.published(book.strategy(), each))
            .sum();
    sheet.formula(
        line,
        SHARE,
        "IF(SUM(" + inputs + ")=0,\"\"," + input + "/SUM(" + inputs + "))",
        published / sum);
    sheet
        .range(line, SHARE, line, SHARE)
        .style()
        .format("0.0%")
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    limit(sheet, input, 1, "limit.weight");
  }

  private void bound(Sheet sheet, String letter, int line) {
    Bilingual meaning = book.phrases().text("class." + letter);
    Bilingual name = new Bilingual(letter + "  " + meaning.en(), letter + "  " + meaning.ja());
    row(sheet, line, "class", name, book.strategy().classes().get(letter), "0.0");
    limit(sheet, CellName.of(line, WeightCells.INPUT), 100, "limit.class");
  }

  private void limit(Sheet sheet, String cell, double greatest, String key) {
    String title = headers.line(book.text(key + ".title"));
    sheet.patch().limit(cell, greatest, title, headers.line(book.text(key)));
  }

  private void row(
      Sheet sheet, int line, String level, Bilingual name, double value, String format) {
    sheet.text(line, 0, headers.line(book.text("level." + level)));
    sheet.text(line, 1, name.ja());
    sheet.text(line, 2, name.en());
    sheet.number(line, WeightCells.PUBLISHED, value);
    sheet.number(line, WeightCells.INPUT, value);
    sheet.range(line, 0, line, SHARE).style().wrapText(true).verticalAlignment("center").set();
    sheet
        .range(line, WeightCells.PUBLISHED, line, WeightCells.INPUT)
        .style()
        .format(format)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .set();
    sheet
        .range(line, WeightCells.INPUT, line, WeightCells.INPUT)
        .style()
        .bold()
        .fillColor(Paint.INPUT)
        .borderStyle(BorderStyle.THIN)
        .borderColor(Paint.INPUT_LINE)
        .set();
    sheet.height(line, WrappedText.LINE + 7);
  }
}
