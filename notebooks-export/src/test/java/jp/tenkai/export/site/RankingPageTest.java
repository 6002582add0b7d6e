package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.table.TableRow;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tech.tablesaw.api.Table;

class RankingPageTest {

  private static final String PAGE = "site/africa/index.html";
  private static final String MATRIX = "site/africa/matrix.html";

  @Test
  void showsEveryRankedCountryOnceInTheOrderOfItsRank() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents());

    List<Element> rows = site.rows(PAGE, "ranking-table");

    assertThat(rows).hasSize(25);
    for (int i = 0; i < rows.size(); i++) {
      String rank = SitePages.elements(rows.get(i), "td").get(0).getTextContent();
      assertThat(rank).isEqualTo(Integer.toString(i + 1));
    }
    assertThat(rows.get(0).getAttribute("data-country")).isEqualTo("KEN");
    assertThat(rows.get(0).getTextContent()).contains("ケニア", "官民ミッション訪問済み");
    assertThat(site.rows(PAGE, "yardsticks-table")).hasSize(3);
    assertThat(site.rows(PAGE, "unranked-table"))
        .allSatisfy(row -> assertThat(row.getTextContent()).contains("65%"));
    assertThat(site.rows(PAGE, "fields-table")).hasSize(14);
  }

  @Test
  void saysThreeKeySentencesMadeFromTheTables() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents());
    List<Element> sentences =
        site.elements(PAGE).stream()
            .filter(element -> element.getAttribute("class").equals("key"))
            .flatMap(list -> SitePages.elements(list, "li").stream())
            .toList();

    assertThat(sentences).hasSize(3);
    assertThat(sentences.get(0).getTextContent()).startsWith("首位はケニア（スコア70.3、評価A）で、上位5か国はケニア、ガーナ、");
    assertThat(sentences.get(1).getTextContent()).contains("1,000回", "90%以上", "ケニア");
    assertThat(sentences.get(2).getTextContent()).contains("内視鏡・低侵襲治療");
  }

  @Test
  void theDataForTheScriptHoldTheTablesFiguresInFull() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents());
    JsonNode data = new JsonMapper().readTree(site.byId(PAGE, "ranking-data").getTextContent());
    Map<String, Integer> places = new HashMap<>();
    data.path("columns").forEach(column -> places.put(column.path("id").asText(), places.size()));

    Table ranking = SyntheticRelease.contents().table(ReleaseTables.RANKING);
    long compared =
        TableRow.stream(ranking)
            .filter(row -> row.text("strategy").equals("africa") && row.whole("rank").isPresent())
            .filter(
                row -> {
                  JsonNode cells = data.path("rows").path(row.text("country"));
                  return cells.get(places.get("score")).asDouble() == row.real("score")
                      && cells.get(places.get("coverage")).asDouble() == row.real("coverage");
                })
            .count();
    assertThat(compared).isEqualTo(25);
  }

  @Test
  void withoutAQuarterBeforeItSaysSo() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents(withChanges(false)));

    assertThat(site.rows(PAGE, "ranking-table"))
        .allSatisfy(row -> assertThat(row.getTextContent()).contains("初回"));
    assertThat(site.text("site/index.html")).contains("2026Q4 は最初のリリース");
  }

  @Test
  void aMoveStandsWithItsReasons() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents(withChanges(true)));

    Element kenya = site.rows(PAGE, "ranking-table").get(0);
    assertThat(kenya.getTextContent()).contains("▲3位", "+1.5", "経常医療費 +1.2");
    assertThat(site.rows(PAGE, "ranking-table").get(1).getTextContent()).contains("比較なし");
    assertThat(site.text("site/index.html")).contains("2026Q3", "（4位から1位へ）");
  }

  @Test
  void theMatrixHasACellForEveryCountryAndFieldAndMarksWhatIsUnknown() throws IOException {
    SitePages site = SitePages.of(SyntheticRelease.contents());

    List<Element> rows = site.rows(MATRIX, "matrix");
    assertThat(rows)
        .hasSize(28)
        .allSatisfy(row -> assertThat(SitePages.elements(row, "a")).hasSize(15));
    Element mali =
        rows.stream()
            .filter(row -> row.getAttribute("data-country").equals("MLI"))
            .findFirst()
            .get();
    Element unknown =
        SitePages.elements(mali, "a").stream()
            .filter(link -> link.getAttribute("data-field").equals("digital"))
            .findFirst()
            .get();
    assertThat(unknown.getAttribute("href")).isEqualTo("../country/MLI.html#digital");
    assertThat(unknown.getTextContent()).contains("データなし");
    JsonNode data = new JsonMapper().readTree(site.byId(MATRIX, "matrix-data").getTextContent());
    assertThat(data.path("cells").path("MLI|digital").path("reason").asText()).isEqualTo("データ不足");
    assertThat(data.path("cells").path("KEN|renal").path("share").asText()).isEqualTo("10.0%");
  }

  private static Map<String, Table> withChanges(boolean some) {
    TableBuilder changes = TableBuilder.of(ReleaseTables.CHANGES);
    if (some) {
      changes
          .row()
          .text("strategy", "africa")
          .text("country", "KEN")
          .text("previous_release", "2026Q3")
          .whole("rank", 1)
          .whole("previous_rank", 4)
          .whole("places", 3)
          .real("score", 70.3)
          .real("previous_score", 68.8)
          .real("points", 1.5)
          .text("moved_1", "health-spending")
          .real("moved_1_points", 1.2)
          .text("moved_2", "")
          .real("moved_2_points", Double.NaN)
          .text("moved_3", "")
          .real("moved_3_points", Double.NaN)
          .end();
    }
    Map<String, Table> tables = new HashMap<>(SyntheticRelease.tables());
    tables.put("changes", changes.build());
    return tables;
  }
}
