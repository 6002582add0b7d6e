package jp.tenkai.export.geo;

/**
 * The Equal Earth projection of the sphere: areas keep their proportions. Šavrič, Patterson and
 * Jenny, "The Equal Earth map projection", International Journal of Geographical Information
 * Science 33 (2019) 454-465, equation 1.
 */
final class EqualEarth {

  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;
  private static final double ROOT = Math.sqrt(3) / 2;

  private EqualEarth() {}

  /**
   * To the right of the central meridian, in radii of the sphere.
   *
   * @param longitude in degrees east of the central meridian
   * @param latitude in degrees
   */
  static double x(double longitude, double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    double slope = 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1;
    return Math.toRadians(longitude) * Math.cos(t) / (ROOT * slope);
  }

  /** Above the equator, in radii of the sphere. */
  static double y(double latitude) {
    double t = parameter(latitude);
    double t2 = t * t;
    double t6 = t2 * t2 * t2;
    return t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1);
  }

  private static double parameter(double latitude) {
    return Math.asin(ROOT * Math.sin(Math.toRadians(latitude)));
  }
}
