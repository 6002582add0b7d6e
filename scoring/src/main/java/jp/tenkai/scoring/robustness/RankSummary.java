package jp.tenkai.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.statistics.Statistics;

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
   * @param ranked which units are ranked; the others get no interval and take no place
   * @return one interval a unit
   */
  public List<RankInterval> ofUnits(double[][] scores, boolean[] ranked) {
    int units = ranked.length;
    double[][] ranks = new double[units][scores.length];
    double[] workspace = new double[units];
    int[] row = new int[units];
    for (int draw = 0; draw < scores.length; draw++) {
      Ranks.competition(scores[draw], ranked, workspace, row);
      for (int unit = 0; unit < units; unit++) {
        ranks[unit][draw] = row[unit] == Ranks.UNRANKED ? Double.NaN : row[unit];
      }
    }
    List<RankInterval> intervals = new ArrayList<>();
    for (double[] unitRanks : ranks) {
      intervals.add(interval(unitRanks));
    }
    return intervals;
  }

  /**
   * Ranks the scores of one unit in several trees among themselves in every draw: which tree suits
   * the unit best.
   *
   * @param trees the scores of each tree over the same draws: rows are draws, columns units
   * @param unit the column to compare
   * @param ranked which trees take part
   * @return one interval a tree
   */
  public List<RankInterval> acrossTrees(List<double[][]> trees, int unit, boolean[] ranked) {
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

  private RankInterval interval(double[] ranks) {
    double[] present = Statistics.present(ranks);
    if (present.length == 0) {
      return RankInterval.NONE;
    }
    // (1 - 0.90) / 2 is not 0.05 in binary; without rounding a rank of 5 would print as 4.9999....
    double tail = Math.rint((1 - level) / 2 * 1e12) / 1e12;
    return new RankInterval(
        Arrays.stream(present).sum() / present.length,
        Statistics.quantile(present, tail),
        Statistics.median(present),
        Statistics.quantile(present, 1 - tail),
        (double) Arrays.stream(present).filter(rank -> rank <= top).count() / present.length);
  }
}
