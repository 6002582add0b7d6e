package jp.tenkai.jobs.index;

import java.util.List;
import jp.tenkai.scoring.robustness.Assumption;

/**
 * Which assumptions vary, and how often.
 *
 * @param seed of all draws
 * @param draws rebuilds for the distribution of ranks
 * @param base base points of the sensitivity analysis, {@code base * (assumptions + 2)} rebuilds; 0
 *     for none
 * @param interval the share of rebuilds inside a rank interval
 * @param top how many places count as the top
 * @param widest a sensitivity index whose interval is wider than this is withheld
 * @param stopPlaces the run of draws stops early once no end of a rank interval has moved by more
 *     than this many places from one block to the next, twice as large one; 0 never stops early
 * @param stopWidth the sensitivity analysis stops early once no interval is wider; 0 never
 */
record RobustnessPlan(
    long seed,
    int draws,
    int base,
    double interval,
    int top,
    double widest,
    double stopPlaces,
    double stopWidth,
    List<Rule> rules) {
  RobustnessPlan {
    rules = List.copyOf(rules);
  }

  /** An assumption, once the files are read. */
  @FunctionalInterface
  interface Rule {
    /**
     * Makes the assumption.
     *
     * @throws IllegalArgumentException when the files do not have what it varies
     */
    Assumption of(RobustnessReader.Context context);
  }
}
