package jp.tenkai.export.site;

import java.util.Locale;
import jp.tenkai.export.html.Html;

/** A score as a length; the number stands beside it. */
final class ScoreBar {

  private ScoreBar() {}

  static void draw(Html html, double score) {
    double width = Math.max(0, Math.min(100, score)) * 0.6;
    html.open(
        "svg",
        "class",
        "score-bar",
        "width",
        "60",
        "height",
        "6",
        "viewBox",
        "0 0 60 6",
        "aria-hidden",
        "true");
    bar(html, "track", "60", "#e3e7ea");
    bar(html, "bar", String.format(Locale.ROOT, "%.1f", width), "#008bf2");
    html.close("svg");
  }

  private static void bar(Html html, String css, String width, String fill) {
    html.single(
        "rect", "class", css, "x", "0", "y", "0", "width", width, "height", "6", "fill", fill);
  }
}
