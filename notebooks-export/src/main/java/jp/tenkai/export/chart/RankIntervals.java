package jp.tenkai.export.chart;

import java.util.List;
import java.util.Objects;
import jp.tenkai.export.html.Html;

/**
 * The ranks of countries, or of fields, with their intervals on one scale: the band is the
 * interval, the badge with the letter of the class stands at the published rank. Where two bands
 * overlap the order of the two is not certain.
 */
public final class RankIntervals {

  /** Width of the drawing in pixels; its height follows from the number of rows. */
  public static final int WIDTH = 640;

  private static final int ROW = 24;
  private static final int TOP = 26;
  private static final int LABEL = 190;
  private static final int SHOWN = 84;
  private static final int EDGE = 14;
  private static final double SIZE = 13;

  private RankIntervals() {}

  /**
   * One country or field.
   *
   * @param rank the published rank, 1 is best
   * @param low best end of the interval
   * @param high worst end of the interval
   */
  public record Row(String label, int rank, int low, int high, ScoreClass scoreClass) {

    public Row {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(scoreClass, "scoreClass");
      if (low < 1 || low > high || rank < 1) {
        throw new IllegalArgumentException(
            "ranks of '" + label + "': found " + rank + " in " + low + " to " + high);
      }
    }
  }

  /**
   * Draws the rows in the order given.
   *
   * @param ranks the last rank of the scale
   */
  public static void draw(Html html, List<Row> rows, int ranks, String title, String desc) {
    int last =
        rows.stream().mapToInt(row -> Math.max(row.rank(), row.high())).reduce(ranks, Math::max);
    int height = TOP + rows.size() * ROW + 6;
    Drawing drawing = Drawing.open(html, WIDTH, height, "rank-intervals", title, desc);
    int step = last <= 16 ? 1 : last <= 40 ? 5 : 10;
    for (int tick = 1; tick <= last; tick = step == 1 ? tick + 1 : tick - tick % step + step) {
      double x = x(tick, last);
      drawing.line(Ink.LINE, 1, x, TOP - 6, x, height);
      drawing.text(Integer.toString(tick), Ink.SOFT, x, TOP - 10, 11, "middle");
    }
    for (int i = 0; i < rows.size(); i++) {
      row(drawing, rows.get(i), TOP + i * ROW, last);
    }
    drawing.close();
  }

  private static void row(Drawing drawing, Row row, double y, int last) {
    String label = DrawnText.fitted(row.label(), SIZE, LABEL - 10);
    drawing.text(label, Ink.TEXT, LABEL - 8, y + 17, SIZE, "end");
    double left = x(row.low(), last);
    double right = x(row.high(), last);
    drawing.rectangle(Ink.BAR, left - 3, y + 8, right - left + 6, 9);
    drawing.badge(row.scoreClass(), x(row.rank(), last), y + 12.5, 8);
    String shown = row.rank() + " (" + row.low() + "–" + row.high() + ")";
    drawing.text(shown, Ink.TEXT, WIDTH - 4, y + 17, SIZE, "end");
  }

  private static double x(int rank, int last) {
    double room = WIDTH - LABEL - SHOWN - 2 * EDGE;
    return LABEL + EDGE + (last == 1 ? room / 2 : room * (rank - 1) / (last - 1));
  }
}
