package jp.tenkai.scoring.robustness;

import java.util.Arrays;
import java.util.List;

/**
 * How ranks over many draws are summed up.
 *
 * @param level the share of draws inside the interval, above 0 and at most 1: 0.90 asks for the 5th
 *     and 95th percentile
 * @param top how many places count as the top, at least 1
 */
public record RankSummary(double level, int top) {

  public RankSummary {
    if (!(level > 0 && level <= 1)) {
      throw new IllegalArgumentException(
          "Level of the rank interval: expected above 0 and at most 1, but found " + level);
    }
    if (top < 1) {
      throw new IllegalArgumentException("Top places: expected at least 1, but found " + top);
    }
  }

  /**
   * Ranks units among themselves in every draw.
   *
   * @param scores one row a draw, one column a unit
   * @param ranked which units are ranked; the others get no distribution and take no place
   * @return one distribution a unit
   */
  public List<RankDistribution> ofUnits(double[][] scores, boolean[] ranked) {
    RankTally tally = new RankTally(ranked);
    for (double[] draw : scores) {
      tally.add(draw);
    }
    RankDistribution[] all = new RankDistribution[ranked.length];
    Arrays.fill(all, RankDistribution.NONE);
    int[] members = tally.members();
    List<RankDistribution> counted = of(tally);
    for (int member = 0; member < members.length; member++) {
      all[members[member]] = counted.get(member);
    }
    return List.of(all);
  }

  /**
   * Sums up ranks that were counted.
   *
   * @return one distribution a member of the tally
   */
  public List<RankDistribution> of(RankTally tally) {
    RankDistribution[] all = new RankDistribution[tally.members().length];
    Arrays.setAll(all, member -> RankDistribution.of(tally, member, level, top));
    return List.of(all);
  }

  /**
   * Ranks the scores of one unit in several trees among themselves in every draw: which tree suits
   * the unit best.
   *
   * @param trees the scores of each tree over the same draws: rows are draws, columns units
   * @param unit the column to compare
   * @param ranked which trees take part
   * @return one distribution a tree
   */
  public List<RankDistribution> acrossTrees(List<double[][]> trees, int unit, boolean[] ranked) {
    int draws = trees.isEmpty() ? 0 : trees.get(0).length;
    double[][] scores = new double[draws][trees.size()];
    for (int tree = 0; tree < trees.size(); tree++) {
      if (trees.get(tree).length != draws) {
        throw new IllegalArgumentException(
            "Draws of tree " + tree + ": expected " + draws + ", found " + trees.get(tree).length);
      }
      for (int draw = 0; draw < draws; draw++) {
        scores[draw][tree] = trees.get(tree)[draw][unit];
      }
    }
    return ofUnits(scores, ranked);
  }
}
