package jp.tenkai.datasets.mirror;

import java.util.Arrays;

/**
 * Effects of two groupings of the same items, such as product and year: takes them out of a column
 * by alternating projections (von Neumann 1949; Guimaraes and Portugal 2010), which equals a
 * regression on all their dummies (Frisch and Waugh 1933) without ever building them.
 */
final class TwoWayEffects {
  private static final int MOST_ROUNDS = 10_000;
  private static final double SETTLED = 1e-12;

  private final int[] first;
  private final int[] second;
  private final double[] firstCounts;
  private final double[] secondCounts;

  /**
   * @param first the group of each item in one grouping, from 0
   * @param second the group of each item in the other grouping, from 0
   */
  TwoWayEffects(int[] first, int[] second) {
    this.first = first.clone();
    this.second = second.clone();
    this.firstCounts = counts(first);
    this.secondCounts = counts(second);
  }

  private static double[] counts(int[] groups) {
    double[] counts = new double[Arrays.stream(groups).max().orElse(-1) + 1];
    for (int group : groups) {
      counts[group]++;
    }
    return counts;
  }

  /** The column without the effects of either grouping; its mean is 0. */
  double[] without(double[] column) {
    double[] rest = column.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double moved = takeMeans(rest, first, firstCounts);
      moved = Math.max(moved, takeMeans(rest, second, secondCounts));
      if (moved < SETTLED) {
        break;
      }
    }
    return rest;
  }

  /**
   * The effects of the first grouping, those of the second having a mean of 0 over the items: what
   * a group of the first would show in an average group of the second.
   */
  double[] ofFirst(double[] column) {
    double[] effects = without(column);
    double[] fitted = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      fitted[i] = column[i] - effects[i];
    }
    // fitted = first + second exactly; back it out by the same alternation.
    double[] ofSecond = new double[secondCounts.length];
    double[] ofFirst = new double[firstCounts.length];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] before = ofFirst;
      ofFirst = means(fitted, first, firstCounts, ofSecond, second);
      ofSecond = means(fitted, second, secondCounts, ofFirst, first);
      center(ofSecond);
      double moved = 0;
      for (int g = 0; g < ofFirst.length; g++) {
        moved = Math.max(moved, Math.abs(ofFirst[g] - before[g]));
      }
      if (moved < SETTLED) {
        break;
      }
    }
    return ofFirst;
  }

  private void center(double[] ofSecond) {
    double sum = 0;
    for (int g = 0; g < ofSecond.length; g++) {
      sum += secondCounts[g] * ofSecond[g];
    }
    double mean = sum / second.length;
    for (int g = 0; g < ofSecond.length; g++) {
      ofSecond[g] -= mean;
    }
  }

  private static double[] means(
      double[] column, int[] groups, double[] counts, double[] others, int[] otherGroups) {
    double[] means = new double[counts.length];
    for (int i = 0; i < column.length; i++) {
      means[groups[i]] += (column[i] - others[otherGroups[i]]) / counts[groups[i]];
    }
    return means;
  }

  /** Takes each group's mean out and gives the largest one. */
  private static double takeMeans(double[] column, int[] groups, double[] counts) {
    double[] means = new double[counts.length];
    for (int i = 0; i < column.length; i++) {
      means[groups[i]] += column[i] / counts[groups[i]];
    }
    for (int i = 0; i < column.length; i++) {
      column[i] -= means[groups[i]];
    }
    return Arrays.stream(means).map(Math::abs).max().orElse(0);
  }
}
