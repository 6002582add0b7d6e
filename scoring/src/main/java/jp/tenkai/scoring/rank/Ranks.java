package jp.tenkai.scoring.rank;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;

/**
 * Competition ranks: 1 is the highest score, equal scores share the smallest rank, and the ranks
 * they take up are skipped ("1 2 2 4"). Scores are compared at full precision.
 */
public final class Ranks {

  /** Stands for "no rank" in a rank array: the score is NaN or the unit was not to be ranked. */
  public static final int UNRANKED = 0;

  private Ranks() {}

  /** Ranks all scores that are not NaN. */
  public static int[] competition(double[] scores) {
    boolean[] all = new boolean[scores.length];
    Arrays.fill(all, true);
    return competition(scores, all);
  }

  /** Ranks the scores that are flagged and not NaN among themselves. */
  public static int[] competition(double[] scores, boolean[] among) {
    if (scores.length != among.length) {
      throw new IllegalArgumentException(
          "Flags: expected one for each of " + scores.length + " scores, found " + among.length);
    }
    double[] sorted = new double[scores.length];
    int[] ranks = new int[scores.length];
    competition(scores, among, sorted, ranks);
    return ranks;
  }

  /**
   * The same into arrays of the caller, for loops that rank very often.
   *
   * @param workspace at least as long as {@code scores}; overwritten
   * @param ranks receives the ranks
   */
  public static void competition(
      double[] scores, boolean[] among, double[] workspace, int[] ranks) {
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      if (among[i] && !Double.isNaN(scores[i])) {
        workspace[count++] = scores[i];
      }
    }
    Arrays.sort(workspace, 0, count);
    for (int i = 0; i < scores.length; i++) {
      ranks[i] =
          among[i] && !Double.isNaN(scores[i])
              ? 1 + count - notAbove(workspace, count, scores[i])
              : UNRANKED;
    }
  }

  /** Ranks of the flagged scores under a tie rule; NaN without a rank. */
  public static double[] of(double[] scores, boolean[] among, TieRule rule) {
    int[] smallest = competition(scores, among);
    int[] sharing = new int[scores.length + 2];
    for (int rank : smallest) {
      sharing[rank]++;
    }
    int[] dense = new int[scores.length + 2];
    for (int rank = 1; rank < dense.length; rank++) {
      dense[rank] = dense[rank - 1] + (sharing[rank] > 0 ? 1 : 0);
    }
    double[] ranks = new double[scores.length];
    for (int i = 0; i < ranks.length; i++) {
      int rank = smallest[i];
      if (rank == UNRANKED) {
        ranks[i] = Double.NaN;
        continue;
      }
      ranks[i] =
          switch (rule) {
            case SMALLEST -> rank;
            case LARGEST -> rank + sharing[rank] - 1;
            case AVERAGE -> rank + (sharing[rank] - 1) / 2.0;
            case DENSE -> dense[rank];
          };
    }
    return ranks;
  }

  /** Ranks within each label; a null label is a group of its own, of those without one. */
  public static int[] within(double[] scores, String[] labels) {
    int[] ranks = new int[scores.length];
    for (String label : new LinkedHashSet<>(Arrays.asList(labels))) {
      boolean[] among = new boolean[scores.length];
      for (int i = 0; i < scores.length; i++) {
        among[i] = Objects.equals(label, labels[i]);
      }
      int[] inside = competition(scores, among);
      for (int i = 0; i < scores.length; i++) {
        ranks[i] = among[i] ? inside[i] : ranks[i];
      }
    }
    return ranks;
  }

  /**
   * How many of the first {@code count} sorted values are at most the score. Compares as numbers,
   * so that -0 and 0 are one score although sorting tells them apart.
   */
  private static int notAbove(double[] sorted, int count, double score) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
