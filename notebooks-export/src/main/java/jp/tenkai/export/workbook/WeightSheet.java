package jp.tenkai.export.workbook;

import java.io.IOException;
import java.util.List;
import jp.tenkai.export.settings.PillarSettings;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import org.dhatim.fastexcel.BorderStyle;

/**
 * The sheet of weights: what was published and why, cells to put in other weights, and beside them
 * what that does to the ranking.
 */
final class WeightSheet {

  private static final int HEADER = WeightCells.FIRST - 1;
  private static final int SHARE = 5;
  private static final int REASON = 6;

  /** The leaders stand right of the weights, after a narrow gap. */
  private static final int LEADERS = 8;

  private static final int TOP = 10;

  private final Book book;
  private final Headers headers;
  private final WeightCells cells;
  private final RankingCells ranking;

  WeightSheet(Book book, WeightCells cells, RankingCells ranking) {
    this.book = book;
    this.headers = new Headers(book, Wording.BOTH);
    this.cells = cells;
    this.ranking = ranking;
  }

  void write(Sheet sheet) throws IOException {
    double[] widths = {16, 22, 22, 11, 12, 11, 58, 3, 8, 22, 22, 10, 10};
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
    int last = widths.length - 1;
    sheet.text(0, 0, headers.title(Topic.WEIGHTS));
    sheet.range(0, 0, 0, 0).style().bold().fontSize(15).fontColor(Paint.TITLE).set();
    sheet.height(0, 26);
    sheet.text(1, 0, headers.note(Topic.WEIGHTS));
    sheet.range(1, 0, 1, REASON).merge();
    sheet.range(1, 0, 1, REASON).style().wrapText(true).verticalAlignment("top").fontColor(Paint.SOFT).set();
    sheet.height(1, WrappedText.LINE * 4 + 4);
    summary(sheet);
    header(sheet, 0, "level", "name_ja", "name_en", "published", "yours", "share", "reason");
    header(sheet, LEADERS, "rank_live", "country_ja", "country_code", "score_live", "rank_published");
    sheet.height(HEADER, 36);
    inputs(sheet);
    leaders(sheet);
    sheet.lines(WeightCells.FIRST, cells.lastLine(), REASON);
    sheet.styled().freezePane(0, WeightCells.FIRST);
    sheet.finish(Math.max(cells.lastLine(), WeightCells.FIRST + TOP - 1), last);
  }

  private void header(Sheet sheet, int first, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      sheet.text(HEADER, first + i, headers.header(keys[i]));
    }
    sheet
        .range(HEADER, first, HEADER, first + keys.length - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("center")
        .horizontalAlignment("center")
        .fillColor(Paint.HEADER)
        .fontColor(Paint.ON_HEADER)
        .set();
  }

  private void inputs(Sheet sheet) {
    StrategySettings strategy = book.strategy();
    strategy.axes().forEach((id, axis) ->
        weight(sheet, cells.axes().get(id), "axis", axis.name(), axis.weight(), axis.reason(),
            List.copyOf(cells.axes().values())));
    strategy.axes().keySet().forEach(axis -> {
      List<Integer> siblings =
          WeightCells.pillarsOf(strategy, axis).stream().map(cells.pillars()::get).toList();
      WeightCells.pillarsOf(strategy, axis).forEach(id -> {
        PillarSettings pillar = strategy.pillars().get(id);
        weight(sheet, cells.pillars().get(id), "pillar", pillar.name(), pillar.weight(),
            pillar.reason(), siblings);
      });
    });
    cells.classes().forEach((letter, line) -> {
      Bilingual meaning = book.phrases().text("class." + letter);
      row(sheet, line, "class",
          new Bilingual(letter + "  " + meaning.en(), letter + "  " + meaning.ja()),
          strategy.classes().get(letter), "", "0.0");
      sheet.patch().limit(CellName.of(line, WeightCells.INPUT), 100,
          headers.line(book.text("limit.class.title")), headers.line(book.text("limit.class")));
      ClassCell.paint(sheet, line, 0, letter);
    });
  }

  private void weight(Sheet sheet, int line, String level, Bilingual name, double weight,
      String reason, List<Integer> siblings) {
    row(sheet, line, level, name, weight, reason, "0.00");
    String inputs =
        CellName.fixed(siblings.get(0), siblings.get(siblings.size() - 1), WeightCells.INPUT);
    String input = CellName.of(line, WeightCells.INPUT);
    double sum = siblings.stream().mapToDouble(this::published).sum();
    sheet.formula(line, SHARE, "IF(SUM(" + inputs + ")=0,\"\"," + input + "/SUM(" + inputs + "))",
        weight / sum);
    sheet.range(line, SHARE, line, SHARE).style().format("0.0%").horizontalAlignment("center").set();
    sheet.patch().limit(input, 1, headers.line(book.text("limit.weight.title")),
        headers.line(book.text("limit.weight")));
  }

  private double published(int line) {
    StrategySettings strategy = book.strategy();
    for (var axis : cells.axes().entrySet()) {
      if (axis.getValue() == line) {
        return strategy.axes().get(axis.getKey()).weight();
      }
    }
    for (var pillar : cells.pillars().entrySet()) {
      if (pillar.getValue() == line) {
        return strategy.pillars().get(pillar.getKey()).weight();
      }
    }
    throw new IllegalArgumentException("no weight on line " + line);
  }

  private void row(Sheet sheet, int line, String level, Bilingual name, double value,
      String reason, String format) {
    sheet.text(line, 0, headers.line(book.text("level." + level)));
    sheet.text(line, 1, name.ja());
    sheet.text(line, 2, name.en());
    sheet.number(line, WeightCells.PUBLISHED, value);
    sheet.number(line, WeightCells.INPUT, value);
    sheet.text(line, REASON, reason);
    sheet.range(line, 0, line, REASON).style().wrapText(true).verticalAlignment("top").set();
    sheet.range(line, WeightCells.PUBLISHED, line, WeightCells.INPUT).style().format(format)
        .horizontalAlignment("center").set();
    sheet.range(line, WeightCells.INPUT, line, WeightCells.INPUT).style().bold()
        .fillColor(Paint.INPUT).borderStyle(BorderStyle.THIN).borderColor(Paint.INPUT_LINE).set();
    int lines = Math.max(WrappedText.lines(reason, 58), WrappedText.lines(name.en(), 22));
    sheet.height(line, WrappedText.LINE * lines + 3);
  }

  /** How far the reader's weights carry: changed cells, moved countries, how alike the orders are. */
  private void summary(Sheet sheet) {
    String moves = ranking.columnOfSheet(RankingCells.MOVE);
    String moved = "SUMPRODUCT(ISNUMBER(" + moves + ")*(" + moves + "<>0))";
    String alike = "IFERROR(CORREL(" + ranking.columnOfSheet(RankingCells.RANK) + ","
        + ranking.columnOfSheet(RankingCells.LIVE_RANK) + "),\"\")";
    sheet.text(2, 0, headers.line(book.text("summary.changes")));
    sheet.formula(2, 2, cells.changes(), 0);
    sheet.text(2, LEADERS, headers.line(book.text("summary.moved")));
    sheet.formula(2, LEADERS + 3, moved, 0);
    sheet.text(3, LEADERS, headers.line(book.text("summary.alike")));
    sheet.formula(3, LEADERS + 3, alike, book.tables().ranked().rowCount() > 1 ? 1 : Double.NaN);
    sheet.range(2, 0, 3, LEADERS + 3).style().bold().set();
    sheet.range(2, 2, 2, 2).style().format("0").horizontalAlignment("left").set();
    sheet.range(2, LEADERS + 3, 2, LEADERS + 3).style().format("0").set();
    sheet.range(3, LEADERS + 3, 3, LEADERS + 3).style().format("0.000").set();
  }

  private void leaders(Sheet sheet) {
    List<TableRow> ranked = TableRow.stream(book.tables().ranked()).toList();
    for (int place = 1; place <= TOP; place++) {
      int line = WeightCells.FIRST + place - 1;
      sheet.number(line, LEADERS, place);
      TableRow row = place <= ranked.size() && Headers.whole(ranked.get(place - 1), "rank") == place
          ? ranked.get(place - 1) : null;
      sheet.formula(line, LEADERS + 1, found(RankingCells.NAME, place), row == null ? "–" : row.text("name_ja"));
      sheet.formula(line, LEADERS + 2, found(RankingCells.CODE, place), row == null ? "–" : row.text("country"));
      if (row == null) {
        sheet.formula(line, LEADERS + 3, found(RankingCells.LIVE_SCORE, place), "–");
        sheet.formula(line, LEADERS + 4, found(RankingCells.RANK, place), "–");
      } else {
        sheet.formula(line, LEADERS + 3, found(RankingCells.LIVE_SCORE, place), row.real("score"));
        sheet.formula(line, LEADERS + 4, found(RankingCells.RANK, place), place);
      }
    }
    int last = WeightCells.FIRST + TOP - 1;
    sheet.range(WeightCells.FIRST, LEADERS, last, LEADERS + 4).style().verticalAlignment("top").set();
    sheet.range(WeightCells.FIRST, LEADERS, last, LEADERS).style().horizontalAlignment("center").set();
    sheet.range(WeightCells.FIRST, LEADERS + 3, last, LEADERS + 3).style().format("0.0").horizontalAlignment("right").fillColor(Paint.LIVE).set();
    sheet.range(WeightCells.FIRST, LEADERS + 4, last, LEADERS + 4).style().horizontalAlignment("center").set();
  }

  /** The cell of the country on a place; a dash where countries share a place before it. */
  private String found(int column, int place) {
    return "IFERROR(INDEX(" + ranking.columnOfSheet(column) + ",MATCH(" + place + ","
        + ranking.columnOfSheet(RankingCells.LIVE_RANK) + ",0)),\"–\")";
  }
}
