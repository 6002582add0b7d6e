package jp.tenkai.scoring.normalise;

/**
 * The Borda count: how many reference units are worse, 0 for the worst and n - 1 for the best of n
 * different values; {@link RankScale} less 1.
 *
 * <p>Source: J.-C. de Borda (1784), Mémoire sur les élections au scrutin, Histoire de l'Académie
 * royale des sciences pour 1781; the treatment of ties as in COINr 1.1.14.
 */
public record Borda() implements Normalisation {

  @Override
  public double lower() {
    return 0;
  }

  @Override
  public double upper() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public Normalised normalise(double[] values, Direction direction, boolean[] reference) {
    return new Standing(values, direction, reference).place(values, 1, 0);
  }
}
