package jp.tenkai.scoring.outrank;

/** The checks of a table of values and its weights. */
final class Table {

  private Table() {}

  /** The number of units of a table in which all is in order. */
  static int units(String method, double[][] values, int weights) {
    if (values.length == 0) {
      throw refusal(method, "values", "at least 1 indicator", "0", "choose indicators");
    }
    if (weights != values.length) {
      throw refusal(
          method,
          "weights",
          "one for each of " + values.length + " indicators",
          String.valueOf(weights),
          "give each row of values its weight");
    }
    for (int indicator = 0; indicator < values.length; indicator++) {
      if (values[indicator].length != values[0].length) {
        throw refusal(
            method,
            "indicator " + indicator,
            values[0].length + " units as in indicator 0",
            String.valueOf(values[indicator].length),
            "mark missing values as NaN");
      }
      for (double value : values[indicator]) {
        if (Double.isInfinite(value)) {
          throw refusal(
              method,
              "indicator " + indicator,
              "finite values, NaN where missing",
              String.valueOf(value),
              "look for a division by 0 before this step");
        }
      }
    }
    return values[0].length;
  }

  /** The weights divided by their sum. */
  static double[] shares(String method, double[] weights) {
    double sum = 0;
    for (int indicator = 0; indicator < weights.length; indicator++) {
      if (!(weights[indicator] >= 0 && Double.isFinite(weights[indicator]))) {
        throw refusal(
            method,
            "weight of indicator " + indicator,
            "a finite number of at least 0",
            String.valueOf(weights[indicator]),
            "turn the indicator round instead of weighing it below 0");
      }
      sum += weights[indicator];
    }
    if (!(sum > 0 && Double.isFinite(sum))) {
      throw refusal(
          method,
          "weights",
          "a finite sum above 0",
          String.valueOf(sum),
          "state at least one weight above 0");
    }
    double[] shares = new double[weights.length];
    for (int indicator = 0; indicator < weights.length; indicator++) {
      shares[indicator] = weights[indicator] / sum;
    }
    return shares;
  }

  /** True for each unit that has every indicator with a weight above 0. */
  static boolean[] complete(double[][] values, double[] weights) {
    boolean[] complete = new boolean[values[0].length];
    for (int unit = 0; unit < complete.length; unit++) {
      complete[unit] = true;
      for (int indicator = 0; indicator < values.length; indicator++) {
        complete[unit] &= weights[indicator] == 0 || !Double.isNaN(values[indicator][unit]);
      }
    }
    return complete;
  }

  static IllegalArgumentException refusal(
      String method, String where, String expected, String found, String remedy) {
    return new IllegalArgumentException(
        method + ", " + where + ": expected " + expected + ", but found " + found + "; " + remedy);
  }
}
