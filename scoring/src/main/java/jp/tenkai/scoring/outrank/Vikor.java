package jp.tenkai.scoring.outrank;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * VIKOR: a compromise between the smallest total regret and the smallest single regret.
 *
 * <p>With the best value f* and the worst f- of each indicator: {@code S_u = sum( w_k (f*_k - x_ku)
 * / (f*_k - f-_k) )}, {@code R_u} the largest of these terms, and {@code Q = v (S - S*) / (S- - S*)
 * + (1 - v)(R - R*) / (R- - R*)}, * being the smallest and - the largest. The score is {@code 1 -
 * Q}, from 0 to 1. Source: Opricovic and Tzeng (2004), "Compromise solution by MCDM methods: a
 * comparative analysis of VIKOR and TOPSIS", European Journal of Operational Research 156(2).
 *
 * <p>A unit that lacks an indicator with a weight above 0 has no score (NaN) and does not move the
 * best and worst values. A constant indicator adds no regret; where all S or all R are equal, their
 * term is 0.
 *
 * @param majority v, from 0 (only the largest regret counts) to 1 (only the total), usually 0.5
 */
public record Vikor(double majority) implements SecondOpinion {

  private static final String METHOD = "VIKOR";

  /** By consensus: v = 0.5. */
  public static final Vikor CONSENSUS = new Vikor(0.5);

  /**
   * The three measures, less is better in each, and what may be concluded from them.
   *
   * @param total S, one a unit, NaN for a unit with gaps
   * @param largest R
   * @param compromise Q
   * @param order the units with all values, by rising Q; equal ones in their order in the table
   * @param acceptableAdvantage Q of the second is above Q of the first by at least 1 / (number of
   *     units - 1)
   * @param acceptableStability the first by Q is also first by S or by R
   * @param proposed the compromise to propose: the first alone when both conditions hold, the first
   *     two when only stability fails, otherwise all whose advantage over them is too small
   */
  public record Compromise(
      List<Double> total,
      List<Double> largest,
      List<Double> compromise,
      List<Integer> order,
      boolean acceptableAdvantage,
      boolean acceptableStability,
      List<Integer> proposed) {
    public Compromise {
      total = List.copyOf(total);
      largest = List.copyOf(largest);
      compromise = List.copyOf(compromise);
      order = List.copyOf(order);
      proposed = List.copyOf(proposed);
    }
  }

  public Vikor {
    if (!(majority >= 0 && majority <= 1)) {
      throw Table.refusal(
          METHOD, "weight of the majority", "0 to 1", String.valueOf(majority), "0.5 is usual");
    }
  }

  @Override
  public double[] scores(double[][] values, double[] weights) {
    return compromise(values, weights).compromise().stream().mapToDouble(q -> 1 - q).toArray();
  }

  /** All three measures and the proposed compromise. */
  public Compromise compromise(double[][] values, double[] weights) {
    int units = Table.units(METHOD, values, weights.length);
    double[] shares = Table.shares(METHOD, weights);
    boolean[] complete = Table.complete(values, shares);
    double[] total = new double[units];
    double[] largest = new double[units];
    for (int unit = 0; unit < units; unit++) {
      total[unit] = complete[unit] ? 0 : Double.NaN;
      largest[unit] = total[unit];
    }
    for (int indicator = 0; indicator < values.length; indicator++) {
      double best = extreme(values[indicator], complete, 1);
      double range = best + extreme(values[indicator], complete, -1);
      for (int unit = 0; unit < units; unit++) {
        if (complete[unit] && shares[indicator] > 0 && range > 0) {
          double regret = shares[indicator] * (best - values[indicator][unit]) / range;
          total[unit] += regret;
          largest[unit] = Math.max(largest[unit], regret);
        }
      }
    }
    double[] placeByTotal = place(total, complete);
    double[] placeByLargest = place(largest, complete);
    double[] compromise = new double[units];
    Arrays.setAll(
        compromise, unit -> majority * placeByTotal[unit] + (1 - majority) * placeByLargest[unit]);
    return conclude(total, largest, compromise, complete);
  }

  private static Compromise conclude(
      double[] total, double[] largest, double[] compromise, boolean[] complete) {
    List<Integer> order =
        IntStream.range(0, complete.length)
            .filter(unit -> complete[unit])
            .boxed()
            .sorted((a, b) -> Double.compare(compromise[a], compromise[b]))
            .toList();
    if (order.isEmpty()) {
      throw Table.refusal(
          METHOD,
          "complete units",
          "at least 1",
          "none",
          "impute first, or leave out the indicators with many gaps");
    }
    int first = order.get(0);
    double needed = order.size() == 1 ? 0 : 1.0 / (order.size() - 1);
    boolean advantage = order.size() == 1 || compromise[order.get(1)] - compromise[first] >= needed;
    boolean stability =
        total[first] == -extreme(total, complete, -1)
            || largest[first] == -extreme(largest, complete, -1);
    List<Integer> near =
        order.stream().filter(unit -> compromise[unit] - compromise[first] < needed).toList();
    List<Integer> alone = order.subList(0, stability ? 1 : Math.min(2, order.size()));
    return new Compromise(
        listed(total),
        listed(largest),
        listed(compromise),
        order,
        advantage,
        stability,
        advantage ? alone : near);
  }

  /** Where each number lies between the smallest (0) and the largest (1); 0 when all are equal. */
  private static double[] place(double[] numbers, boolean[] complete) {
    double low = -extreme(numbers, complete, -1);
    double range = extreme(numbers, complete, 1) - low;
    return Arrays.stream(numbers)
        .map(number -> Double.isNaN(number) || range > 0 ? (number - low) / range : 0)
        .toArray();
  }

  /** The largest number times the sign among the complete units. */
  private static double extreme(double[] numbers, boolean[] complete, int sign) {
    double extreme = Double.NEGATIVE_INFINITY;
    for (int unit = 0; unit < numbers.length; unit++) {
      extreme = complete[unit] ? Math.max(extreme, sign * numbers[unit]) : extreme;
    }
    return extreme;
  }

  private static List<Double> listed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
