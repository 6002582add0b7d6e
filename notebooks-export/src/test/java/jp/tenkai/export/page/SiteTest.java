package jp.tenkai.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.text.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.Table;

class SiteTest {

  private static final String HOSTILE = "<script>alert('x')</script>\"&";

  @TempDir private Path folder;

  @Test
  void writesOnePageForEachStrategyAndAnIndex() throws IOException {
    Site.write(SyntheticRelease.contents(), SyntheticRelease.labels(), folder);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("africa.html", "mexx-expansion.html", "index.html");
    }
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("href=\"africa.html\"", "href=\"mexx-expansion.html\"");
    assertThat(Files.size(folder.resolve("africa.html"))).isLessThan(400_000);
  }

  @Test
  void thePageIsWellFormedFetchesNothingAndRunsNothing() throws Exception {
    String html = page(SyntheticRelease.contents());

    assertThat(html).contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    assertThat(html).doesNotContainPattern(Pattern.compile("<(script|link|img|iframe|object)\\b"));
    assertThat(html).doesNotContain("http://", "https://", "url(", "@import", "javascript:");
    String xml = html.substring(html.indexOf("<html")).replaceAll("<(meta[^>]*)>", "<$1/>");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("ja");
    assertThat(document.getElementsByTagName("table").getLength()).isEqualTo(6);
    assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(6);
    var headers = document.getElementsByTagName("th");
    for (int i = 0; i < headers.getLength(); i++) {
      assertThat(headers.item(i).getAttributes().getNamedItem("scope")).isNotNull();
    }
  }

  @Test
  void showsRanksIntervalsNamesReasonsAndTerms() throws IOException {
    assertThat(page(SyntheticRelease.contents()))
        .contains("<td class=\"rank\">1</td><td class=\"interval\">1–")
        .contains("<span lang=\"ja\">ケニア</span> <span lang=\"en\" class=\"en\">Kenya</span>")
        .contains("官民ミッション訪問済み")
        .containsPattern("adds [0-9.]+ points")
        .contains("実データは重みの41%で、必要な65%に届かない")
        .contains(
            "<span lang=\"ja\">非商用</span> <span lang=\"en\" class=\"en\">non-commercial</span>")
        .contains("abab");
  }

  @Test
  void hostileNamesStayText() throws IOException {
    ReleaseContents contents = SyntheticRelease.contents();
    Table ranking = contents.table(ReleaseTables.RANKING).copy();
    var names = ranking.stringColumn("name_ja");
    for (int row = 0; row < names.size(); row++) {
      names.set(row, HOSTILE);
    }
    Map<String, Table> tables = new HashMap<>(contents.tables());
    tables.put("ranking", ranking);

    String html =
        page(
            new ReleaseContents(
                contents.name(), contents.date(), contents.version(), "ab".repeat(32), tables));

    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;")
        .doesNotContain("<script");
  }

  @Test
  void anIdWithoutALabelIsAnError() {
    Labels all = SyntheticRelease.labels();
    Labels few = new Labels(all.strategies(), all.fields(), all.pillars(), Map.of());

    assertThatThrownBy(() -> Site.write(SyntheticRelease.contents(), few, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no label for indicator");
  }

  @Test
  void aStrategyIdIsNeverAPath() {
    for (String id : List.of("../x", "index", "a/b", "")) {
      assertThatThrownBy(() -> Site.fileName(id)).hasMessageContaining("expected kebab-case");
    }
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Site.write(SyntheticRelease.contents(), SyntheticRelease.labels(), one);
    Site.write(SyntheticRelease.contents(), SyntheticRelease.labels(), two);

    assertThat(two.resolve("africa.html")).hasSameBinaryContentAs(one.resolve("africa.html"));
  }

  private String page(ReleaseContents contents) throws IOException {
    Site.write(contents, SyntheticRelease.labels(), folder);
    return Files.readString(folder.resolve("africa.html"));
  }
}
