package jp.tenkai.scoring.aggregate;

import java.util.List;

/**
 * The ordered weighted average: the children are put in order, best first, and the weight belongs
 * to the place in the order.
 *
 * <p>The children's own weights say how much of the order each child takes up (Torra's weighted
 * OWA): the place weights are read as a function on 0 to 1, linear between the places, so that any
 * number of present children can be averaged. With equal children, one a place, it is Yager's OWA.
 *
 * <p>Source: Yager (1988), "On ordered weighted averaging aggregation operators in multicriteria
 * decision making", IEEE Transactions on Systems, Man, and Cybernetics 18(1); Torra (1997), "The
 * weighted OWA operator", International Journal of Intelligent Systems 12(2).
 *
 * @param places weight of the best child, of the second best and so on: at least 0 and not all 0;
 *     (1, 0, 0) is the maximum, (0, 0, 1) the minimum, (1, 1, 1) the mean
 */
public record OrderedWeighted(List<Double> places) implements UnitAggregation {

  public OrderedWeighted {
    places = List.copyOf(places);
    double total = 0;
    for (double place : places) {
      if (!(place >= 0 && place < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Place weights of an ordered weighted average: expected finite numbers of at least 0,"
                + " but found "
                + places);
      }
      total += place;
    }
    if (total == 0) {
      throw new IllegalArgumentException(
          "Place weights of an ordered weighted average: expected at least one above 0, but found "
              + places);
    }
  }

  @Override
  public boolean accepts(double value) {
    return Double.isFinite(value);
  }

  @Override
  public String domain() {
    return "that is finite";
  }

  @Override
  public double of(double[] values, double[] weights) {
    check(values, weights);
    int[] order = new int[values.length];
    int count = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && weights[i] > 0) {
        total += weights[i];
        int at = count++;
        for (; at > 0 && values[order[at - 1]] < values[i]; at--) {
          order[at] = order[at - 1];
        }
        order[at] = i;
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    double sum = 0;
    double taken = 0;
    double before = 0;
    for (int place = 0; place < count; place++) {
      taken += weights[order[place]];
      double upTo = place == count - 1 ? 1 : share(taken / total);
      sum += (upTo - before) * values[order[place]];
      before = upTo;
    }
    return sum;
  }

  /** The share of the place weights that lies in the first part of the order. */
  private double share(double part) {
    double all = places.stream().mapToDouble(Double::doubleValue).sum();
    double position = part * places.size();
    int whole = (int) position;
    double sum = 0;
    for (int place = 0; place < Math.min(whole, places.size()); place++) {
      sum += places.get(place);
    }
    if (whole < places.size()) {
      sum += (position - whole) * places.get(whole);
    }
    return sum / all;
  }
}
