package jp.tenkai.export.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.StrategyTables;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Labels;
import jp.tenkai.export.text.Phrases;
import org.dhatim.fastexcel.Workbook;
import tech.tablesaw.api.Table;

/**
 * Writes a release as one Excel file: a sheet to read first, then for each strategy the ranking,
 * the fields by country and the components of its leaders, then the unranked and the sources. The
 * same release gives the same bytes.
 */
public final class ReleaseWorkbook {

  private static final int LEADERS = 10;

  private ReleaseWorkbook() {}

  /**
   * The file's bytes.
   *
   * @throws IllegalArgumentException when an id in the tables has no label
   */
  static byte[] bytes(ReleaseContents contents, Labels labels) throws IOException {
    Path written = Files.createTempFile("tenkai-", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(written);
          // The application version has to be of the form major.minor and tells nothing here.
          Workbook workbook = new Workbook(out, "Tenkai", "1.0")) {
        workbook.setGlobalDefaultFont("Yu Gothic", 10);
        sheets(workbook, contents, labels);
      }
      return RepeatableZip.rewrite(written, contents.date());
    } finally {
      Files.delete(written);
    }
  }

  private static void sheets(Workbook workbook, ReleaseContents contents, Labels labels)
      throws IOException {
    Phrases phrases = new Phrases();
    SheetNames names = new SheetNames(labels, phrases);
    ReadMeSheet.write(workbook.newWorksheet(names.readMe()), contents, phrases);
    ResultColumns columns = new ResultColumns(labels, phrases);
    for (String strategy : labels.strategies().keySet()) {
      StrategyTables tables = StrategyTables.of(contents, strategy);
      Table countries = tables.ranked().copy().append(tables.yardsticks());
      write(workbook, names.ranking(strategy), columns.ranking(), countries);
      write(
          workbook,
          names.opportunity(strategy),
          columns.opportunity(),
          tables.opportunity().sortOn("rank_in_field", "field", "country"));
      write(workbook, names.components(strategy), columns.components(), leaders(tables));
    }
    Table ranking = contents.table(ReleaseTables.RANKING);
    write(
        workbook,
        names.unranked(),
        columns.unranked(),
        ranking.where(ranking.stringColumn("standing").isEqualTo("unranked")));
    write(workbook, names.sources(), columns.sources(), contents.table(ReleaseTables.SOURCES));
  }

  private static void write(Workbook workbook, String name, List<SheetColumn> columns, Table rows)
      throws IOException {
    DataSheet.write(workbook.newWorksheet(name), columns, TableRow.stream(rows).toList());
  }

  /** The components of the country index of the first ten, best country first. */
  private static Table leaders(StrategyTables tables) {
    Table first = tables.ranked().first(Math.min(LEADERS, tables.ranked().rowCount()));
    Table components = tables.components();
    Table index = components.where(components.stringColumn("field").isEqualTo(""));
    Table ranks = first.selectColumns("country", "rank", "name_en", "name_ja");
    return index
        .joinOn("country")
        .with(ranks)
        .join()
        .sortOn("rank", "country", "pillar", "indicator");
  }
}
