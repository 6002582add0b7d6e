package jp.tenkai.jobs.configuration;

import java.util.Objects;

/** The lowest scores of classes A to D; everything below D is E. */
public record ClassLimits(double a, double b, double c, double d, String reason) {
  public ClassLimits {
    Objects.requireNonNull(reason, "reason");
    if (!(a > b && b > c && c > d)) {
      throw new IllegalArgumentException(
          "classes must descend A > B > C > D, found " + a + ", " + b + ", " + c + ", " + d);
    }
  }
}
