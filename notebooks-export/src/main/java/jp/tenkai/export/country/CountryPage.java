package jp.tenkai.export.country;

import java.util.List;
import java.util.Map;
import jp.tenkai.export.country.CountryReport.Section;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.frame.SiteFrame;
import jp.tenkai.export.html.Html;

/** A country report as a page of the site. */
final class CountryPage {

  private final SiteFrame frame;
  private final Wording words;

  CountryPage(SiteFrame frame, Wording words) {
    this.frame = frame;
    this.words = words;
  }

  /** Where the page of a country lies. */
  Place place(String country) {
    return new Place(words.language(), "country/" + country + ".html");
  }

  String page(CountryReport report) {
    Place place = place(report.country());
    String title = words.say("country.title", Map.of("country", words.in(report.name())));
    return frame.page(place, title, List.of(), html -> body(html, place, report));
  }

  private void body(Html html, Place place, CountryReport report) {
    Sheet sheet = new Sheet(html, words, new Medium.Screen(place), report);
    html.element("p", Reading.groups(report, words), "class", "lead").line();
    html.open("ul", "class", "links").line();
    html.open("li");
    html.element(
        "a",
        words.say("country.pdf"),
        "href",
        place.publication(CountryReports.pdf(report.country(), words.language())));
    html.close("li").line();
    for (Standing standing : report.standings()) {
      html.open("li");
      html.element(
          "a",
          words.strategy(standing.strategy()),
          "href",
          place.page(standing.strategy() + "/index.html"));
      html.close("li").line();
    }
    html.open("li")
        .element("a", words.say("country.index"), "href", place.page("country/index.html"));
    html.close("li").close("ul").line();
    contents(html, report);
    BlockWriter writer = new BlockWriter(sheet);
    int number = 0;
    for (Section section : report.sections()) {
      number++;
      html.open("section", "class", "card country-part", "id", section.chapter().anchor()).line();
      html.element("h2", Reading.heading(number, section.chapter(), words)).line();
      section.blocks().forEach(block -> block.write(writer));
      html.close("section").line();
      if (section.chapter() == Chapter.SUMMARY) {
        Reading.write(html, words);
      }
    }
  }

  private void contents(Html html, CountryReport report) {
    html.open("nav", "class", "contents", "aria-label", words.say("country.contents"));
    html.open("ol").line();
    for (Section section : report.sections()) {
      html.open("li");
      html.element(
          "a", words.say(section.chapter().key()), "href", "#" + section.chapter().anchor());
      html.close("li").line();
    }
    html.close("ol").close("nav").line();
  }
}
