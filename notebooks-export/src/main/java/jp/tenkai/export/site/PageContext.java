package jp.tenkai.export.site;

import java.util.Map;
import java.util.Optional;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.release.ReleaseContents;
import jp.tenkai.export.table.TableRow;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Catalogue;
import jp.tenkai.export.text.Language;
import jp.tenkai.export.text.NumberText;

/** What every part of a page needs: where it stands, its words, its strategy. */
record PageContext(ReleaseContents contents, Catalogue words, Place place, StrategyDesk desk) {

  Language language() {
    return place.language();
  }

  String say(String key) {
    return words.text(key);
  }

  String say(String key, Map<String, ?> values) {
    return words.text(key, values);
  }

  String in(Bilingual text) {
    return text.in(language());
  }

  NumberText numbers() {
    return NumberText.of(language());
  }

  /** The name that a row of a table gives its country, in the page's language. */
  String country(TableRow row) {
    return row.text("name_" + language().tag());
  }

  /** The name of a country code, the code itself where the strategy doesn't hold it. */
  String country(String code) {
    return Optional.ofNullable(desk.countries().get(code)).map(this::country).orElse(code);
  }

  /** The field's name for narrow places. */
  String brief(String field) {
    return in(contents.settings().field(field).brief());
  }

  String pillar(String id) {
    return in(desk.settings().pillars().get(id).name());
  }

  String indicator(String id) {
    return in(contents.settings().indicator(id).name());
  }

  /**
   * Japan's part of an import, with one decimal of a percentage; a dash where either is missing.
   */
  String share(double imports, double japan) {
    return imports > 0
        ? numbers().percentage(100 * japan / imports)
        : numbers().percentage(Double.NaN);
  }

  String countryPage(String code) {
    return place.page("country/" + code + ".html");
  }

  String fieldPage(String field) {
    return place.page("field/" + field + ".html");
  }

  /** A link whose text is a name. */
  void link(Html html, String name, String href) {
    html.open("a", "href", href).name(name).close("a");
  }

  /** A cell with a number; a gap is said in words, never left to be read as a zero. */
  void numberCell(Html html, String text, String css) {
    if (text.equals(NumberText.MISSING)) {
      html.open("td", "class", css).element("span", say("site.nodata"), "class", "nodata");
      html.close("td");
    } else {
      html.element("td", text, "class", css);
    }
  }

  /** Opens a table that scrolls sideways by itself where the page is narrow. */
  void openTable(Html html, String id, String caption) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", id + "-of");
    html.line().open("table", "id", id).element("caption", caption, "id", id + "-of").line();
  }

  /** Closes what {@link #openTable} opened. */
  static void closeTable(Html html) {
    html.close("table").close("div").line();
  }
}
