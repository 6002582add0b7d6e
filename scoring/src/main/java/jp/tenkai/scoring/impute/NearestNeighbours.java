package jp.tenkai.scoring.impute;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Fills a unit's gap with the mean of the observed values of the reference units most like it.
 *
 * <p>The distance of two units is the root of the mean squared difference over the standardised
 * indicators both have. Units at the same distance are taken in the order of the units. The work
 * grows with the square of the number of units.
 *
 * <p>Source: Troyanskaya et al. (2001), "Missing value estimation methods for DNA microarrays",
 * Bioinformatics 17(6), with the plain mean.
 *
 * @param donors how many units the mean is taken of, at least 1; with fewer the cell stays empty
 * @param minOverlap in how many indicators two units must both have a value to be compared, at
 *     least 1
 */
public record NearestNeighbours(int donors, int minOverlap) implements Imputation {

  public NearestNeighbours {
    if (donors < 1 || minOverlap < 1) {
      throw new IllegalArgumentException(
          "Nearest neighbours: expected at least 1 donor and 1 indicator of overlap, but found "
              + donors
              + " and "
              + minOverlap);
    }
  }

  @Override
  public List<Imputed> impute(ImputationTable table) {
    List<Imputed> imputed = table.unfilled(Gap.TOO_FEW_DONORS);
    Standardised standardised = new Standardised(table);
    double[] scales =
        IntStream.of(standardised.rows()).mapToDouble(standardised::deviation).toArray();
    double[][] byUnit = standardised.valuesByUnit();
    for (int unit = 0; unit < byUnit.length; unit++) {
      int receiver = unit;
      int[] gaps =
          IntStream.range(0, table.size())
              .filter(row -> imputed.get(row).isOpen(receiver))
              .toArray();
      if (gaps.length > 0) {
        double[] distances = distances(standardised, unit, byUnit, scales);
        for (int row : gaps) {
          fill(table.values()[row], unit, distances, imputed.get(row));
        }
      }
    }
    return imputed;
  }

  private void fill(double[] values, int unit, double[] distances, Imputed imputed) {
    if (donors > distances.length) {
      return;
    }
    int[] nearest = new int[donors];
    int count = 0;
    for (int other = 0; other < distances.length; other++) {
      // NaN is not below anything, and an equal distance does not push out an earlier unit.
      boolean comes =
          count < donors
              ? !Double.isNaN(distances[other])
              : distances[other] < distances[nearest[count - 1]];
      if (!comes || Double.isNaN(values[other])) {
        continue;
      }
      int place = count < donors ? count++ : count - 1;
      while (place > 0 && distances[other] < distances[nearest[place - 1]]) {
        nearest[place] = nearest[place - 1];
        place--;
      }
      nearest[place] = other;
    }
    if (count == donors) {
      double sum = 0;
      for (int other : nearest) {
        sum += values[other];
      }
      imputed.fill(unit, sum / count, Filling.NEAREST_NEIGHBOURS, Imputed.ALL_UNITS, count);
    }
  }

  /** One a unit; NaN for those that cannot be donors. */
  private double[] distances(
      Standardised standardised, int unit, double[][] byUnit, double[] scales) {
    double[] distances = new double[byUnit.length];
    for (int other = 0; other < byUnit.length; other++) {
      distances[other] =
          other == unit || !standardised.isReference(other)
              ? Double.NaN
              : distance(byUnit[unit], byUnit[other], scales);
    }
    return distances;
  }

  /** Squared; NaN when the units have too little in common. */
  private double distance(double[] first, double[] second, double[] scales) {
    double squares = 0;
    int overlap = 0;
    for (int i = 0; i < scales.length; i++) {
      // Before scaling, so that equal differences stay equal.
      double difference = (first[i] - second[i]) / scales[i];
      if (!Double.isNaN(difference)) {
        squares += difference * difference;
        overlap++;
      }
    }
    return overlap < minOverlap ? Double.NaN : squares / overlap;
  }
}
