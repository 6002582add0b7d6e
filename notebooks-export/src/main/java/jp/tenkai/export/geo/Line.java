package jp.tenkai.export.geo;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.DoubleBinaryOperator;

/** A row of points: a border, a coast, or a whole ring; in degrees or on paper. */
final class Line {

  private final double[] x;
  private final double[] y;

  private Line(double[] x, double[] y) {
    this.x = x;
    this.y = y;
  }

  /** Collects points in order. */
  static final class Draft {
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int size;

    Draft add(double px, double py) {
      if (size == x.length) {
        x = Arrays.copyOf(x, size * 2);
        y = Arrays.copyOf(y, size * 2);
      }
      x[size] = px;
      y[size++] = py;
      return this;
    }

    /**
     * Adds a line in degrees whose first point, but for the very first line, is already there,
     * though perhaps a whole turn of the earth away.
     */
    Draft join(Line line, boolean backwards) {
      int from = size == 0 ? 0 : 1;
      double turn = 0;
      for (int i = 0; i < line.size(); i++) {
        int at = backwards ? line.size() - 1 - i : i;
        if (i == 0 && size > 0) {
          turn = 360 * Math.rint((x[size - 1] - line.x[at]) / 360);
        }
        if (i >= from) {
          add(line.x[at] + turn, line.y[at]);
        }
      }
      return this;
    }

    Line line() {
      return new Line(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
    }
  }

  int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  double least(boolean ofX) {
    return Arrays.stream(ofX ? x : y).min().orElse(Double.NaN);
  }

  double greatest(boolean ofX) {
    return Arrays.stream(ofX ? x : y).max().orElse(Double.NaN);
  }

  /** Whether it ends where it began. */
  boolean isClosed() {
    return size() > 1 && x[0] == x[size() - 1] && y[0] == y[size() - 1];
  }

  /** The same points elsewhere. */
  Line mapped(DoubleBinaryOperator toX, DoubleBinaryOperator toY) {
    Draft draft = new Draft();
    for (int i = 0; i < size(); i++) {
      draft.add(toX.applyAsDouble(x[i], y[i]), toY.applyAsDouble(x[i], y[i]));
    }
    return draft.line();
  }

  /** The points of the given indices. */
  Line only(BitSet kept) {
    Draft draft = new Draft();
    kept.stream().forEach(i -> draft.add(x[i], y[i]));
    return draft.line();
  }

  /**
   * Which points to keep so that no other lies further than a distance from the line of those kept
   * (Douglas and Peucker 1973). The two ends are always kept.
   */
  BitSet essential(double distance) {
    BitSet kept = new BitSet(size());
    kept.set(0);
    kept.set(size() - 1);
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, size() - 1});
    while (!open.isEmpty()) {
      int[] span = open.pop();
      int farthest = -1;
      double most = distance;
      for (int i = span[0] + 1; i < span[1]; i++) {
        double off = off(i, span[0], span[1]);
        if (off > most) {
          most = off;
          farthest = i;
        }
      }
      if (farthest >= 0) {
        kept.set(farthest);
        open.push(new int[] {span[0], farthest});
        open.push(new int[] {farthest, span[1]});
      }
    }
    return kept;
  }

  /** The area of the ring, whichever way it turns. */
  double area() {
    double twice = 0;
    for (int i = 0, j = size() - 1; i < size(); j = i++) {
      twice += x[j] * y[i] - x[i] * y[j];
    }
    return Math.abs(twice) / 2;
  }

  private double off(int i, int a, int b) {
    double dx = x[b] - x[a];
    double dy = y[b] - y[a];
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((x[i] - x[a]) * dx + (y[i] - y[a]) * dy) / length;
    double at = Math.max(0, Math.min(1, t));
    return Math.hypot(x[i] - x[a] - at * dx, y[i] - y[a] - at * dy);
  }
}
