package jp.tenkai.scoring.audit;

/** The correlations of all pairs of rows by one method, pairwise complete. */
public final class Correlations {

  private final CorrelationMethod method;
  private final Correlation[][] pairs;

  private Correlations(CorrelationMethod method, int rows, Pairing pairing) {
    this.method = method;
    this.pairs = new Correlation[rows][];
    for (int first = 0; first < rows; first++) {
      pairs[first] = new Correlation[first];
      for (int second = 0; second < first; second++) {
        pairs[first][second] = pairing.correlate(first, second);
      }
    }
  }

  /** Pearson's correlations, with the p-value of Student's t on n - 2 degrees of freedom. */
  public static Correlations pearson(double[][] rows) {
    return of(PairwiseMoments.of(rows));
  }

  static Correlations of(PairwiseMoments moments) {
    return new Correlations(CorrelationMethod.PEARSON, moments.size(), moments::correlation);
  }

  /**
   * Spearman's correlations: Pearson's of the ranks among the common units of a pair, ties sharing
   * their mean rank; the p-value is that of Student's t, an approximation.
   */
  public static Correlations spearman(double[][] rows) {
    Places places = Places.of(rows);
    Spearman spearman = new Spearman(places);
    return new Correlations(CorrelationMethod.SPEARMAN, rows.length, spearman::correlation);
  }

  /** Kendall's tau-b (1945), with the p-value of the normal approximation corrected for ties. */
  public static Correlations kendall(double[][] rows) {
    Kendall kendall = new Kendall(Places.of(rows));
    return new Correlations(CorrelationMethod.KENDALL, rows.length, kendall::correlation);
  }

  public CorrelationMethod method() {
    return method;
  }

  /** The correlation of two different rows, in any order. */
  public Correlation between(int first, int second) {
    if (first == second) {
      throw new IllegalArgumentException(
          "Rows: expected two different ones, but found " + first + " twice");
    }
    return pairs[Math.max(first, second)][Math.min(first, second)];
  }

  @FunctionalInterface
  private interface Pairing {
    Correlation correlate(int first, int second);
  }
}
