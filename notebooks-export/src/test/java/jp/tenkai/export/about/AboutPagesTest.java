package jp.tenkai.export.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.explore.WrittenPages;
import jp.tenkai.export.piece.MadeFile;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tech.tablesaw.api.Table;

class AboutPagesTest {

  private static WrittenPages site;

  @BeforeAll
  static void make() throws IOException {
    site = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents()));
  }

  @Test
  void everyPageInBothLanguagesKeepsTheRules() {
    assertThat(site.pages())
        .containsExactly(
            "site/changes.html",
            "site/data.html",
            "site/en/changes.html",
            "site/en/data.html",
            "site/en/method.html",
            "site/en/software.html",
            "site/method.html",
            "site/software.html")
        .allSatisfy(path -> assertThat(site.faults(path)).as(path).isEmpty());
  }

  @Test
  void aFirstReleaseSaysThatThereIsNothingToCompareWith() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    tables.put("changes", TableBuilder.of(ReleaseTables.CHANGES).build());
    WrittenPages first = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents(tables)));

    assertThat(first.text("site/changes.html"))
        .contains("2026Q4 は最初のリリースのため、前四半期と比べられる順位はまだありません。");
    assertThat(first.elements("site/changes.html", "table")).isEmpty();
  }

  @Test
  void aLaterReleaseShowsPlacesPointsAndTheirCauses() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    tables.put(
        "changes",
        TableBuilder.of(ReleaseTables.CHANGES)
            .row()
            .text("strategy", "africa")
            .text("country", "KEN")
            .text("previous_release", "2026Q3")
            .whole("rank", 3)
            .whole("previous_rank", 5)
            .whole("places", 2)
            .real("score", 61.5)
            .real("previous_score", 60)
            .real("points", 1.5)
            .text("moved_1", "access/logistics")
            .real("moved_1_points", 2.25)
            .missing("moved_2", "moved_2_points", "moved_3", "moved_3_points")
            .end()
            .build());
    WrittenPages later = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents(tables)));

    Element row = later.elements("site/changes.html", "tr").get(1);
    assertThat(cells(row))
        .containsExactly("3", "5", "+2", "61.5", "60.0", "+1.5", "物流パフォーマンス +2.3");
    assertThat(later.text("site/changes.html")).contains("要因分解に必要な表がない");
  }

  @Test
  void aChangeIsSplitByCauseWithItsFiguresAndKeys() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    tables.put(
        "changes",
        TableBuilder.of(ReleaseTables.CHANGES)
            .row()
            .text("strategy", "africa")
            .text("country", "KEN")
            .text("previous_release", "2026Q3")
            .whole("rank", 3)
            .whole("previous_rank", 5)
            .whole("places", 2)
            .real("score", 61.5)
            .real("previous_score", 60)
            .real("points", 1.5)
            .missing("moved_1", "moved_1_points", "moved_2", "moved_2_points")
            .missing("moved_3", "moved_3_points")
            .end()
            .build());
    TableBuilder parts = TableBuilder.of(ReleaseTables.ATTRIBUTION);
    part(parts, "country", "KEN", "revised-data", "", -0.5);
    part(parts, "country", "KEN", "configuration", "strategies.africa.axes.weight", 2);
    part(parts, "field", "renal", "others", "", 0.25);
    tables.put("attribution", parts.build());
    tables.put(
        "moved_figures",
        TableBuilder.of(ReleaseTables.MOVED_FIGURES)
            .row()
            .text("strategy", "africa")
            .text("kind", "country")
            .text("id", "KEN")
            .whole("place", 1)
            .text("country", "KEN")
            .text("indicator", "logistics")
            .text("cause", "new-data")
            .real("points", -0.5)
            .text("unit", "points")
            .text("previous_status", "observed")
            .real("previous_value", 3)
            .whole("previous_year", 2018)
            .real("restated_value", 2.9)
            .text("status", "observed")
            .real("value", 2.5)
            .whole("year", 2022)
            .missing("previous_source", "previous_vintage", "source", "vintage")
            .end()
            .build());
    WrittenPages later = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents(tables)));

    Element causes = byId(later, "site/changes.html", "causes-country-africa");
    assertThat(cells(WrittenPages.within(causes, "tr").get(1)))
        .containsExactly(
            "+1.5",
            "−0.5",
            "+2.0",
            "物流パフォーマンス 3 (2018)（今回の公表値は 2.9） → 2.5 (2022) −0.5"
                + "strategies.africa.axes.weight +2.0");
    Element fields = byId(later, "site/changes.html", "causes-field-africa");
    assertThat(cells(WrittenPages.within(fields, "tr").get(1))).startsWith("+0.3", "+0.3");
    assertThat(later.text("site/changes.html")).contains("過不足なく分解");
  }

  private static void part(
      TableBuilder rows, String kind, String id, String cause, String key, double points) {
    rows.row()
        .text("strategy", "africa")
        .text("kind", kind)
        .text("id", id)
        .text("previous_release", "2026Q3")
        .text("cause", cause)
        .text("key", key)
        .real("points", points)
        .real("places", 0)
        .end();
  }

  @Test
  void theMethodNamesEveryPillarWithItsPartOfTheScore() {
    Element pillars = byId(site, "site/method.html", "pillars-africa");

    // Half of the score is attractiveness, half of that the market.
    assertThat(WrittenPages.within(pillars, "tr")).hasSize(1 + 2 + 6);
    assertThat(cells(WrittenPages.within(pillars, "tr").get(2))).containsSubsequence("25.0%");
    assertThat(site.text("site/method.html")).contains("重み付き幾何平均", "1～100点");
  }

  @Test
  void badFindingsOfTheAuditAreShownUnfolded() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    Table audit = tables.get("audit").copy();
    audit.stringColumn("verdict").set(0, "bad");
    tables.put("audit", audit);
    WrittenPages pages = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents(tables)));

    Element bad = byId(pages, "site/method.html", "audit-africa-bad");
    assertThat(bad.getTextContent()).contains("物流パフォーマンス", "25か国中3か国を補完");
    for (Element details : pages.elements("site/method.html", "details")) {
      assertThat(WrittenPages.within(details, "table"))
          .noneMatch(table -> table.getAttribute("id").equals("audit-africa-bad"));
    }
  }

  @Test
  void theBacktestIsToldAsItIs() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    TableBuilder backtest = TableBuilder.of(ReleaseTables.BACKTEST);
    outcome(backtest, "ranking", -0.42, "contradicts");
    outcome(backtest, "population", 0.31, "agrees");
    tables.put("backtest", backtest.build());
    WrittenPages pages = WrittenPages.of(AboutPages.pieces(SyntheticRelease.contents(tables)));

    assertThat(pages.text("site/method.html"))
        .contains("測定できた実績1件のうち、本戦略の順位が実績と整合したもの0件、偶然と区別できないもの0件、実績と逆だったもの1件。")
        .contains("このうち1件では、単一の指標による順位のほうが実績に近い結果でした。")
        .contains("−0.42");
  }

  @Test
  void nonCommercialSourcesAreLabelledAndRowsAddUp() {
    Element sources = byId(site, "site/data.html", "table-sources");
    List<Element> rows = WrittenPages.within(sources, "tr");

    assertThat(rows.get(1).getTextContent()).contains("12 = 10 + 2").contains("非商用");
    assertThat(rows.get(2).getTextContent()).contains("24 = 20 + 4").doesNotContain("非商用");
    assertThat(site.text("site/data.html")).contains("36行を読み込み、30行を採用し、6行を除外しました。");
  }

  @Test
  void downloadsListEveryFileBesideThePagesWithItsDigest() throws IOException {
    List<MadeFile> made =
        List.of(
            new MadeFile("report/africa-ja.pdf", "ab".repeat(32), 1_234_567),
            new MadeFile("country/KEN-en.pdf", "cd".repeat(32), 999),
            new MadeFile("data/ranking.csv", "ef".repeat(32), 45_678),
            new MadeFile("site/index.html", "01".repeat(32), 1));
    WrittenPages closing = WrittenPages.of(AboutPages.closing(SyntheticRelease.contents(), made));

    String path = "site/downloads.html";
    assertThat(closing.faults(path)).isEmpty();
    assertThat(closing.text(path))
        .contains("ab".repeat(32), "cd".repeat(32), "ef".repeat(32))
        .doesNotContain("01".repeat(32))
        .contains("1.2 MB", "999 B", "46 kB")
        .contains("href=\"../report/africa-ja.pdf\"", "ケニア（英語）", "国別順位")
        .contains("この公開物には含まれていません。");
    assertThat(closing.text("site/en/downloads.html")).contains("href=\"../../data/ranking.csv\"");
  }

  private static void outcome(TableBuilder backtest, String order, double found, String verdict) {
    Map<String, Object> row = new HashMap<>();
    ReleaseTables.BACKTEST.columnNames().forEach(name -> row.put(name, null));
    row.putAll(
        Map.of(
            "strategy",
            "africa",
            "as_of",
            2015,
            "outcome",
            "imports",
            "outcome_ja",
            "輸入額",
            "order",
            order,
            "order_ja",
            order));
    row.putAll(Map.of("correlation", found, "low", found - 0.1, "high", found + 0.1));
    row.putAll(Map.of("verdict", verdict, "verdict_ja", verdict, "countries", 40));
    backtest.add(row);
  }

  private static List<String> cells(Element row) {
    return WrittenPages.within(row, "td").stream()
        .map(cell -> cell.getTextContent().strip())
        .toList();
  }

  private static Element byId(WrittenPages pages, String path, String id) {
    return pages.elements(path, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " has no element '" + id + "'"));
  }
}
