package jp.tenkai.export.geo;

import java.util.ArrayList;
import java.util.List;

/**
 * The window through which a map looks at the projected earth.
 *
 * @param centre central meridian in degrees
 * @param left edge in radii of the sphere
 * @param top edge in radii of the sphere
 * @param scale units of the map in one radius
 * @param width in units
 * @param height in units
 */
record MapView(double centre, double left, double top, double scale, int width, int height) {

  private static final int WIDEST = 2000;
  private static final int HIGHEST = 1500;
  private static final double MARGIN = 0.03;

  /** The meridian that puts Japan and the Pacific into the middle of the world. */
  private static final double PACIFIC = 150;

  /** How far beyond its edge the map goes on, so that no cut is seen. */
  private static final double EDGE = 20;

  private static final double SOUTH = -57;
  private static final double NORTH = 78;

  /** The wider side of countries that fill less of the world than this is a view of its own. */
  private static final double PART = 150;

  /** The inhabited world, seen from Japan. */
  static MapView world() {
    return around(
        PACIFIC,
        EqualEarth.x(-180, 0),
        EqualEarth.x(180, 0),
        EqualEarth.y(SOUTH),
        EqualEarth.y(NORTH),
        0);
  }

  /** A view of these rings, given in degrees: of their part of the world where they lie in one. */
  static MapView of(List<Line> rings) {
    double west = rings.stream().mapToDouble(ring -> ring.least(true)).min().orElse(-180);
    double east = rings.stream().mapToDouble(ring -> ring.greatest(true)).max().orElse(180);
    if (east - west > PART) {
      return world();
    }
    double centre = (west + east) / 2;
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (Line ring : rings) {
      for (int i = 0; i < ring.size(); i++) {
        double x = EqualEarth.x(ring.x(i) - centre, ring.y(i));
        double y = EqualEarth.y(ring.y(i));
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
      }
    }
    return around(centre, left, right, bottom, top, MARGIN * (right - left));
  }

  private static MapView around(
      double centre, double left, double right, double bottom, double top, double margin) {
    double wide = right - left + 2 * margin;
    double high = top - bottom + 2 * margin;
    double scale = Math.min(WIDEST / wide, HIGHEST / high);
    return new MapView(
        centre,
        left - margin,
        top + margin,
        scale,
        2 * (int) Math.ceil(wide * scale / 2),
        2 * (int) Math.ceil(high * scale / 2));
  }

  /** A point in degrees on the map, from the left. */
  double x(double longitude, double latitude) {
    return (EqualEarth.x(longitude - centre, latitude) - left) * scale;
  }

  /** A point in degrees on the map, from the top. */
  double y(double latitude) {
    return (top - EqualEarth.y(latitude)) * scale;
  }

  /** A ring in degrees on the map: in pieces where the far side of the earth cuts it. */
  List<Line> projected(Line ring) {
    List<Line> pieces = new ArrayList<>();
    for (int turn = -360; turn <= 360; turn += 360) {
      double by = turn;
      Line turned = ring.mapped((lon, lat) -> lon + by, (lon, lat) -> lat);
      turned = HalfPlane.X_FROM.cut(turned, centre - 180);
      turned = HalfPlane.X_TO.cut(turned, centre + 180);
      Line drawn = turned.mapped(this::x, (lon, lat) -> y(lat));
      drawn = HalfPlane.X_FROM.cut(drawn, -EDGE);
      drawn = HalfPlane.X_TO.cut(drawn, width + EDGE);
      drawn = HalfPlane.Y_FROM.cut(drawn, -EDGE);
      drawn = HalfPlane.Y_TO.cut(drawn, height + EDGE);
      if (drawn.size() >= 3) {
        pieces.add(drawn);
      }
    }
    return pieces;
  }
}
