package jp.tenkai.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import jp.tenkai.export.release.Quarter;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.release.ReleaseReader;
import jp.tenkai.export.release.ReleaseWriter;
import jp.tenkai.export.release.Releases;
import jp.tenkai.export.table.ColumnType;
import jp.tenkai.export.table.Display;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableSpec;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A synthetic release whose files lie on disk, with an answer of a made-up survey. */
public final class WrittenRelease {

  /** Texts that would break a page, a spreadsheet, a line or a literal. */
  public static final String HOSTILE =
      "=HYPERLINK(\"x\")<script>alert('1')</script>\u202Eabc\\u0022\"\n``` ${x} "
          + "長".repeat(2000);

  private WrittenRelease() {}

  /** Writes the release below a folder. */
  public static ReleaseContents below(Path out) throws IOException {
    return write(out, tables());
  }

  /** Writes a release in which every name and sentence is hostile. */
  public static ReleaseContents hostileBelow(Path out) throws IOException {
    Map<String, Table> tables = tables();
    for (TableSpec spec : ReleaseTables.all()) {
      Table table = tables.get(spec.name());
      spec.columns().stream()
          .filter(column -> column.type() == ColumnType.TEXT)
          .filter(column -> column.display() != Display.CODE)
          .filter(column -> !spec.key().contains(column.name()))
          .forEach(column -> spoil(table.stringColumn(column.name())));
    }
    return write(out, tables);
  }

  private static void spoil(StringColumn column) {
    for (int row = 0; row < column.size(); row++) {
      column.set(row, HOSTILE);
    }
  }

  private static Map<String, Table> tables() {
    TableBuilder survey = TableBuilder.of(ReleaseTables.SURVEY_FIGURES);
    for (int answer = 0; answer < 3; answer++) {
      survey
          .row()
          .text("survey", "synthetic-fy2025")
          .whole("fiscal_year", 2023 + answer)
          .text("figure", "plans")
          .text("geography", "KEN")
          .text("country", "KEN")
          .text("question_en", "plans (made up)")
          .text("question_ja", "今後の事業展開（架空）")
          .text("answer", "expand")
          .text("unit", "percent of respondents")
          .real("value", 50 + answer)
          .text("suppressed", "")
          .real("low", 40)
          .real("high", 60)
          .whole("answers", 12)
          .text("base", "")
          .text("citation", "Made up for tests")
          .text("source", "synthetic")
          .text("file", "a.csv")
          .whole("row", 2 + answer)
          .text("vintage", "2026-07")
          .text("licence", "CC BY 4.0")
          .end();
    }
    return SyntheticRelease.with(
        SyntheticRelease.tables(), ReleaseTables.SURVEY_FIGURES, survey.build());
  }

  private static ReleaseContents write(Path out, Map<String, Table> tables) throws IOException {
    try (ReleaseWriter writer = ReleaseWriter.begin(out, Quarter.parse("2026Q4"))) {
      for (TableSpec spec : ReleaseTables.all()) {
        writer.table(spec, tables.get(spec.name()));
      }
      Releases.in(out).advance(writer.settle(SyntheticRelease.details()).name());
    }
    return ReleaseContents.of(ReleaseReader.open(out.resolve("releases/2026Q4")));
  }
}
