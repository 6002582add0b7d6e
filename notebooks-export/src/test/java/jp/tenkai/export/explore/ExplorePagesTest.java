package jp.tenkai.export.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.tenkai.export.SyntheticRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ExplorePagesTest {

  private static final String MAP = "site/africa/map.html";
  private static final String AXES = "site/africa/axes.html";
  private static final String FIELD = "site/field/imaging.html";

  private static WrittenPages site;

  @BeforeAll
  static void make() throws IOException {
    site = WrittenPages.of(ExplorePages.pieces(SyntheticRelease.contents()));
  }

  @Test
  void everyStrategyHasMapAndAxesAndEveryFieldAPageInBothLanguages() {
    // 2 languages x (2 strategies x 2 pages + 1 index + 14 fields)
    assertThat(site.pages())
        .hasSize(38)
        .contains(MAP, AXES, FIELD, "site/en/mexx-expansion/map.html", "site/en/field/index.html");
    assertThat(site.files()).containsKey("site/assets/map.js");
  }

  @Test
  void everyPageKeepsTheRules() {
    assertThat(site.pages()).allSatisfy(path -> assertThat(site.faults(path)).as(path).isEmpty());
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    WrittenPages again = WrittenPages.of(ExplorePages.pieces(SyntheticRelease.contents()));

    site.files().forEach((path, bytes) -> assertThat(again.files().get(path)).isEqualTo(bytes));
  }

  @Test
  void theMapLinksEveryCountryOnceInTheOrderOfTheRanking() {
    List<Element> areas = areas();

    // 25 candidates with a rank and two without; the partners lie outside Africa's map.
    assertThat(areas).hasSize(27);
    assertThat(areas.get(0).getAttribute("href")).isEqualTo("../country/KEN.html");
    assertThat(areas.get(0).getAttribute("class")).startsWith("area class-a s-70 v-");
    assertThat(title(areas.get(0))).startsWith("ケニア：1位（1～");
    assertThat(title(areas.get(26))).isEqualTo("ソマリア：順位なし、データ充足率41%");
    assertThat(areas.get(26).getAttribute("fill")).isEqualTo("url(#m-hatch)");
  }

  @Test
  void theTableHoldsEveryCountryOfTheMapAndThoseOutsideIt() {
    Element table = byId(MAP, "map-table");

    assertThat(WrittenPages.within(table, "tr")).hasSize(1 + 25 + 3 + 2);
  }

  @Test
  void aSmallMapAFieldUsesTheOutlinesOfTheLargeOne() {
    List<Element> small =
        site.elements(MAP, "ul").stream()
            .filter(list -> list.getAttribute("class").startsWith("small-maps"))
            .flatMap(list -> WrittenPages.within(list, "li").stream())
            .toList();

    assertThat(small).hasSize(14);
    assertThat(WrittenPages.within(small.get(0), "path")).isEmpty();
    // Every area once, whether scored or not, and the land.
    assertThat(WrittenPages.within(small.get(0), "use")).hasSize(27 + 1);
    assertThat(site.files().get(MAP).length).isLessThan(150_000);
  }

  @Test
  void withoutAScriptTheMapShowsClassesAndNoSwitch() {
    Element figure = byId(MAP, "map");

    assertThat(figure.getAttribute("class")).contains("show-class");
    assertThat(WrittenPages.within(figure, "fieldset").get(0).hasAttribute("hidden")).isTrue();
  }

  @Test
  void theAxesShowCandidatesAsCirclesYardsticksAsSquaresAndTheSpreadOfTheRanked() {
    Element drawing = site.elements(AXES, "svg").get(0);

    assertThat(WrittenPages.within(drawing, "circle")).hasSize(25);
    assertThat(WrittenPages.within(drawing, "rect")).hasSize(3);
    assertThat(WrittenPages.within(drawing, "ellipse")).hasSize(25);
    assertThat(WrittenPages.within(byId(AXES, "axes-table"), "tr")).hasSize(1 + 25 + 3);
  }

  @Test
  void aFieldShowsWhatIsMissingAsMissing() {
    assertThat(byId("site/field/digital.html", "countries-africa").getTextContent())
        .contains("データなし");
    assertThat(byId(FIELD, "countries-africa").getTextContent()).doesNotContain("データなし");
    assertThat(byId(FIELD, "goods").getTextContent()).contains("901811", "100.0%");
  }

  @Test
  void japansShareIsThatOfTheTwoAmounts() {
    Element row = WrittenPages.within(byId(FIELD, "countries-africa"), "tr").get(1);

    assertThat(WrittenPages.within(row, "td").get(7).getTextContent()).isEqualTo("10.0%");
  }

  private static List<Element> areas() {
    return site.elements(MAP, "a").stream()
        .filter(link -> link.getAttribute("class").startsWith("area"))
        .toList();
  }

  private static String title(Element area) {
    return WrittenPages.within(area, "title").get(0).getTextContent();
  }

  private static Element byId(String path, String id) {
    return site.elements(path, "*").stream()
        .filter(element -> element.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " has no element '" + id + "'"));
  }
}
