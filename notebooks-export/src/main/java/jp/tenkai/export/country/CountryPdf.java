package jp.tenkai.export.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.country.CountryReport.Section;
import jp.tenkai.export.html.Html;
import jp.tenkai.export.pdf.PdfMaker;
import jp.tenkai.export.pdf.PdfMeta;
import jp.tenkai.export.release.ReleaseContents;

/** A country report as a PDF for print. */
final class CountryPdf {

  private final Wording words;
  private final String release;
  private final LocalDate date;
  private final String css;

  CountryPdf(ReleaseContents contents, Wording words) {
    this.words = words;
    this.release = contents.name().toString();
    this.date = contents.date();
    this.css = css();
  }

  byte[] pdf(CountryReport report) throws IOException {
    PdfMeta meta =
        new PdfMeta(
            title(report),
            words.say(
                "country.pdf.description",
                Map.of("country", words.in(report.name()), "release", release)),
            words.language(),
            date);
    return PdfMaker.pdf(xhtml(report), meta);
  }

  /** The document as well-formed XML. */
  String xhtml(CountryReport report) {
    Html html = new Html();
    html.open("html", "lang", words.language().tag()).line().open("head").line();
    html.element("title", title(report)).line().style(css).line().close("head").line();
    html.open("body").line();
    html.open("div", "class", "running").text(running(report)).close("div").line();
    html.element("h1", title(report)).line();
    html.element("p", words.say("country.release", Map.of("release", release, "date", date)));
    html.element("p", Reading.groups(report, words), "class", "lead").line();
    BlockWriter writer = new BlockWriter(new Sheet(html, words, new Medium.Paper(), report));
    int number = 0;
    for (Section section : report.sections()) {
      number++;
      html.element(
              "h2",
              Reading.heading(number, section.chapter(), words),
              "id",
              section.chapter().anchor())
          .line();
      section.blocks().forEach(block -> block.write(writer));
      if (section.chapter() == Chapter.SUMMARY) {
        Reading.write(html, words);
      }
    }
    html.close("body").line().close("html");
    return html.document();
  }

  private String title(CountryReport report) {
    return words.say("country.title", Map.of("country", words.in(report.name())));
  }

  private String running(CountryReport report) {
    return words.say(
        "country.running", Map.of("country", words.in(report.name()), "release", release));
  }

  private static String css() {
    StringBuilder css = new StringBuilder();
    try (InputStream in = CountryPdf.class.getResourceAsStream("country-pdf.css")) {
      if (in == null) {
        throw new IllegalStateException("style sheet 'country-pdf.css' is not on the path");
      }
      css.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("style sheet 'country-pdf.css' can't be read", e);
    }
    for (ScoreClass scoreClass : ScoreClass.values()) {
      css.append(scoreClass.lightRule());
    }
    return css.toString();
  }
}
