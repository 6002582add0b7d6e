package jp.tenkai.export.frame;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;

/**
 * What stands around every page: the head with its security policy, the way around the site, the
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

  /**
   * A whole page.
   *
   * @param title of the page, in its language; also its first heading
   * @param scripts files below {@code site/assets/}, in the order in which they run
   * @param body writes what stands in {@code main}, below the first heading
   */
  public String page(Place place, String title, List<String> scripts, Consumer<Html> body) {
    Catalogue catalogue = catalogue(place.language());
    Html html = new Html();
    html.open("html", "lang", place.language().tag()).line().open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.line().single("meta", "name", "referrer", "content", "no-referrer").line();
    html.element("title", title + " – Tenkai " + contents.name()).line();
    html.single("link", "rel", "stylesheet", "href", place.shared("assets/site.css")).line();
    for (String script : scripts) {
      html.element("script", "", "src", place.shared("assets/" + script), "defer", "defer").line();
    }
    html.close("head").line().open("body").line();
    html.element("a", catalogue.text("site.skip"), "class", "skip", "href", "#main").line();
    html.open("header").open("nav");
    html.element("a", catalogue.text("site.nav.home"), "href", place.page("index.html")).text(" ");
    html.element(
        "a",
        catalogue.text("site.language"),
        "href",
        place.translated(),
        "hreflang",
        (place.language() == Language.JA ? Language.EN : Language.JA).tag());
    html.close("nav").close("header").line();
    html.open("main", "id", "main").element("h1", title).line();
    body.accept(html);
    html.close("main").line().open("footer");
    html.element(
        "p",
        catalogue.text(
            "site.footer.release",
            Map.of(
                "release", contents.name(),
                "date", contents.date(),
                "version", contents.version())));
    html.close("footer").line().close("body").line().close("html");
    return html.document();
  }
}
