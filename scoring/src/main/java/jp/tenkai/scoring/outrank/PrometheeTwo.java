package jp.tenkai.scoring.outrank;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * PROMETHEE II: a unit's net flow is how strongly it is preferred to the others, less how strongly
 * they are preferred to it, on average.
 *
 * <p>{@code pi(a, b) = sum(w_k P_k(x_ka - x_kb)) / sum(w_k)} over the indicators that both have;
 * {@code phi(a) = mean over b of (pi(a, b) - pi(b, a))}, from -1 to 1. Source: Brans and Vincke
 * (1985), "A preference ranking organisation method: the PROMETHEE method for multiple criteria
 * decision-making", Management Science 31(6).
 *
 * <p>Pairs without a common indicator are left out of the average; a unit without any such pair has
 * no flow (NaN). The terms of an average are added from the smallest on, so that the order of the
 * units does not show in the last digit and equal units tie. The work grows with the square of the
 * number of units.
 *
 * @param preferences one an indicator
 */
public record PrometheeTwo(List<Preference> preferences) implements SecondOpinion {

  private static final String METHOD = "PROMETHEE II";

  /**
   * The three flows, one number a unit each.
   *
   * @param positive how strongly the unit is preferred, from 0 to 1
   * @param negative how strongly the others are, from 0 to 1
   * @param net their difference, from -1 to 1
   */
  public record Flows(List<Double> positive, List<Double> negative, List<Double> net) {
    public Flows {
      positive = List.copyOf(positive);
      negative = List.copyOf(negative);
      net = List.copyOf(net);
    }
  }

  public PrometheeTwo {
    preferences = List.copyOf(preferences);
  }

  /** The same preference for every indicator. */
  public static PrometheeTwo all(Preference preference, int indicators) {
    return new PrometheeTwo(Collections.nCopies(indicators, preference));
  }

  @Override
  public double[] scores(double[][] values, double[] weights) {
    return flows(values, weights).net().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** All three flows: the positive and the negative one make the partial order of PROMETHEE I. */
  public Flows flows(double[][] values, double[] weights) {
    int units = check(values, weights);
    double[] shares = Table.shares(METHOD, weights);
    double[][] flows = new double[3][units];
    double[][] terms = new double[3][units];
    for (int a = 0; a < units; a++) {
      int count = 0;
      for (int b = 0; b < units; b++) {
        double ahead = a == b ? Double.NaN : preference(values, shares, a, b);
        if (!Double.isNaN(ahead)) {
          double behind = preference(values, shares, b, a);
          terms[0][count] = ahead;
          terms[1][count] = behind;
          terms[2][count] = ahead - behind;
          count++;
        }
      }
      for (int flow = 0; flow < flows.length; flow++) {
        Arrays.sort(terms[flow], 0, count);
        double sum = 0;
        for (int term = 0; term < count; term++) {
          sum += terms[flow][term];
        }
        flows[flow][a] = count == 0 ? Double.NaN : sum / count;
      }
    }
    return new Flows(listed(flows[0]), listed(flows[1]), listed(flows[2]));
  }

  /** The preference index of a over b, from 0 to 1; NaN without a common indicator. */
  double preference(double[][] values, double[] weights, int a, int b) {
    double sum = 0;
    double total = 0;
    for (int indicator = 0; indicator < values.length; indicator++) {
      double difference = values[indicator][a] - values[indicator][b];
      if (!Double.isNaN(difference)) {
        sum += weights[indicator] * preferences.get(indicator).at(difference);
        total += weights[indicator];
      }
    }
    return total == 0 ? Double.NaN : sum / total;
  }

  private int check(double[][] values, double[] weights) {
    int units = Table.units(METHOD, values, weights.length);
    if (preferences.size() != values.length) {
      throw Table.refusal(
          METHOD,
          "preferences",
          "one for each of " + values.length + " indicators",
          String.valueOf(preferences.size()),
          "state a preference for each indicator");
    }
    return units;
  }

  private static List<Double> listed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
