package jp.tenkai.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.pdf.ReadPdf;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class StrategyReportsTest {

  private static final ReleaseContents CONTENTS = SyntheticRelease.contents();

  @Test
  void oneFileForEachStrategyAndLanguage() {
    assertThat(StrategyReports.pieces(CONTENTS))
        .extracting(Piece::path)
        .containsExactlyInAnyOrder(
            "report/africa-ja.pdf",
            "report/africa-en.pdf",
            "report/mexx-expansion-ja.pdf",
            "report/mexx-expansion-en.pdf");
  }

  @ParameterizedTest
  @CsvSource({"africa, JA", "mexx-expansion, EN"})
  void meetsTheStandardsAndGivesTheSameBytesAgain(String strategy, Language language)
      throws Exception {
    byte[] pdf = pdf(CONTENTS, strategy, language);

    assertThat(ReadPdf.faults(pdf)).isEmpty();
    assertThat(ReadPdf.fonts(pdf))
        .containsExactly("BIZUDPGothic-Bold embedded", "BIZUDPGothic-Regular embedded");
    assertThat(pdf(CONTENTS, strategy, language)).isEqualTo(pdf);
  }

  @Test
  void everyChapterHasItsBookmark() throws IOException {
    List<String> bookmarks = ReadPdf.bookmarks(pdf(CONTENTS, "africa", Language.JA));

    assertThat(bookmarks)
        .contains(
            "  1. 要約",
            "  2. 順位",
            "    2.1 国別順位",
            "    2.2 市場魅力度と実現可能性",
            "    2.3 比較国",
            "    2.4 順位を付けない国",
            "  3. 上位国の理由",
            "    3.1 ケニア（1位）",
            "  4. 注力領域",
            "  5. 頑健性",
            "  6. 前回からの変化",
            "  7. 方法",
            "  8. 統計的監査",
            "  9. バックテスト（過去データによる検証）",
            "  10. データ",
            "  11. 限界と留意点",
            "  12. 用語集");
    assertThat(bookmarks.get(0)).isEqualTo("アフリカ戦略(架空の数値)");
  }

  @ParameterizedTest
  @CsvSource({"JA, 順位区間, 人口1万人当たり, 市場とニーズ", "EN, Rank interval, Glossary, of Japanese healthcare"})
  void everyCountryAndFieldCanBeFoundWithItsFigures(
      Language language, String first, String second, String third) throws Exception {
    String text = squeezed(ReadPdf.text(pdf(CONTENTS, "africa", language)));

    assertThat(text).contains(squeezed(first), squeezed(second), squeezed(third));
    List<TableRow> rows =
        TableRow.stream(CONTENTS.table(ReleaseTables.RANKING))
            .filter(row -> row.text("strategy").equals("africa"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(25);
    for (TableRow row : rows) {
      assertThat(text).contains(squeezed(row.text("name_" + language.tag())));
      if (!Double.isNaN(row.real("score"))) {
        assertThat(text).contains(NumberText.of(language).score(row.real("score")));
      }
    }
    SyntheticRelease.labels()
        .fields()
        .values()
        .forEach(field -> assertThat(text).contains(squeezed(field.name().in(language))));
  }

  @Test
  void aGapIsShownAsAGapAndNoRankAsItsReason() throws Exception {
    String text = squeezed(ReadPdf.text(pdf(CONTENTS, "africa", Language.JA)));

    assertThat(text).contains("エリトリア", "実データは重みの41%で、必要な65%に届かない");
    assertThat(text).doesNotContain("NaN");
  }

  @Test
  void changesAreShownWithWhatMovedThem() throws Exception {
    TableBuilder changes = TableBuilder.of(ReleaseTables.CHANGES);
    changes
        .row()
        .text("strategy", "africa")
        .text("country", "KEN")
        .text("previous_release", "2026Q3")
        .whole("rank", 1)
        .whole("previous_rank", 4)
        .whole("places", 3)
        .real("score", 70.5)
        .real("previous_score", 66.25)
        .real("points", 4.25)
        .text("moved_1", "physicians")
        .real("moved_1_points", 3.5)
        .text("moved_2", "")
        .real("moved_2_points", Double.NaN)
        .text("moved_3", "")
        .real("moved_3_points", Double.NaN)
        .end();
    Map<String, Table> tables = new HashMap<>(CONTENTS.tables());
    tables.put(ReleaseTables.CHANGES.name(), changes.build());

    String text =
        squeezed(ReadPdf.text(pdf(SyntheticRelease.contents(tables), "africa", Language.JA)));

    assertThat(text)
        .contains("前回のリリース2026Q3と比べられる1か国のうち、1か国の順位が変わりました。")
        .contains("66.3", "+4.3", "医師数+3.5")
        .doesNotContain("前回のリリースと比べられる順位がない");
  }

  @Test
  void hostileNamesAreText() throws Exception {
    String hostile = "<script>alert(1)</script>&\"'=HYPERLINK(\"x\")\u202E\u0000";
    String endless = "長".repeat(2000);
    Map<String, Table> tables = new HashMap<>(CONTENTS.tables());
    Table ranking = CONTENTS.table(ReleaseTables.RANKING).copy();
    StringColumn names = ranking.stringColumn("name_ja");
    StringColumn strategies = ranking.stringColumn("strategy");
    int changed = 0;
    for (int i = 0; i < ranking.rowCount() && changed < 2; i++) {
      if (strategies.get(i).equals("africa") && ranking.longColumn("rank").get(i) != null) {
        names.set(i, changed == 0 ? hostile : endless);
        changed++;
      }
    }
    assertThat(changed).isEqualTo(2);
    tables.put(ReleaseTables.RANKING.name(), ranking);

    byte[] pdf = pdf(SyntheticRelease.contents(tables), "africa", Language.JA);

    assertThat(squeezed(ReadPdf.text(pdf)))
        .contains("<script>alert(1)</script>&\"'=HYPERLINK(\"x\")")
        .contains("長".repeat(100));
    assertThat(ReadPdf.pages(pdf)).isLessThan(80);
  }

  @Test
  void aReleaseWithoutRowsStillGivesAReport() throws Exception {
    Map<String, Table> tables = new HashMap<>();
    CONTENTS.tables().forEach((name, table) -> tables.put(name, table.emptyCopy()));

    String text = ReadPdf.text(pdf(SyntheticRelease.contents(tables), "africa", Language.EN));

    assertThat(text).contains("Of 0 candidates 0 are ranked", "There is no backtest");
  }

  private static byte[] pdf(ReleaseContents contents, String strategy, Language language)
      throws IOException {
    String path = "report/" + strategy + "-" + language.tag() + ".pdf";
    for (Piece piece : StrategyReports.pieces(contents)) {
      if (piece.path().equals(path)) {
        return piece.maker().make();
      }
    }
    throw new AssertionError("no piece '" + path + "'");
  }

  /** Where a line breaks says nothing about the words. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
