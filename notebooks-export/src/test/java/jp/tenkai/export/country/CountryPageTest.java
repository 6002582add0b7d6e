package jp.tenkai.export.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.tenkai.export.SyntheticRelease;
import jp.tenkai.export.piece.Piece;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.ReleaseTables;
import jp.tenkai.export.table.TableBuilder;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tech.tablesaw.api.Table;

/** The pages of the site. */
class CountryPageTest {

  private final ReleaseContents contents = SyntheticRelease.contents();
  private final List<Piece> pages = CountryReports.of(contents).pages();

  @ParameterizedTest
  @EnumSource(Language.class)
  void headingsFollowTheOutlineInEachLanguage(Language language) throws Exception {
    Catalogue words = Catalogue.of(language);
    List<String> expected = new ArrayList<>();
    int number = 0;
    for (Chapter chapter : Chapter.values()) {
      if (chapter != Chapter.OTHER) {
        number++;
        expected.add(number + " " + words.text(chapter.key()));
      }
    }

    List<String> headings =
        elements(page(folder(language) + "country/KEN.html"), "h2").stream()
            .filter(heading -> !((Element) heading.getParentNode()).getAttribute("id").isEmpty())
            .map(heading -> heading.getTextContent().replaceAll("[\\s\u3000]+", " "))
            .toList();

    assertThat(headings).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFieldHasARowThatOtherPagesCanLinkTo(Language language) throws Exception {
    List<String> anchors =
        elements(page(folder(language) + "country/KEN.html"), "tr").stream()
            .map(row -> row.getAttribute("id"))
            .filter(id -> !id.isEmpty() && !id.matches("s\\d+"))
            .toList();

    assertThat(anchors).containsExactlyInAnyOrderElementsOf(contents.settings().fields().keySet());
  }

  @Test
  void aChangeOfTheScoreIsSplitByCause() throws IOException {
    Map<String, Table> tables = SyntheticRelease.tables();
    TableBuilder parts = TableBuilder.of(ReleaseTables.ATTRIBUTION);
    Map.of("new-data", 0.5, "others", -2.0)
        .forEach(
            (cause, points) ->
                parts
                    .row()
                    .text("strategy", "africa")
                    .text("kind", "country")
                    .text("id", "KEN")
                    .text("previous_release", "2026Q3")
                    .text("cause", cause)
                    .text("key", "")
                    .real("points", points)
                    .real("places", 0)
                    .end());
    tables.put("attribution", parts.build());
    List<Piece> later = CountryReports.of(SyntheticRelease.contents(tables)).pages();

    assertThat(text(later, folder(Language.EN) + "country/KEN.html"))
        .contains("Change of the score since 2026Q3")
        .contains("−1.5 (others&#39; moves −2.0, new data +0.5)");
    assertThat(text(pages, folder(Language.EN) + "country/KEN.html"))
        .doesNotContain("Change of the score since");
  }

  @Test
  void everyObservedFigureShowsItsYearAndTheNumberOfItsSource() throws Exception {
    Document page = page("site/country/KEN.html");
    int rows = 0;
    for (Element table : elements(page, "table")) {
      if (!table.getAttribute("class").startsWith("figures")) {
        continue;
      }
      for (Element row : elements(table, "tr")) {
        NodeList cells = row.getElementsByTagName("td");
        if (cells.getLength() == 0) {
          continue;
        }
        rows++;
        assertThat(cells.item(1).getTextContent()).matches("20\\d\\d");
        String number = cells.item(cells.getLength() - 1).getTextContent();
        assertThat(number).matches("\\[\\d+\\]");
        assertThat(byId(page, "s" + number.substring(1, number.length() - 1)))
            .contains("synthetic.csv");
      }
    }
    assertThat(rows).isEqualTo(5);
  }

  @Test
  void whatIsMissingIsNamedAndNeverZero() throws Exception {
    String japanese = text("site/country/ERI.html");
    String english = text("site/en/country/ERI.html");
    Element row = rowOf(page("site/country/ERI.html"), "物流パフォーマンス");

    assertThat(row.getTextContent()).contains("データなし").doesNotContain("0.0");
    assertThat(row.getElementsByTagName("td").item(0).getTextContent()).isEqualTo("–");
    assertThat(japanese).contains("五大都市の人口", "GDP総額", "外国人医師のライセンス");
    assertThat(english).contains("No data", "Five largest cities", "Licences of foreign doctors");
    assertThat(text("site/country/SOM.html")).contains("古い値のみ", "評価できた注力領域はありません");
  }

  @Test
  void importsFromJapanAreInWordsOrSaidToBeMissing() throws Exception {
    assertThat(text("site/en/country/KEN.html"))
        .contains("Imports of medical goods from Japan were");
    assertThat(text("site/en/country/BEN.html"))
        .contains("Imports of medical goods from Japan: no data");
    assertThat(text("site/country/SOM.html")).contains("日本からの医療関連品目の輸入額：データなし", "輸入相手国：データなし");
  }

  @Test
  void thePageLeadsToItsPdfToTheStrategiesAndToTheFields() throws Exception {
    List<String> links =
        elements(page("site/en/country/KEN.html"), "a").stream()
            .map(link -> link.getAttribute("href"))
            .toList();

    assertThat(links)
        .contains(
            "../../../country/KEN-en.pdf",
            "../africa/index.html",
            "../field/imaging.html",
            "../country/index.html",
            "../../../data/figures.csv",
            "#part-market");
  }

  @Test
  void theListNamesEveryCountryInEveryStrategyAndCanBeSearched() throws Exception {
    Document page = page("site/country/index.html");
    List<Element> bodies = elements(page, "tbody");

    assertThat(bodies).hasSize(40);
    Element kenya =
        bodies.stream()
            .filter(body -> body.getAttribute("data-search").equals("ケニア Kenya KEN"))
            .findFirst()
            .orElseThrow();
    assertThat(kenya.getTextContent()).contains("ケニア", "KEN", "アフリカ戦略");
    Element partner =
        bodies.stream()
            .filter(body -> body.getAttribute("data-search").contains("VNM"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(partner, "tr")).hasSize(2);
    assertThat(text("site/assets/country.js")).contains("country-query");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostileTextsStayTexts(Language language) throws Exception {
    List<Piece> hostile = CountryReports.of(Hostile.contents()).pages();
    String folder = folder(language);

    for (String country : List.of("KEN", "GHA", "SOM", "index")) {
      Document page = page(hostile, folder + "country/" + country + ".html");
      for (Element script : elements(page, "script")) {
        assertThat(script.getTextContent()).isEmpty();
      }
      assertThat(elements(page, "a"))
          .allSatisfy(link -> assertThat(link.getAttribute("href")).doesNotContain("javascript"));
    }
    String kenya = text(hostile, folder + "country/KEN.html");
    assertThat(kenya)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<bdi>javascript:alert(1)</bdi>")
        .contains("<bdi>=HYPERLINK(&quot;", "href=\"https://example.invalid/a?b=1&amp;c=2\"")
        .doesNotContain("<script>", "style=");
    String index = text(hostile, folder + "country/index.html");
    assertThat(index).doesNotContain("\u202E", "<script>");
  }

  @Test
  void theSameReleaseGivesTheSameBytes() throws IOException {
    List<Piece> again = CountryReports.of(SyntheticRelease.contents()).pages();

    for (int i = 0; i < pages.size(); i++) {
      assertThat(again.get(i).path()).isEqualTo(pages.get(i).path());
      assertThat(again.get(i).maker().make()).isEqualTo(pages.get(i).maker().make());
    }
  }

  private static String folder(Language language) {
    return language == Language.JA ? "site/" : "site/en/";
  }

  private static Element rowOf(Document page, String head) {
    return elements(page, "tr").stream()
        .filter(row -> row.getTextContent().startsWith(head))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static String byId(Document page, String id) {
    return elements(page, "tr").stream()
        .filter(item -> item.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  private Document page(String path) throws Exception {
    return page(pages, path);
  }

  private static Document page(List<Piece> pages, String path)
      throws IOException, SAXException, ParserConfigurationException {
    String page = text(pages, path).replaceFirst("<!DOCTYPE html>", "");
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private String text(String path) throws IOException {
    return text(pages, path);
  }

  private static String text(List<Piece> pages, String path) throws IOException {
    Piece piece = pages.stream().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    return new String(piece.maker().make(), StandardCharsets.UTF_8);
  }

  private static List<Element> elements(Document document, String tag) {
    return elements(document.getDocumentElement(), tag);
  }

  private static List<Element> elements(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
