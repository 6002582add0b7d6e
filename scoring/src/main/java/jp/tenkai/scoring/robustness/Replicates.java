package jp.tenkai.scoring.robustness;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.Hierarchy;

/**
 * Many rebuilds of one index, counted. A replicate is a function of its number, so that any cut of
 * the numbers into parts, on any thread or machine, gives the same counts.
 */
public final class Replicates {

  private static final int CHUNK = 16;

  private final Rebuilds rebuilds;
  private final boolean[] ranked;
  private final int[] nominal;

  /** What a part of the replicates came to. */
  public static final class Part {
    private final RankTally tally;
    private final double[] shifts;

    private Part(RankTally tally, double[] shifts) {
      this.tally = tally;
      this.shifts = shifts;
    }

    /**
     * A part put together from counts that were made elsewhere.
     *
     * @param shifts one a replicate; held, not copied
     */
    public static Part of(RankTally tally, double[] shifts) {
      return new Part(tally, shifts);
    }

    /** How often each unit had each rank. */
    public RankTally tally() {
      return tally;
    }

    /**
     * The mean absolute difference between the ranks of a replicate and the stated ones, one a
     * replicate, NaN for one that could not be built. A unit that has no rank in one of the two
     * does not count.
     */
    public double[] shifts() {
      return shifts.clone();
    }
  }

  /**
   * Ranks the index as stated, which every replicate is compared with.
   *
   * @param ranked which units are ranked; the others take no place
   */
  public Replicates(Rebuilds rebuilds, boolean[] ranked) {
    this.rebuilds = rebuilds;
    this.ranked = ranked.clone();
    this.nominal = Ranks.competition(rebuilds.scores(new double[rebuilds.dimension()]), ranked);
  }

  /** An empty count of the same units. */
  public RankTally emptyTally() {
    return new RankTally(ranked);
  }

  /**
   * Builds the replicates from {@code first} to before {@code end} on all cores.
   *
   * @param points the sample point of a replicate, by its number; called from several threads
   */
  public Part part(IntFunction<double[]> points, int first, int end) {
    RankTally tally = emptyTally();
    double[] shifts = new double[end - first];
    int chunks = (end - first + CHUNK - 1) / CHUNK;
    RankTally counted =
        IntStream.range(0, chunks)
            .parallel()
            .collect(
                this::emptyTally,
                (own, chunk) -> {
                  int from = first + chunk * CHUNK;
                  for (int i = from; i < Math.min(end, from + CHUNK); i++) {
                    shifts[i - first] = replicate(points.apply(i), own);
                  }
                },
                RankTally::add);
    tally.add(counted);
    return new Part(tally, shifts);
  }

  private double replicate(double[] point, RankTally tally) {
    double[] scores;
    try {
      scores = rebuilds.scores(point);
    } catch (IllegalArgumentException unbuildable) {
      // Every combination of alternatives was built before; what is left is a draw that an
      // aggregation does not accept. It is counted, and reported with the result.
      tally.addFailed();
      return Double.NaN;
    }
    return shift(tally.add(scores));
  }

  /** The mean absolute rank shift when one node is left out, everything else as stated. */
  public double[] shiftsWithoutEachNode() {
    int nodes = new Hierarchy(rebuilds.input().spec()).size();
    double[] shifts = new double[nodes];
    Arrays.fill(shifts, Double.NaN);
    for (int node = 1; node < nodes; node++) {
      try {
        shifts[node] = shift(Ranks.competition(rebuilds.scoresWithout(node), ranked));
      } catch (IllegalArgumentException unbuildable) {
        // An only child, or a weighting that needs it: the shift does not exist.
        shifts[node] = Double.NaN;
      }
    }
    return shifts;
  }

  private double shift(int[] ranks) {
    double sum = 0;
    int counted = 0;
    for (int unit = 0; unit < ranks.length; unit++) {
      if (ranks[unit] != Ranks.UNRANKED && nominal[unit] != Ranks.UNRANKED) {
        sum += Math.abs(ranks[unit] - nominal[unit]);
        counted++;
      }
    }
    return counted == 0 ? Double.NaN : sum / counted;
  }
}
