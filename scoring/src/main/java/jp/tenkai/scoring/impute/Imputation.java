package jp.tenkai.scoring.impute;

import java.util.List;
import jp.tenkai.scoring.statistics.Statistics;
import jp.tenkai.scoring.units.Origin;
import jp.tenkai.scoring.units.Units;

/**
 * A rule that fills the empty cells of indicators.
 *
 * <p>Every rule takes its statistics from the observed values of the reference units alone, leaves
 * observed values as they are bit for bit, never fills a cell that is not applicable, and leaves a
 * cell empty (with the caller's origin and a {@link Gap}) when it finds too few values.
 */
public sealed interface Imputation
    permits ByIndicator, DrawnImputation, NearestNeighbours, RowInGroup {

  /**
   * Fills what the rule can fill.
   *
   * @param table the indicators that carry this rule, and no others
   * @return one entry a row, in the order of the rows
   */
  List<Imputed> impute(ImputationTable table);

  /** Leaves every empty cell empty. */
  record None() implements ByIndicator {
    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      return new Imputed(values, origins, Gap.NO_IMPUTATION);
    }
  }

  /** Fills with the mean of the observed reference values. */
  record Mean() implements ByIndicator {
    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
      double[] observed = Statistics.present(values, units.reference());
      if (observed.length > 0) {
        double mean = mean(observed);
        for (int unit : imputed.open()) {
          imputed.fill(unit, mean, Filling.MEAN, Imputed.ALL_UNITS, observed.length);
        }
      }
      return imputed;
    }
  }

  /** Fills with the median of the observed reference values. */
  record Median() implements ByIndicator {
    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins, Gap.TOO_FEW_DONORS);
      double[] observed = Statistics.present(values, units.reference());
      if (observed.length > 0) {
        double median = Statistics.median(observed);
        for (int unit : imputed.open()) {
          imputed.fill(unit, median, Filling.MEDIAN, Imputed.ALL_UNITS, observed.length);
        }
      }
      return imputed;
    }
  }

  /**
   * Fills with the mean of the observed reference values in the unit's group, in the finest
   * grouping that has enough of them; without such a grouping the cell stays empty. COINr's form of
   * it is one grouping and {@code atLeast} 1.
   *
   * @param atLeast the smallest number of observed reference values a group mean is taken from
   */
  record GroupMean(int atLeast) implements ByIndicator {
    public GroupMean {
      checkAtLeast("Group mean", atLeast);
    }

    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins, Gap.NO_GROUP);
      GroupDonors.fill(imputed, values, units, atLeast, Filling.GROUP_MEAN, Imputation::mean);
      return imputed;
    }
  }

  /**
   * Fills with the median of the observed reference values in the unit's group, in the finest
   * grouping that has enough of them; without such a grouping the cell stays empty. A draw takes
   * the value of one of these units at random instead (hot deck).
   *
   * @param atLeast the smallest number of observed reference values a group median is taken from
   */
  record GroupMedian(int atLeast) implements ByIndicator, DrawnImputation {
    public GroupMedian {
      checkAtLeast("Group median", atLeast);
    }

    @Override
    public Imputed impute(double[] values, Origin[] origins, Units units) {
      Imputed imputed = new Imputed(values, origins, Gap.NO_GROUP);
      GroupDonors.fill(imputed, values, units, atLeast, Filling.GROUP_MEDIAN, GroupDonors::median);
      return imputed;
    }

    @Override
    public Sampler sampler(ImputationTable table) {
      return new HotDeck(table, impute(table));
    }
  }

  private static double mean(double[] observed) {
    double sum = 0;
    for (double value : observed) {
      sum += value;
    }
    return sum / observed.length;
  }

  private static void checkAtLeast(String what, int atLeast) {
    if (atLeast < 1) {
      throw new IllegalArgumentException(
          what + ", observed values asked for: expected at least 1, but found " + atLeast);
    }
  }
}
