package jp.tenkai.export.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;

class SiteFrameTest {

  private final SiteFrame frame = new SiteFrame(SyntheticRelease.contents());

  @Test
  void saysWhereThePageIs() {
    String page = page(Language.JA, "country/KEN.html", "ケニア");

    assertThat(page)
        .contains("<a href=\"../country/index.html\" aria-current=\"true\">国別ページ</a>")
        .contains("<li><a href=\"../index.html\">ホーム</a></li>")
        .contains("<span aria-current=\"page\"><bdi>ケニア</bdi></span>")
        .doesNotContain("class=\"local\"");
  }

  @Test
  void aStrategysPagesStandTogether() {
    String page = page(Language.EN, "africa/map.html", "Map");

    assertThat(page)
        .contains("class=\"local\"")
        .contains("<a href=\"../africa/map.html\" aria-current=\"page\">Map</a>")
        .contains("<a href=\"../africa/index.html\" aria-current=\"true\">")
        .contains("<a href=\"../mexx-expansion/index.html\">");
  }

  @Test
  void theLanguagesLeadToEachOther() {
    assertThat(page(Language.JA, "africa/map.html", "地図"))
        .contains("href=\"../en/africa/map.html\" hreflang=\"en\" lang=\"en\">English</a>")
        .contains("href=\"../assets/site.css\"");
    assertThat(page(Language.EN, "africa/map.html", "Map"))
        .contains("href=\"../../africa/map.html\" hreflang=\"ja\" lang=\"ja\">日本語</a>")
        .contains("href=\"../../assets/site.css\"");
  }

  @Test
  void theFootIdentifiesTheRelease() {
    assertThat(page(Language.JA, "index.html", "題"))
        .contains("リリース 2026Q4（2026-10-01 作成）　Tenkai 1.0.0（コミット 0123abc）")
        .contains("<span class=\"digest\">" + "ab".repeat(32) + "</span>")
        .contains("<title>題 – Tenkai 2026Q4</title>")
        .doesNotContain("class=\"crumbs\"");
  }

  @Test
  void aTitleIsText() {
    assertThat(page(Language.JA, "index.html", "<script>x</script>"))
        .contains("<h1><bdi>&lt;script&gt;x&lt;/script&gt;</bdi></h1>")
        .doesNotContain("<script>");
  }

  private String page(Language language, String path, String title) {
    return frame.page(
        new Place(language, path), title, List.of(), html -> html.element("p", "body"));
  }
}
