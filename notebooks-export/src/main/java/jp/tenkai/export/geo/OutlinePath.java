package jp.tenkai.export.geo;

import java.util.List;

/** Rings as SVG path data in whole units: each starts absolute and goes on in steps. */
final class OutlinePath {

  private OutlinePath() {}

  /** The rings that are not smaller than a speck, in square units. */
  static String of(List<Line> rings, double speck) {
    StringBuilder path = new StringBuilder();
    for (Line ring : rings) {
      if (ring.area() >= speck) {
        write(ring, path);
      }
    }
    return path.toString();
  }

  private static void write(Line ring, StringBuilder path) {
    long x = Math.round(ring.x(0));
    long y = Math.round(ring.y(0));
    path.append('M').append(x).append(' ').append(y).append('l');
    boolean first = true;
    for (int i = 1; i < ring.size(); i++) {
      long dx = Math.round(ring.x(i)) - x;
      long dy = Math.round(ring.y(i)) - y;
      if (dx == 0 && dy == 0) {
        continue;
      }
      step(path, dx, first);
      step(path, dy, false);
      first = false;
      x += dx;
      y += dy;
    }
    if (first) {
      path.append("0 0");
    }
    path.append('z');
  }

  private static void step(StringBuilder path, long by, boolean first) {
    if (!first && by >= 0) {
      path.append(' ');
    }
    path.append(by);
  }
}
