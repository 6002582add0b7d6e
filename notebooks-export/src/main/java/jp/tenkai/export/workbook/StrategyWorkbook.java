package jp.tenkai.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.tenkai.export.release.ReleaseContents;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes one strategy of a release as an Excel file. The same release gives the same bytes.
 *
 * <p>Sentences come once in Japanese, at the front, and once in English, at the back. Data come
 * once, with headers in both languages: a figure that stands in one place can't differ from itself,
 * a filter works for every reader, and the file is half as large.
 */
final class StrategyWorkbook {

  private static final List<SheetPlan> PLAN = plan();

  private final Book book;
  private final WeightCells weights;
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  private StrategyWorkbook(Book book) {
    this.book = book;
    this.weights = WeightCells.of(book.sheet(Topic.WEIGHTS, Wording.BOTH), book.strategy());
  }

  /**
   * The file's bytes.
   *
   * @throws IllegalArgumentException when the release doesn't know the strategy, or an id in the
   *     tables has no label
   */
  static byte[] bytes(ReleaseContents contents, String strategy) throws IOException {
    return new StrategyWorkbook(Book.of(contents, strategy)).bytes();
  }

  private byte[] bytes() throws IOException {
    Path written = Files.createTempFile("tenkai-", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(written);
          // The application version has to be of the form major.minor and tells nothing here.
          Workbook workbook = new Workbook(out, "Tenkai", "1.0")) {
        workbook.setGlobalDefaultFont("Yu Gothic", 10);
        properties(workbook);
        write(workbook);
      }
      return RepeatableZip.rewrite(written, book.contents().date(), patches());
    } finally {
      Files.delete(written);
    }
  }

  private void properties(Workbook workbook) {
    Map<String, ?> release = Map.of("release", book.contents().name());
    workbook
        .properties()
        .setTitle(CellText.of(Wording.BOTH.line(book.strategy().name())))
        .setSubject(CellText.of(Wording.BOTH.line(book.text("property.subject", release))))
        .setCategory(book.contents().name().toString())
        .setKeywords(Wording.BOTH.line(book.text("property.keywords")))
        .setDescription("tables_sha256 " + book.contents().tablesSha256());
  }

  private void write(Workbook workbook) throws IOException {
    for (SheetPlan entry : PLAN) {
      String name = entry.name(book);
      Sheet sheet = new Sheet(workbook.newWorksheet(name), entry.wording());
      if (!sheet.name().equals(name)) {
        throw new IllegalStateException("Excel takes no sheet named '" + name + "'");
      }
      sheets.put(name, sheet);
    }
    Countries countries = new Countries(book);
    for (SheetPlan entry : PLAN) {
      write(entry, sheets.get(entry.name(book)), countries);
    }
  }

  private void write(SheetPlan entry, Sheet sheet, Countries countries) throws IOException {
    Wording wording = entry.wording();
    switch (entry.topic()) {
      case README -> new ReadMeSheet(book, wording, PLAN).write(sheet);
      case RANKING -> new RankingSheet(book, wording, ranking(wording), weights).write(sheet);
      case WEIGHTS ->
          new WeightSheet(book, weights, ranking(Wording.JA), ranking(Wording.EN)).write(sheet);
      case MATRIX -> new MatrixSheet(book, wording).write(sheet);
      case METHOD -> new MethodSheet(book, wording).write(sheet);
      case FIELDS -> new ResultSheets(book, countries).fields(sheet);
      case OPPORTUNITY -> new ResultSheets(book, countries).opportunity(sheet);
      case COVERAGE -> new ResultSheets(book, countries).coverage(sheet);
      case COMPONENTS -> new EvidenceSheets(book, countries).components(sheet);
      case ROBUSTNESS -> new EvidenceSheets(book, countries).robustness(sheet);
      case GAINS -> new EvidenceSheets(book, countries).gains(sheet);
      case INDICATORS -> new InputSheets(book).indicators(sheet);
      case BACKTEST -> new InputSheets(book).backtest(sheet);
      case AUDIT -> new InputSheets(book).audit(sheet);
      case SOURCES -> new InputSheets(book).sources(sheet);
    }
  }

  private RankingCells ranking(Wording wording) {
    return new RankingCells(
        book.sheet(Topic.RANKING, wording), book.strategy(), RankingSheet.rows(book).size());
  }

  private Map<String, UnaryOperator<byte[]>> patches() {
    Map<String, UnaryOperator<byte[]>> patches = new LinkedHashMap<>();
    for (Sheet sheet : sheets.values()) {
      // fastexcel numbers the sheets' files in the order in which they were made.
      patches.put(
          "xl/worksheets/sheet" + (patches.size() + 1) + ".xml",
          content -> sheet.patch().apply(content));
    }
    return patches;
  }

  private static List<SheetPlan> plan() {
    List<SheetPlan> plan = new ArrayList<>();
    plan.add(new SheetPlan(Topic.README, Wording.JA));
    plan.add(new SheetPlan(Topic.RANKING, Wording.JA));
    plan.add(new SheetPlan(Topic.WEIGHTS, Wording.BOTH));
    plan.add(new SheetPlan(Topic.MATRIX, Wording.JA));
    plan.add(new SheetPlan(Topic.METHOD, Wording.JA));
    for (Topic topic :
        List.of(
            Topic.FIELDS,
            Topic.OPPORTUNITY,
            Topic.COMPONENTS,
            Topic.ROBUSTNESS,
            Topic.GAINS,
            Topic.COVERAGE,
            Topic.INDICATORS,
            Topic.BACKTEST,
            Topic.AUDIT,
            Topic.SOURCES)) {
      plan.add(new SheetPlan(topic, Wording.BOTH));
    }
    for (Topic topic : List.of(Topic.README, Topic.RANKING, Topic.MATRIX, Topic.METHOD)) {
      plan.add(new SheetPlan(topic, Wording.EN));
    }
    return List.copyOf(plan);
  }
}
