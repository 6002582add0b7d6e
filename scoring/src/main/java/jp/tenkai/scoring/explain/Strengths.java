package jp.tenkai.scoring.explain;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.statistics.Statistics;

/**
 * Strengths and weaknesses of each unit against its peers, the units with the same label: what each
 * leaf adds to the distance between the unit's score and that of the peers' median profile (see
 * {@link Explanation}), and the unit's rank among them.
 */
public final class Strengths {

  private final double[][] medians;
  private final double[][] points;
  private final int[][] ranks;
  private final int[][] counts;

  /**
   * Compares every unit with its peers.
   *
   * @param labels one a unit; equal labels are peers, a null label is one of its own
   */
  public Strengths(IndexResult result, String[] labels) {
    int units = result.units().size();
    int leaves = result.spec().leaves().size();
    medians = new double[units][];
    points = new double[units][];
    ranks = new int[leaves][];
    counts = new int[leaves][units];
    double[][] values = new double[leaves][];
    for (int leaf = 0; leaf < leaves; leaf++) {
      values[leaf] = result.nodeValues(result.hierarchy().leafNode(leaf));
      ranks[leaf] = Ranks.within(values[leaf], labels);
    }
    for (String label : new LinkedHashSet<>(Arrays.asList(labels))) {
      boolean[] among = new boolean[units];
      for (int unit = 0; unit < units; unit++) {
        among[unit] = Objects.equals(labels[unit], label);
      }
      double[] profile = Explanation.medians(result, among);
      Attribution attribution = new Attribution(result, profile);
      for (int leaf = 0; leaf < leaves; leaf++) {
        int present = Statistics.present(values[leaf], among).length;
        for (int unit = 0; unit < units; unit++) {
          counts[leaf][unit] = among[unit] ? present : counts[leaf][unit];
        }
      }
      for (int unit = 0; unit < units; unit++) {
        if (among[unit]) {
          medians[unit] = profile;
          points[unit] = attribution.parts(unit, attribution.baseline(unit));
        }
      }
    }
  }

  /** The median of the peers' normalised values, NaN where none has one. */
  public double peerMedian(int leaf, int unit) {
    return medians[unit][leaf];
  }

  /** The leaf's part of the distance to the peers' median profile, NaN without a score. */
  public double points(int leaf, int unit) {
    return points[unit][leaf];
  }

  /** The unit's rank among its peers, {@link Ranks#UNRANKED} without a value. */
  public int rank(int leaf, int unit) {
    return ranks[leaf][unit];
  }

  /** How many of the peers have a value, the unit itself among them. */
  public int peers(int leaf, int unit) {
    return counts[leaf][unit];
  }
}
