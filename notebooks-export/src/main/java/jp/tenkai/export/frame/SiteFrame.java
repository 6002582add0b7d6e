package jp.tenkai.export.frame;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;

/**
 * What stands around every page: the head with its security policy, the ways around the site, the
 * link to the other language, and the foot.
 */
public final class SiteFrame {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri"
          + " 'none'; form-action 'none'";

  private final ReleaseContents contents;
  private final Map<Language, Catalogue> catalogues =
      Map.of(
          Language.JA, Catalogue.of(Language.JA),
          Language.EN, Catalogue.of(Language.EN));

  /** A frame for the pages of one release. */
  public SiteFrame(ReleaseContents contents) {
    this.contents = contents;
  }

  /** The words of a language. */
  public Catalogue catalogue(Language language) {
    return catalogues.get(language);
  }

  /** A strategy's pages: file name and the key of the page's name, in reading order. */
  public static Map<String, String> strategyPages() {
    return Ways.STRATEGY_PAGES;
  }

  /**
   * A whole page.
   *
   * @param title of the page, in its language; also its first heading
   * @param scripts files below {@code site/assets/}, in the order in which they run
   * @param body writes what stands in {@code main}, below the first heading
   */
  public String page(Place place, String title, List<String> scripts, Consumer<Html> body) {
    Catalogue words = catalogue(place.language());
    Html html = new Html();
    html.open("html", "lang", place.language().tag()).line();
    head(html, place, title, scripts);
    html.open("body").line();
    html.element("a", words.text("site.skip"), "class", "skip", "href", "#main").line();
    Ways ways = new Ways(contents, words, place);
    html.open("header", "class", "site-head").line();
    brand(html, place, words);
    ways.global(html);
    ways.local(html);
    html.close("header").line();
    ways.breadcrumbs(html, title);
    html.open("main", "id", "main", "tabindex", "-1").line();
    html.open("h1").name(title).close("h1").line();
    body.accept(html);
    html.close("main").line();
    foot(html, place, words, ways);
    html.close("body").line().close("html");
    return html.document();
  }

  private void head(Html html, Place place, String title, List<String> scripts) {
    html.open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().single("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", title + " – Tenkai " + contents.name()).line();
    html.single("link", "rel", "stylesheet", "href", place.shared("assets/site.css")).line();
    html.single(
        "link", "rel", "icon", "type", "image/svg+xml", "href", place.shared("assets/icon.svg"));
    html.line();
    for (String script : scripts) {
      html.element("script", "", "src", place.shared("assets/" + script), "defer", "defer").line();
    }
    html.close("head").line();
  }

  private void brand(Html html, Place place, Catalogue words) {
    html.open("div", "class", "inner brand-row");
    html.open("a", "class", "brand", "href", place.page("index.html"));
    html.element("span", "展開", "class", "mark", "lang", "ja").text(" ");
    html.element("span", "Tenkai", "class", "latin", "lang", "en").close("a");
    html.element("p", words.text("site.tagline"), "class", "tagline");
    html.element(
        "p",
        words.text("site.release", Map.of("release", contents.name(), "date", contents.date())),
        "class",
        "release");
    String other = (place.language() == Language.JA ? Language.EN : Language.JA).tag();
    html.element(
        "a",
        words.text("site.language"),
        "class",
        "language",
        "href",
        place.translated(),
        "hreflang",
        other,
        "lang",
        other);
    html.close("div").line();
  }

  private void foot(Html html, Place place, Catalogue words, Ways ways) {
    html.open("footer", "class", "site-foot").open("div", "class", "inner").line();
    ways.map(html);
    html.open("div", "class", "colophon");
    html.element(
        "p",
        words.text(
            "site.footer.release",
            Map.of(
                "release", contents.name(),
                "date", contents.date(),
                "version", contents.version(),
                "commit", contents.commit())));
    html.open("p").text(words.text("site.footer.digest")).text(" ");
    html.element("span", contents.tablesSha256(), "class", "digest").close("p");
    html.open("p").text(words.text("site.footer.check")).text(" ");
    html.element("a", words.text("site.nav.data"), "href", place.page("data.html")).text(" ");
    html.element("a", words.text("site.nav.downloads"), "href", place.page("downloads.html"));
    html.close("p").close("div").line();
    html.close("div").close("footer").line();
  }
}
