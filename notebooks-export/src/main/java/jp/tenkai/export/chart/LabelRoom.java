package jp.tenkai.export.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the names of points: the first of eight places around a point that covers no other
 * name and no point. Where there is none the name is left out; it stands in the hint and the table.
 */
final class LabelRoom {

  private final double left;
  private final double top;
  private final double right;
  private final double bottom;
  private final List<Box> taken = new ArrayList<>();

  LabelRoom(double left, double top, double right, double bottom) {
    this.left = left;
    this.top = top;
    this.right = right;
    this.bottom = bottom;
  }

  /** Where a text goes: at its baseline, with SVG's text-anchor. */
  record Spot(double x, double y, String anchor) {}

  /** Keeps a square around a point free. */
  void block(double x, double y, double half) {
    taken.add(new Box(x - half, y - half, x + half, y + half));
  }

  /** The place of a name of this size beside a point. */
  Optional<Spot> place(double x, double y, double width, double height) {
    double[][] ways = {
      {11, 4, 0},
      {-11, 4, 2},
      {0, -12, 1},
      {0, 20, 1},
      {9, -7, 0},
      {9, 15, 0},
      {-9, -7, 2},
      {-9, 15, 2}
    };
    for (double[] way : ways) {
      double from = x + way[0] - width * way[2] / 2;
      double base = y + way[1];
      Box box = new Box(from, base - height + 2, from + width, base + 2);
      if (box.left() >= left
          && box.right() <= right
          && box.top() >= top
          && box.bottom() <= bottom
          && taken.stream().noneMatch(box::covers)) {
        taken.add(box);
        String anchor = way[2] == 0 ? "start" : way[2] == 1 ? "middle" : "end";
        return Optional.of(new Spot(x + way[0], base, anchor));
      }
    }
    return Optional.empty();
  }

  private record Box(double left, double top, double right, double bottom) {
    boolean covers(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }
}
