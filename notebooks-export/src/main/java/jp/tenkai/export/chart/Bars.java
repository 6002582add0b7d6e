package jp.tenkai.export.chart;

import java.util.List;
import java.util.Objects;
import jp.tenkai.export.html.Html;

/** Horizontal bars from zero, one beneath the other, each with its name and its figure. */
public final class Bars {

  /** Width of the drawing in pixels; its height follows from the number of bars. */
  public static final int WIDTH = 640;

  private static final int ROW = 24;
  private static final int LABEL = 190;
  private static final int SHOWN = 110;
  private static final double SIZE = 13;

  private Bars() {}

  /**
   * One bar.
   *
   * @param value its length, 0 or more; NaN where there is no figure, which draws no bar
   * @param shown the figure in words, with its unit
   */
  public record Bar(String label, double value, String shown) {

    public Bar {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(shown, "shown");
      if (value < 0 || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "bar '" + label + "': expected 0 or more, found " + value);
      }
    }
  }

  /** Draws the bars in the order given. */
  public static void draw(Html html, List<Bar> bars, String title, String desc) {
    int height = Math.max(1, bars.size()) * ROW + 8;
    Drawing drawing = Drawing.open(html, WIDTH, height, "bars", title, desc);
    double largest =
        bars.stream().mapToDouble(Bar::value).filter(v -> !Double.isNaN(v)).max().orElse(0);
    double room = WIDTH - LABEL - SHOWN;
    drawing.line(Ink.LINE, 1, LABEL, 0, LABEL, height);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = 4 + i * ROW;
      double length = largest > 0 && bar.value() > 0 ? room * (bar.value() / largest) : 0;
      String label = DrawnText.fitted(bar.label(), SIZE, LABEL - 10);
      drawing.text(label, Ink.TEXT, LABEL - 8, y + 17, SIZE, "end");
      if (length > 0) {
        drawing.rectangle(Ink.BAR, LABEL, y + 4, Math.max(1, length), ROW - 8);
      }
      String shown = DrawnText.fitted(bar.shown(), SIZE, WIDTH - LABEL - length - 8);
      drawing.text(shown, Ink.TEXT, LABEL + length + 6, y + 17, SIZE, "start");
    }
    drawing.close();
  }
}
