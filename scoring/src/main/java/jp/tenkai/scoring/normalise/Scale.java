package jp.tenkai.scoring.normalise;

import java.util.Arrays;

/** The ends of a normalised scale and the placing of signed values between them. */
record Scale(double lower, double upper) {

  static void check(double lower, double upper) {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower < upper)) {
      throw new IllegalArgumentException(
          "Scale: expected finite lower < upper, but found " + lower + " and " + upper);
    }
  }

  Normalised place(double[] signed, double worst, double best) {
    double[] placed = new double[signed.length];
    Placing[] placings = new Placing[signed.length];
    for (int unit = 0; unit < signed.length; unit++) {
      double share = (signed[unit] - worst) / (best - worst);
      if (Double.isNaN(signed[unit])) {
        placed[unit] = Double.NaN;
        placings[unit] = Placing.ABSENT;
      } else if (share < 0) {
        placed[unit] = lower;
        placings[unit] = Placing.CUT_AT_WORST;
      } else if (share > 1) {
        placed[unit] = upper;
        placings[unit] = Placing.CUT_AT_BEST;
      } else {
        placed[unit] = share * (upper - lower) + lower;
        placings[unit] = Placing.INSIDE;
      }
    }
    return new Normalised(placed, placings);
  }

  Normalised nowhere(double[] signed, Placing reason) {
    double[] none = new double[signed.length];
    Arrays.fill(none, Double.NaN);
    Placing[] placings = new Placing[signed.length];
    Arrays.setAll(placings, unit -> Double.isNaN(signed[unit]) ? Placing.ABSENT : reason);
    return new Normalised(none, placings);
  }
}
