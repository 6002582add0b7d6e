package jp.tenkai.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tenkai.export.SyntheticRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SiteTest {

  /** Pages and files that other parts of the publication make, with the site's own. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "site/(en/)?("
              + "(africa|mexx-expansion)/(map|axes)\\.html"
              + "|software\\.html"
              + "|country/(index|[A-Z]{3})\\.html"
              + "|field/(index|[a-z-]+)\\.html"
              + "|(changes|method|data|downloads)\\.html)"
              + "|report/(africa|mexx-expansion)-(ja|en)\\.pdf"
              + "|workbook/tenkai-2026Q4-(africa|mexx-expansion)\\.xlsx"
              + "|data/[a-z_]+\\.csv");

  private static SitePages site;

  @BeforeAll
  static void make() throws IOException {
    site = SitePages.of(SyntheticRelease.contents());
  }

  @Test
  void hasHomeRankingMatrixAndWhatIfInBothLanguages() {
    assertThat(site.pages())
        .containsExactlyInAnyOrder(
            "site/index.html",
            "site/africa/index.html",
            "site/africa/matrix.html",
            "site/africa/what-if.html",
            "site/mexx-expansion/index.html",
            "site/mexx-expansion/matrix.html",
            "site/mexx-expansion/what-if.html",
            "site/en/index.html",
            "site/en/africa/index.html",
            "site/en/africa/matrix.html",
            "site/en/africa/what-if.html",
            "site/en/mexx-expansion/index.html",
            "site/en/mexx-expansion/matrix.html",
            "site/en/mexx-expansion/what-if.html");
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    SitePages again = SitePages.of(SyntheticRelease.contents());

    assertThat(again.files().keySet()).isEqualTo(site.files().keySet());
    site.files().forEach((path, bytes) -> assertThat(again.files().get(path)).isEqualTo(bytes));
  }

  @Test
  void noPageHasStylesOrScriptsOfItsOwn() {
    for (String path : site.pages()) {
      for (Element element : site.elements(path)) {
        String tag = element.getTagName();
        assertThat(tag).as(path).isNotIn("style", "iframe", "object", "embed", "base");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          String name = element.getAttributes().item(i).getNodeName();
          assertThat(name).as(path + " " + tag).doesNotStartWith("on").isNotEqualTo("style");
        }
        if (tag.equals("script") && !element.getAttribute("type").equals("application/json")) {
          assertThat(element.getTextContent()).as(path).isEmpty();
          assertThat(element.getAttribute("src")).as(path).isNotEmpty();
        }
      }
    }
  }

  @Test
  void everyLinkIsRelativeAndLeadsSomewhere() {
    for (String path : site.pages()) {
      Set<String> ids = new HashSet<>();
      for (Element element : site.elements(path)) {
        ids.add(element.getAttribute("id"));
      }
      for (Element element : site.elements(path)) {
        for (String name : List.of("href", "src")) {
          String target = element.getAttribute(name);
          if (!target.isEmpty()) {
            check(path, target, ids);
          }
        }
      }
    }
  }

  private static void check(String path, String target, Set<String> ids) {
    URI address = URI.create(target);
    assertThat(address.isAbsolute() || target.startsWith("/")).as(path + ": " + target).isFalse();
    if (target.startsWith("#")) {
      assertThat(ids).as(path).contains(target.substring(1));
      return;
    }
    String file = URI.create(path).resolve(address.getPath()).toString();
    boolean there = site.files().containsKey(file) || ELSEWHERE.matcher(file).matches();
    assertThat(there).as(path + ": " + target + " is " + file).isTrue();
  }

  @Test
  void headingsDescendWithoutAGap() {
    for (String path : site.pages()) {
      List<Integer> levels = new ArrayList<>();
      for (Element element : site.elements(path)) {
        boolean window =
            element.getParentNode().getParentNode() instanceof Element above
                && above.getTagName().equals("dialog");
        if (element.getTagName().matches("h[1-6]") && !window) {
          levels.add(element.getTagName().charAt(1) - '0');
        }
      }
      assertThat(levels.stream().filter(level -> level == 1).count()).as(path).isEqualTo(1);
      assertThat(levels.get(0)).as(path).isEqualTo(1);
      for (int i = 1; i < levels.size(); i++) {
        assertThat(levels.get(i)).as(path).isLessThanOrEqualTo(levels.get(i - 1) + 1);
      }
    }
  }

  @Test
  void everyTableHasACaptionAndItsHeadsSayWhatTheyHead() {
    for (String path : site.pages()) {
      for (Element table : SitePages.elements(site.document(path), "table")) {
        assertThat(SitePages.elements(table, "caption")).as(path).hasSize(1);
        assertThat(SitePages.elements(table, "th"))
            .as(path)
            .isNotEmpty()
            .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("row", "col"));
      }
    }
  }

  @Test
  void everyControlHasANameAndNoIdStandsTwice() {
    for (String path : site.pages()) {
      List<String> ids = new ArrayList<>();
      Set<String> named = new HashSet<>();
      for (Element element : site.elements(path)) {
        if (!element.getAttribute("id").isEmpty()) {
          ids.add(element.getAttribute("id"));
        }
        named.add(element.getAttribute("for"));
      }
      assertThat(ids).as(path).doesNotHaveDuplicates();
      for (Element input : SitePages.elements(site.document(path), "input")) {
        boolean hasName =
            named.contains(input.getAttribute("id")) || input.hasAttribute("aria-labelledby");
        assertThat(hasName).as(path + ": " + input.getAttribute("id")).isTrue();
      }
      for (Element drawing : SitePages.elements(site.document(path), "svg")) {
        boolean told =
            drawing.getAttribute("aria-hidden").equals("true")
                || drawing.getAttribute("role").equals("img");
        assertThat(told).as(path).isTrue();
      }
    }
  }

  @Test
  void aWideTableScrollsByTheKeyboard() {
    for (String path : site.pages()) {
      for (Element element : site.elements(path)) {
        if (element.getAttribute("class").startsWith("scroll")) {
          assertThat(element.getAttribute("tabindex")).as(path).isEqualTo("0");
          assertThat(element.getAttribute("role")).as(path).isEqualTo("region");
          String caption = element.getAttribute("aria-labelledby");
          assertThat(site.byId(path, caption).getTextContent()).as(path).isNotBlank();
        }
      }
    }
  }

  @Test
  void aStartPageIsSmallBeforeItsData() {
    int shared =
        site.files().get("site/assets/site.css").length
            + site.files().get("site/assets/search.js").length
            + site.files().get("site/assets/sheet.js").length
            + site.files().get("site/assets/ranking.js").length;
    int data = site.byId("site/africa/index.html", "ranking-data").getTextContent().length();

    assertThat(shared + site.files().get("site/africa/index.html").length - data)
        .isLessThan(300_000);
  }
}
