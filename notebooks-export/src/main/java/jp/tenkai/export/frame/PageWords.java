package jp.tenkai.export.frame;

import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;

/**
 * What a page is written with: its release, its place, and its language's words, names and numbers.
 */
public record PageWords(
    ReleaseContents contents, Catalogue catalogue, Place place, CountryNames names) {

  /** The message of a key without placeholders. */
  public String say(String key) {
    return catalogue.text(key);
  }

  /** The message of a key with its placeholders filled in. */
  public String say(String key, Map<String, ?> values) {
    return catalogue.text(key, values);
  }

  /** The page's language. */
  public Language language() {
    return place.language();
  }

  /** A text in the page's language. */
  public String in(Bilingual text) {
    return text.in(language());
  }

  /** Numbers as the page's language writes them. */
  public NumberText numbers() {
    return NumberText.of(language());
  }

  /** A country's name. */
  public String country(String code) {
    return in(names.of(code));
  }

  /** A field's name. */
  public String field(String id) {
    return in(contents.settings().field(id).name());
  }

  /** An indicator's name. */
  public String indicator(String id) {
    return in(contents.settings().indicator(id).name());
  }

  /** The link to a country's page. */
  public String countryPage(String code) {
    return place.page("country/" + code + ".html");
  }

  /** The link to a field's page. */
  public String fieldPage(String id) {
    return place.page("field/" + id + ".html");
  }

  /** A link whose text is a name. */
  public void link(Html html, String name, String href) {
    html.open("a", "href", href).name(name).close("a");
  }

  /** A caption that says whose table it heads, so that no two on a page are alike. */
  public String captionOf(String whose, String caption) {
    return say("map.caption.of", Map.of("whose", whose, "caption", caption));
  }

  /** A paragraph with the message of a key. */
  public void paragraph(Html html, String key, String css) {
    html.element("p", say(key), "class", css).line();
  }

  /** A class letter on its colour, or a dash. */
  public static void badge(Html html, String letter) {
    ScoreClass.parse(letter)
        .ifPresentOrElse(
            scoreClass -> html.element("span", letter, "class", "badge " + scoreClass.css()),
            () -> html.element("span", "–", "class", "nodata"));
  }

  /**
   * Opens the room in which something wide scrolls by itself.
   *
   * @param name what it holds; no two rooms of a page may have the same
   */
  public void openScroll(Html html, String name) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name)
        .line();
  }

  /** Opens a table that scrolls sideways by itself where the page is narrow, up to its body. */
  public void openTable(Html html, String id, String caption, String... heads) {
    openScroll(html, caption);
    html.open("table", "id", id).element("caption", caption).line();
    html.open("thead").open("tr");
    for (String head : heads) {
      // A head that ends in this mark stands above numbers.
      if (head.endsWith("#")) {
        html.element(
            "th", say(head.substring(0, head.length() - 1)), "scope", "col", "class", "number");
      } else {
        html.element("th", say(head), "scope", "col");
      }
    }
    html.close("tr").close("thead").line().open("tbody").line();
  }

  /** Closes what {@link #openTable} opened. */
  public void closeTable(Html html) {
    html.close("tbody").close("table").close("div").line();
  }

  /** A cell with a number in words. */
  public void number(Html html, String shown) {
    html.element("td", shown, "class", "number");
  }
}
