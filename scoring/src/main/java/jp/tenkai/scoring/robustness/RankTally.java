package jp.tenkai.scoring.robustness;

import java.util.Arrays;
import jp.tenkai.scoring.rank.Ranks;

/**
 * Counts of ranks over many rebuilds: how often each unit had each rank, and how often each stood
 * before each other one. Counts add up in any order, so that parts can be counted anywhere.
 */
public final class RankTally {

  /** The most units: two tables of this many squared whole numbers are 800 MB. */
  public static final int MOST_UNITS = 10_000;

  private final boolean[] ranked;
  private final int[] members;
  private final int[][] ranks;
  private final int[][] wins;
  private int rebuilds;
  private int failed;

  /**
   * Nothing counted yet.
   *
   * @param ranked which units are ranked; the others take no place
   * @throws IllegalArgumentException above {@link #MOST_UNITS} ranked units
   */
  public RankTally(boolean[] ranked) {
    this.ranked = ranked.clone();
    int count = 0;
    int[] found = new int[ranked.length];
    for (int unit = 0; unit < ranked.length; unit++) {
      if (ranked[unit]) {
        found[count++] = unit;
      }
    }
    if (count > MOST_UNITS) {
      throw new IllegalArgumentException(
          "Rank distributions: expected at most "
              + MOST_UNITS
              + " ranked units, but found "
              + count
              + "; rank fewer units");
    }
    this.members = Arrays.copyOf(found, count);
    this.ranks = new int[count][count + 1];
    this.wins = new int[count][count];
  }

  /**
   * Counts one rebuild. A unit without a score has no rank in it.
   *
   * @return the ranks, one a unit
   */
  public int[] add(double[] scores) {
    int[] row = Ranks.competition(scores, ranked);
    for (int i = 0; i < members.length; i++) {
      int rank = row[members[i]];
      ranks[i][rank]++;
      if (rank == Ranks.UNRANKED) {
        continue;
      }
      int[] beaten = wins[i];
      for (int j = 0; j < members.length; j++) {
        int other = row[members[j]];
        beaten[j] += other == Ranks.UNRANKED || rank < other ? 1 : 0;
      }
      beaten[i] = 0;
    }
    rebuilds++;
    return row;
  }

  /** Counts one rebuild that could not be made. */
  public void addFailed() {
    failed++;
  }

  /**
   * Adds the counts of another part of the same run.
   *
   * @throws IllegalArgumentException when it ranks other units
   */
  public void add(RankTally other) {
    if (!Arrays.equals(members, other.members)) {
      throw new IllegalArgumentException(
          "Rank tally to add: expected the same ranked units, but found others");
    }
    for (int i = 0; i < members.length; i++) {
      for (int rank = 0; rank < ranks[i].length; rank++) {
        ranks[i][rank] += other.ranks[i][rank];
      }
      for (int j = 0; j < members.length; j++) {
        wins[i][j] += other.wins[i][j];
      }
    }
    rebuilds += other.rebuilds;
    failed += other.failed;
  }

  /** The positions of the ranked units among all units, in order. */
  public int[] members() {
    return members.clone();
  }

  /** Rebuilds that were counted, failed ones not among them. */
  public int rebuilds() {
    return rebuilds;
  }

  /** Rebuilds that could not be made. */
  public int failed() {
    return failed;
  }

  /** How often a member had a rank; rank 0 stands for none. */
  public int count(int member, int rank) {
    return ranks[member][rank];
  }

  /** How often one member stood before another one. */
  public int wins(int member, int other) {
    return wins[member][other];
  }

  /** The share of rebuilds in which one member stood before another one, ties not counted. */
  public double beats(int member, int other) {
    return rebuilds == 0 ? Double.NaN : (double) wins[member][other] / rebuilds;
  }

  /** All counts in one array, to be sent from one process to another. */
  public int[] flat() {
    int n = members.length;
    int[] flat = new int[2 + n * (n + 1) + n * n];
    flat[0] = rebuilds;
    flat[1] = failed;
    for (int i = 0; i < n; i++) {
      System.arraycopy(ranks[i], 0, flat, 2 + i * (n + 1), n + 1);
      System.arraycopy(wins[i], 0, flat, 2 + n * (n + 1) + i * n, n);
    }
    return flat;
  }

  /**
   * Adds what {@link #flat} made of another part.
   *
   * @throws IllegalArgumentException when it is of another number of units
   */
  public void addFlat(int[] flat) {
    int n = members.length;
    int expected = 2 + n * (n + 1) + n * n;
    if (flat.length != expected) {
      throw new IllegalArgumentException(
          "Flat rank tally of "
              + n
              + " units: expected "
              + expected
              + " numbers, but found "
              + flat.length);
    }
    rebuilds += flat[0];
    failed += flat[1];
    for (int i = 0; i < n; i++) {
      for (int rank = 0; rank <= n; rank++) {
        ranks[i][rank] += flat[2 + i * (n + 1) + rank];
      }
      for (int j = 0; j < n; j++) {
        wins[i][j] += flat[2 + n * (n + 1) + i * n + j];
      }
    }
  }
}
