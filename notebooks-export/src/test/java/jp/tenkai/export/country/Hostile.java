package jp.tenkai.export.country;

import java.util.HashMap;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A synthetic release whose texts are what nobody should have let into a table. */
final class Hostile {

  static final String SCRIPT = "<script>alert(1)</script>";
  static final String FORMULA = "=HYPERLINK(\"https://example.invalid\")";
  static final String TURNED = "\u202Egnp.exe\u202C";
  static final String LONG = "長".repeat(2000);

  private Hostile() {}

  static ReleaseContents contents() {
    Map<String, Table> tables = new HashMap<>(SyntheticRelease.tables());
    Table ranking = tables.get(ReleaseTables.RANKING.name()).copy();
    set(ranking, "KEN", "name_ja", SCRIPT + TURNED);
    set(ranking, "KEN", "name_en", SCRIPT + "' } @page { size: A0 }");
    set(ranking, "GHA", "name_ja", LONG);
    set(ranking, "SOM", "reason_ja", SCRIPT);
    tables.put(ReleaseTables.RANKING.name(), ranking);
    tables.put(ReleaseTables.FACTS.name(), facts());
    tables.put(ReleaseTables.SURVEY_FIGURES.name(), answers());
    return SyntheticRelease.contents(tables);
  }

  private static void set(Table table, String country, String column, String text) {
    StringColumn countries = table.stringColumn("country");
    for (int row = 0; row < table.rowCount(); row++) {
      if (countries.get(row).equals(country)) {
        table.stringColumn(column).set(row, text);
      }
    }
  }

  private static Table facts() {
    return TableBuilder.of(ReleaseTables.FACTS)
        .row()
        .text("topic", "membership")
        .text("country", "KEN")
        .text("statement", SCRIPT)
        .text("scope", FORMULA)
        .text("as_of", TURNED)
        .text("note", LONG)
        .text("citation", "javascript:alert(1)")
        .text("citation_kind", SCRIPT)
        .text("source", "no-such-source")
        .text("file", "facts.csv")
        .whole("row", 3)
        .text("vintage", "2026-07")
        .text("licence", SCRIPT)
        .end()
        .build();
  }

  private static Table answers() {
    return TableBuilder.of(ReleaseTables.SURVEY_FIGURES)
        .row()
        .text("survey", "no-such-survey")
        .whole("fiscal_year", 2025)
        .text("figure", "profit")
        .text("geography", "KEN")
        .text("country", "KEN")
        .text("question_en", FORMULA)
        .text("question_ja", FORMULA)
        .text("answer", "profit (黒字)")
        .text("unit", "percent of respondents")
        .real("value", 56.5)
        .text("suppressed", "")
        .real("low", 40.25)
        .real("high", 71.5)
        .whole("answers", 35)
        .text("base", LONG)
        .text("citation", "https://example.invalid/a?b=1&c=2")
        .text("source", "synthetic")
        .text("file", "answers.csv")
        .whole("row", 4)
        .text("vintage", "2026-07")
        .text("licence", "CC0")
        .end()
        .build();
  }
}
