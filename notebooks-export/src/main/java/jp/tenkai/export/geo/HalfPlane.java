package jp.tenkai.export.geo;

/**
 * One side of a straight cut through a map: what lies from, or up to, a bound of x or of y. Rings
 * are cut by Sutherland and Hodgman's rule (1974), which leaves a ring along the cut.
 */
enum HalfPlane {
  X_FROM(true, 1),
  X_TO(true, -1),
  Y_FROM(false, 1),
  Y_TO(false, -1);

  private final boolean ofX;
  private final int sign;

  HalfPlane(boolean ofX, int sign) {
    this.ofX = ofX;
    this.sign = sign;
  }

  /** The part of a ring at or beyond the bound; without points where there is none. */
  Line cut(Line ring, double bound) {
    Line.Draft draft = new Line.Draft();
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      double before = beyond(ring, j, bound);
      double here = beyond(ring, i, bound);
      if (before < 0 != here < 0) {
        double t = before / (before - here);
        draft.add(ring.x(j) + t * (ring.x(i) - ring.x(j)), ring.y(j) + t * (ring.y(i) - ring.y(j)));
      }
      if (here >= 0) {
        draft.add(ring.x(i), ring.y(i));
      }
    }
    return draft.line();
  }

  private double beyond(Line ring, int i, double bound) {
    return sign * ((ofX ? ring.x(i) : ring.y(i)) - bound);
  }
}
