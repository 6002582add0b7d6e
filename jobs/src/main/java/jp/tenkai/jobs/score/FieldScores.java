package jp.tenkai.jobs.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.robustness.RankDistribution;
import jp.tenkai.scoring.robustness.RankSummary;

/**
 * The country x field table of a strategy: scores, the rank of each field inside a country, the
 * rank of each country inside a field, and the ranking of the fields themselves.
 */
public final class FieldScores {
  private final List<FieldId> fields;
  private final double[][] scores;
  private final boolean[][] known;
  private final int[][] rankInCountry;
  private final int[][] rankInField;
  private final List<List<RankDistribution>> intervalsInCountry = new ArrayList<>();
  private final double[] fieldScores;
  private final int[] fieldRanks;
  private final List<RankDistribution> fieldIntervals;
  private final boolean[] candidates;

  FieldScores(StrategyScore strategy, StrategyDraws drawn, RankSummary summary) {
    fields = List.copyOf(strategy.fieldIndexes().keySet());
    candidates = strategy.ranked();
    int units = strategy.size();
    scores = new double[fields.size()][];
    known = new boolean[fields.size()][units];
    rankInField = new int[fields.size()][];
    List<double[][]> draws = new ArrayList<>();
    for (int field = 0; field < fields.size(); field++) {
      ScoredIndex index = strategy.fieldIndexes().get(fields.get(field));
      IndexResult result = index.result();
      scores[field] = result.scores();
      for (int unit = 0; unit < units; unit++) {
        known[field][unit] =
            !Double.isNaN(scores[field][unit])
                && result.coverage(unit) >= strategy.strategy().coverage().field();
      }
      rankInField[field] = Ranks.competition(scores[field], both(known[field], candidates));
      draws.add(drawn.scores(index));
    }
    rankInCountry = new int[units][];
    for (int unit = 0; unit < units; unit++) {
      boolean[] among = new boolean[fields.size()];
      double[] own = new double[fields.size()];
      for (int field = 0; field < fields.size(); field++) {
        among[field] = known[field][unit] && strategy.standing(unit) != Standing.UNRANKED;
        own[field] = scores[field][unit];
      }
      rankInCountry[unit] = Ranks.competition(own, among);
      intervalsInCountry.add(summary.acrossTrees(draws, unit, among));
    }
    fieldScores = ofFields(scores);
    fieldRanks = Ranks.competition(fieldScores);
    boolean[] all = new boolean[fields.size()];
    Arrays.fill(all, true);
    fieldIntervals = summary.ofUnits(ofDraws(draws), all);
  }

  private static boolean[] both(boolean[] one, boolean[] other) {
    boolean[] both = new boolean[one.length];
    for (int i = 0; i < one.length; i++) {
      both[i] = one[i] && other[i];
    }
    return both;
  }

  private double[][] ofDraws(List<double[][]> draws) {
    double[][] rows = new double[draws.get(0).length][];
    double[][] drawn = new double[fields.size()][];
    for (int draw = 0; draw < rows.length; draw++) {
      for (int field = 0; field < drawn.length; field++) {
        drawn[field] = draws.get(field)[draw];
      }
      rows[draw] = ofFields(drawn);
    }
    return rows;
  }

  /** The mean score of each field's best candidates. */
  private double[] ofFields(double[][] table) {
    double[] means = new double[table.length];
    for (int field = 0; field < table.length; field++) {
      means[field] = ofBest(table[field], both(known[field], candidates));
    }
    return means;
  }

  /** The mean of the best scores that are flagged, ten at most; NaN where none is. */
  public static double ofBest(double[] scores, boolean[] among) {
    double[] present = new double[scores.length];
    int count = 0;
    for (int unit = 0; unit < scores.length; unit++) {
      if (among[unit]) {
        present[count++] = scores[unit];
      }
    }
    Arrays.sort(present, 0, count);
    int best = Math.min(count, StrategyScore.BEST_COUNTRIES);
    double sum = 0;
    for (int i = count - 1; i >= count - best; i--) {
      sum += present[i];
    }
    return best == 0 ? Double.NaN : sum / best;
  }

  public List<FieldId> fields() {
    return fields;
  }

  public double score(int field, int unit) {
    return scores[field][unit];
  }

  /** Whether enough of a field's signals is known in a country to rank it. */
  public boolean isKnown(int field, int unit) {
    return known[field][unit];
  }

  /** 1 is the country's best field. */
  public int rankInCountry(int field, int unit) {
    return rankInCountry[unit][field];
  }

  public RankDistribution intervalInCountry(int field, int unit) {
    return intervalsInCountry.get(unit).get(field);
  }

  /** 1 is the field's best candidate country. */
  public int rankInField(int field, int unit) {
    return rankInField[field][unit];
  }

  /** The mean score of a field's best ten candidate countries. */
  public double fieldScore(int field) {
    return fieldScores[field];
  }

  public int fieldRank(int field) {
    return fieldRanks[field];
  }

  public RankDistribution fieldInterval(int field) {
    return fieldIntervals.get(field);
  }

  /** How many candidate countries a field is ranked in. */
  public int countries(int field) {
    int count = 0;
    for (int rank : rankInField[field]) {
      count += rank == Ranks.UNRANKED ? 0 : 1;
    }
    return count;
  }

  /** A country's fields, best first; only those that have a rank. */
  public List<Integer> bestFields(int unit) {
    return ordered(rankInCountry[unit]);
  }

  /** A field's candidate countries, best first. */
  public List<Integer> bestCountries(int field) {
    return ordered(rankInField[field]);
  }

  private static List<Integer> ordered(int[] ranks) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] != Ranks.UNRANKED) {
        order.add(i);
      }
    }
    order.sort((a, b) -> ranks[a] == ranks[b] ? a - b : ranks[a] - ranks[b]);
    return order;
  }
}
