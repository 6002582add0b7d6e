package jp.tenkai.scoring.weigh;

import jp.tenkai.scoring.statistics.Statistics;

/** The checked values of the children of one group, with the name of the rule for messages. */
final class Children {

  private final String rule;
  private final double[][] values;

  private Children(String rule, double[][] values) {
    this.rule = rule;
    this.values = values;
  }

  static Children of(String rule, double[][] values, double[] stated) {
    if (stated.length != values.length) {
      throw new IllegalArgumentException(
          rule
              + ", stated weights: expected one for each of "
              + values.length
              + " children, but found "
              + stated.length
              + "; give each row of values its weight");
    }
    return of(rule, values);
  }

  static Children of(String rule, double[][] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException(
          rule
              + ": expected at least 1 child, but found 0; a group without children has no weights");
    }
    for (int child = 0; child < values.length; child++) {
      if (values[child].length != values[0].length) {
        throw new IllegalArgumentException(
            rule
                + ", child "
                + child
                + ": expected "
                + values[0].length
                + " units as in child 0, but found "
                + values[child].length
                + "; mark missing values as NaN");
      }
      for (double value : values[child]) {
        if (Double.isInfinite(value)) {
          throw new IllegalArgumentException(
              rule
                  + ", child "
                  + child
                  + ": expected finite values, NaN where missing, but found "
                  + value
                  + "; look for a division by 0 before this step");
        }
      }
    }
    return new Children(rule, values);
  }

  int count() {
    return values.length;
  }

  int units() {
    return values[0].length;
  }

  double[] row(int child) {
    return values[child];
  }

  double[] present(int child) {
    return Statistics.present(values[child]);
  }

  /** The present values of a child, of which the rule needs a certain number. */
  double[] present(int child, int needed) {
    double[] present = present(child);
    if (present.length < needed) {
      throw refusal(
          "child " + child,
          "at least " + needed + " present values",
          String.valueOf(present.length),
          "impute first, or leave the child out");
    }
    return present;
  }

  /** The units that have every child: one row a child. */
  double[][] complete(int needed) {
    int found = 0;
    int[] units = new int[units()];
    for (int unit = 0; unit < units.length; unit++) {
      boolean complete = true;
      for (double[] row : values) {
        complete &= !Double.isNaN(row[unit]);
      }
      if (complete) {
        units[found++] = unit;
      }
    }
    if (found < needed) {
      throw refusal(
          "units with a value in every child",
          "at least " + needed,
          String.valueOf(found),
          "impute first, or leave out the children with many gaps");
    }
    double[][] complete = new double[values.length][found];
    for (int child = 0; child < values.length; child++) {
      for (int position = 0; position < found; position++) {
        complete[child][position] = values[child][units[position]];
      }
    }
    return complete;
  }

  /** The raw weights divided by their sum. */
  double[] shares(double[] raw, String meaningOfNothing) {
    double sum = 0;
    for (int child = 0; child < raw.length; child++) {
      if (!(raw[child] >= 0 && Double.isFinite(raw[child]))) {
        throw refusal(
            "child " + child,
            "a finite weight of at least 0",
            String.valueOf(raw[child]),
            "check its values and the stated weight");
      }
      sum += raw[child];
    }
    if (!(sum > 0 && Double.isFinite(sum))) {
      throw refusal(
          "all children",
          "weights with a finite sum above 0",
          String.valueOf(sum),
          meaningOfNothing);
    }
    double[] shares = new double[raw.length];
    for (int child = 0; child < raw.length; child++) {
      shares[child] = raw[child] / sum;
    }
    return shares;
  }

  IllegalArgumentException refusal(String where, String expected, String found, String remedy) {
    return new IllegalArgumentException(
        rule + ", " + where + ": expected " + expected + ", but found " + found + "; " + remedy);
  }
}
