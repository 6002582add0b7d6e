package jp.tenkai.export.country;

import jp.tenkai.export.chart.Drawing;
import jp.tenkai.export.frame.Place;
import jp.tenkai.export.html.Html;

/** What a report is written on, and what that can do: follow links, give room. */
sealed interface Medium {

  /** A text that leads to another page of the site, where the medium can. */
  void link(Html html, String target, String text);

  /** A text that leads to a file of the publication outside the site, where the medium can. */
  void file(Html html, String target, String text);

  /** A score of 1 to 100 as a bar beside its number, where there is room. */
  void bar(Html html, double score);

  /**
   * Whether figures have a column for their status; else it stands beneath the value of those that
   * are not observed.
   */
  boolean hasStatusColumn();

  /** A page of the site. */
  record Screen(Place place) implements Medium {

    @Override
    public void link(Html html, String target, String text) {
      html.element("a", text, "href", place.page(target));
    }

    @Override
    public void file(Html html, String target, String text) {
      html.element("a", text, "href", place.publication(target));
    }

    @Override
    public void bar(Html html, double score) {
      if (Double.isNaN(score)) {
        return;
      }
      String width = Drawing.number(Math.max(0, Math.min(100, score)));
      html.open("svg", "class", "chart bar", "width", "100", "height", "10", "aria-hidden", "true");
      html.single("rect", "class", "ink-empty", "fill", "#e3e6e8", "width", "100", "height", "10");
      html.single("rect", "class", "ink-bar", "fill", "#9fd0df", "width", width, "height", "10");
      html.close("svg");
    }

    @Override
    public boolean hasStatusColumn() {
      return true;
    }
  }

  /** A page of paper, or a PDF that stands for one. */
  record Paper() implements Medium {

    @Override
    public void link(Html html, String target, String text) {
      html.text(text);
    }

    @Override
    public void file(Html html, String target, String text) {
      html.text(text);
    }

    @Override
    public void bar(Html html, double score) {}

    @Override
    public boolean hasStatusColumn() {
      return false;
    }
  }
}
