package jp.tenkai.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.tenkai.export.chart.ScoreClass;
import jp.tenkai.export.html.Html;

/** Writes a report and counts its chapters, sections, tables and figures. */
final class ReportWriter {

  private final ReportContext report;
  private final Html html = new Html();
  private final List<Heading> headings = new ArrayList<>();
  private int chapter;
  private int section;
  private int tables;
  private int figures;

  /**
   * A heading as the table of contents lists it.
   *
   * @param level 1 for a chapter, 2 for a section
   */
  record Heading(int level, String id, String text) {}

  ReportWriter(ReportContext report) {
    this.report = report;
    html.open("html", "lang", report.language().tag()).open("head");
    html.style(stylesheet());
    html.close("head").line().open("body");
    html.open("div", "class", "running");
    html.element("span", report.name(), "class", "left").text(" ");
    html.element(
        "span", report.say("report.running", "release", report.release()), "class", "right");
    html.close("div").line();
  }

  Html html() {
    return html;
  }

  List<Heading> headings() {
    return List.copyOf(headings);
  }

  /** Ends the document. */
  String document() {
    return html.close("body").close("html").document();
  }

  /** Begins a chapter: "3. ...". */
  void chapter(String key) {
    chapter(key, "chapter");
  }

  /** A chapter that doesn't begin a page. */
  void chapterOnPage(String key) {
    chapter(key, "chapter same-page");
  }

  private void chapter(String key, String css) {
    chapter++;
    section = 0;
    heading(1, chapter + ". " + report.say(key), css);
  }

  /** Begins a section: "3.1 ...". */
  void section(String title) {
    section++;
    heading(2, chapter + "." + section + " " + title, "section");
  }

  private void heading(int level, String text, String css) {
    String id = level == 1 ? "c" + chapter : "c" + chapter + "-" + section;
    headings.add(new Heading(level, id, text));
    html.line().element("h" + (level + 1), text, "id", id, "class", css);
  }

  void paragraph(String text) {
    html.line().element("p", text);
  }

  /** A remark beneath a table or figure. */
  void note(String text) {
    html.line().element("p", text, "class", "note");
  }

  /** Says which tables of the release a table or figure is made from. */
  void source(String tables) {
    note(report.say("report.source", "tables", tables, "release", report.release()));
  }

  void points(List<String> points) {
    html.line().open("ul");
    points.forEach(point -> html.element("li", point));
    html.close("ul");
  }

  /** A table with a numbered caption, which may go on over pages with its head repeated. */
  ReportTable table(String title, ReportTable.Column... columns) {
    return table("long", title, columns);
  }

  /** A table of few rows, which stays on one page. */
  ReportTable shortTable(String title, ReportTable.Column... columns) {
    return table("keep", title, columns);
  }

  private ReportTable table(String css, String title, ReportTable.Column... columns) {
    tables++;
    String caption = report.say("report.table", "number", Integer.toString(tables), "title", title);
    html.line().open("div", "class", css);
    return new ReportTable(html, caption, List.of(columns));
  }

  /** Begins a figure; the drawing follows. */
  void openFigure() {
    html.line().open("div", "class", "figure");
  }

  /** Ends a figure with its numbered caption. */
  void closeFigure(String title) {
    figures++;
    html.element(
        "p",
        report.say("report.figure", "number", Integer.toString(figures), "title", title),
        "class",
        "caption");
    html.close("div");
  }

  private static String stylesheet() {
    try (InputStream in = ReportWriter.class.getResourceAsStream("report.css")) {
      StringBuilder css = new StringBuilder(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      for (ScoreClass scoreClass : ScoreClass.values()) {
        css.append(scoreClass.lightRule());
      }
      return css.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("the report's style sheet can't be read", e);
    }
  }
}
