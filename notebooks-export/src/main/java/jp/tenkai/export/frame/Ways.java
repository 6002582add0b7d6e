package jp.tenkai.export.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.settings.StrategySettings;
import jp.tenkai.export.text.Catalogue;

/** The ways around the site as seen from one page. */
final class Ways {

  /** A strategy's pages: file name and the key of the name, in reading order. */
  static final Map<String, String> STRATEGY_PAGES = strategyPages();

  private static final Map<String, String> PAGES = pages();

  private final ReleaseContents contents;
  private final Catalogue words;
  private final Place place;

  Ways(ReleaseContents contents, Catalogue words, Place place) {
    this.contents = contents;
    this.words = words;
    this.place = place;
  }

  /** The whole site's first level. */
  void global(Html html) {
    html.open("nav", "class", "global", "aria-label", words.text("site.nav.global"));
    html.open("div", "class", "inner").open("ul");
    item(html, "index.html", words.text("site.nav.home"), "");
    for (StrategySettings strategy : contents.settings().strategies().values()) {
      String folder = strategy.id() + "/";
      item(html, folder + "index.html", strategy.name().in(place.language()), folder);
    }
    PAGES.forEach(
        (path, key) -> {
          String folder = path.contains("/") ? path.substring(0, path.indexOf('/') + 1) : "";
          item(html, path, words.text(key), folder);
        });
    html.close("ul").close("div").close("nav").line();
  }

  /** The pages of the strategy that this page belongs to, if it belongs to one. */
  void local(Html html) {
    strategy()
        .ifPresent(
            strategy -> {
              html.open(
                  "nav", "class", "local", "aria-label", strategy.name().in(place.language()));
              html.open("div", "class", "inner").open("ul");
              STRATEGY_PAGES.forEach(
                  (file, key) -> item(html, strategy.id() + "/" + file, words.text(key), ""));
              html.close("ul").close("div").close("nav").line();
            });
  }

  /** From the first page down to this one. */
  void breadcrumbs(Html html, String title) {
    if (place.path().equals("index.html")) {
      return;
    }
    List<Step> above = new ArrayList<>();
    above.add(new Step("index.html", words.text("site.nav.home")));
    parent().ifPresent(above::add);
    html.open("nav", "class", "crumbs", "aria-label", words.text("site.nav.breadcrumb"));
    html.open("ol");
    for (Step step : above) {
      html.open("li").element("a", step.text(), "href", place.page(step.path())).close("li");
    }
    html.open("li").open("span", "aria-current", "page").name(title).close("span").close("li");
    html.close("ol").close("nav").line();
  }

  /** Every way, for the foot. */
  void map(Html html) {
    html.open("nav", "class", "site-map", "aria-label", words.text("site.nav.map_of_site"));
    for (StrategySettings strategy : contents.settings().strategies().values()) {
      html.open("div").element("h2", strategy.name().in(place.language())).open("ul");
      STRATEGY_PAGES.forEach((file, key) -> link(html, strategy.id() + "/" + file, key));
      html.close("ul").close("div");
    }
    html.open("div").element("h2", words.text("site.nav.look_up")).open("ul");
    PAGES.forEach(
        (path, key) -> {
          if (path.contains("/")) {
            link(html, path, key);
          }
        });
    link(html, "changes.html", PAGES.get("changes.html"));
    html.close("ul").close("div");
    html.open("div").element("h2", words.text("site.nav.about")).open("ul");
    for (String path : List.of("method.html", "data.html", "downloads.html")) {
      link(html, path, PAGES.get(path));
    }
    link(html, "software.html", "site.nav.software");
    html.close("ul").close("div").close("nav").line();
  }

  private void link(Html html, String path, String key) {
    html.open("li").element("a", words.text(key), "href", place.page(path)).close("li");
  }

  /**
   * One entry of a navigation.
   *
   * @param folder the pages below which this entry stands for, or empty
   */
  private void item(Html html, String path, String text, String folder) {
    html.open("li");
    String href = place.page(path);
    if (place.path().equals(path)) {
      html.element("a", text, "href", href, "aria-current", "page");
    } else if (!folder.isEmpty() && place.path().startsWith(folder)) {
      html.element("a", text, "href", href, "aria-current", "true");
    } else {
      html.element("a", text, "href", href);
    }
    html.close("li");
  }

  private Optional<Step> parent() {
    int slash = place.path().indexOf('/');
    if (slash < 0 || place.path().endsWith("/index.html")) {
      return Optional.empty();
    }
    String index = place.path().substring(0, slash) + "/index.html";
    return strategy()
        .map(strategy -> new Step(index, strategy.name().in(place.language())))
        .or(
            () ->
                Optional.ofNullable(PAGES.get(index)).map(key -> new Step(index, words.text(key))));
  }

  private Optional<StrategySettings> strategy() {
    int slash = place.path().indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.ofNullable(
            contents.settings().strategies().get(place.path().substring(0, slash)));
  }

  private static Map<String, String> strategyPages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("index.html", "site.nav.ranking");
    pages.put("map.html", "site.nav.map");
    pages.put("matrix.html", "site.nav.matrix");
    pages.put("axes.html", "site.nav.axes");
    pages.put("what-if.html", "site.nav.what_if");
    return Collections.unmodifiableMap(pages);
  }

  /** A page on the way down from the first one. */
  private record Step(String path, String text) {}

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("country/index.html", "site.nav.countries");
    pages.put("field/index.html", "site.nav.fields");
    pages.put("changes.html", "site.nav.changes");
    pages.put("method.html", "site.nav.method");
    pages.put("data.html", "site.nav.data");
    pages.put("downloads.html", "site.nav.downloads");
    return Collections.unmodifiableMap(pages);
  }
}
