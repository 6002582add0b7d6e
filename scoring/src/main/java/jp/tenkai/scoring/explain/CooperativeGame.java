package jp.tenkai.scoring.explain;

import java.util.Arrays;

/**
 * A cooperative game: what each coalition of players is worth, and what each player's part is in
 * the worth of all of them.
 *
 * <p>A coalition is a number whose bit i says whether player i is in it. Both solutions share out
 * the worth of all players less the worth of none without a remainder.
 */
public final class CooperativeGame {

  /** The most players whose 2^n coalitions are gone through. */
  public static final int MOST_PLAYERS = 16;

  private final double[] worth;
  private final int players;

  /**
   * Copies the worths.
   *
   * @param worth one finite number a coalition, 2^n of them, at most n = {@link #MOST_PLAYERS}
   * @throws IllegalArgumentException when there are not 2^n of them, or one is not finite
   */
  public CooperativeGame(double[] worth) {
    this.players = Integer.numberOfTrailingZeros(worth.length);
    if (Integer.bitCount(worth.length) != 1 || players > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "Worths of a game: expected 2^n of them, n up to "
              + MOST_PLAYERS
              + ", but found "
              + worth.length);
    }
    for (int coalition = 0; coalition < worth.length; coalition++) {
      if (!Double.isFinite(worth[coalition])) {
        throw new IllegalArgumentException(
            "Worth of coalition "
                + coalition
                + ": expected a finite number, but found "
                + worth[coalition]);
      }
    }
    this.worth = worth.clone();
  }

  public int players() {
    return players;
  }

  /**
   * The Shapley value of every player: what a player adds to the worth, averaged over all orders in
   * which the players can come in, {@code sum_S |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))}.
   * Source: Shapley (1953), "A value for n-person games".
   */
  public double[] shapley() {
    double[] values = new double[players];
    Arrays.setAll(values, this::shapley);
    return values;
  }

  /** The Shapley value of one player. */
  double shapley(int player) {
    double[] share = shares(players);
    double sum = 0;
    for (int coalition = 0; coalition < worth.length; coalition++) {
      if ((coalition >> player & 1) == 0) {
        sum += share[Integer.bitCount(coalition)] * added(coalition, player);
      }
    }
    return sum;
  }

  /**
   * The Owen value of every player: the Shapley value over only those orders in which the members
   * of a union come in one after another. A union's members together get what the union gets in the
   * Shapley value of the game between the unions. Source: Owen (1977), "Values of games with a
   * priori unions".
   *
   * @param unions the number of each player's union, from 0; players with the same number are in
   *     one union
   * @throws IllegalArgumentException when there is not one number a player
   */
  public double[] owen(int[] unions) {
    if (unions.length != players) {
      throw new IllegalArgumentException(
          "Unions: expected one number for each of "
              + players
              + " players, but found "
              + unions.length);
    }
    int[] numbers = Arrays.stream(unions).distinct().sorted().toArray();
    int[] members = new int[numbers.length];
    for (int player = 0; player < players; player++) {
      members[Arrays.binarySearch(numbers, unions[player])] |= 1 << player;
    }
    double[] values = new double[players];
    for (int union = 0; union < members.length; union++) {
      addOwen(members, union, values);
    }
    return values;
  }

  private void addOwen(int[] members, int union, double[] values) {
    double[] outerShare = shares(members.length);
    double[] innerShare = shares(Integer.bitCount(members[union]));
    for (int set = 0; set < 1 << members.length; set++) {
      if ((set >> union & 1) == 1) {
        continue;
      }
      int before = 0;
      for (int other = 0; other < members.length; other++) {
        before |= (set >> other & 1) == 1 ? members[other] : 0;
      }
      double outer = outerShare[Integer.bitCount(set)];
      // Every part of the union that can have come in before the player.
      int part = members[union];
      do {
        part = (part - 1) & members[union];
        double weight = outer * innerShare[Integer.bitCount(part)];
        for (int player = 0; player < players; player++) {
          if (((members[union] & ~part) >> player & 1) == 1) {
            values[player] += weight * added(before | part, player);
          }
        }
      } while (part != 0);
    }
  }

  private double added(int coalition, int player) {
    return worth[coalition | 1 << player] - worth[coalition];
  }

  /** By how many came in before: the share of the orders, {@code s! (n - s - 1)! / n!}. */
  private static double[] shares(int players) {
    double[] share = new double[players];
    for (int size = 0; size < players; size++) {
      share[size] = size == 0 ? 1.0 / players : share[size - 1] * size / (players - size);
    }
    return share;
  }
}
