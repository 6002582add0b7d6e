package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenkai.scoring.impute.NormalFit.Ending;

/**
 * The EM algorithm for mean and covariance of incomplete normal data: expected sums of values and
 * products given the estimate, then the estimate that fits these sums, and again.
 */
final class Expectation {

  private final MultivariateNormal rule;
  private final Standardised table;
  private final int size;
  private final List<Incomplete> patterns = new ArrayList<>();
  private int units;

  // Sums over the complete units; they never change.
  private final double[] completeSums;
  private final double[][] completeProducts;

  private double[] mean;
  private double[][] covariance;

  /** Reference units with the same gaps. */
  private record Incomplete(ConditionalNormal.Split split, List<double[]> members) {}

  Expectation(MultivariateNormal rule, Standardised table) {
    this.rule = rule;
    this.table = table;
    this.size = table.rows().length;
    this.completeSums = new double[size];
    this.completeProducts = new double[size][size];
    this.mean = new double[size];
    this.covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] = 1 + rule.ridge();
    }
    sortByGaps();
  }

  private void sortByGaps() {
    Map<BitSet, Incomplete> byGaps = new LinkedHashMap<>();
    for (int unit = 0; unit < table.units(); unit++) {
      if (!table.isReference(unit)) {
        continue;
      }
      double[] values = ConditionalNormal.standardised(table, unit);
      BitSet gaps = ConditionalNormal.gaps(values);
      if (gaps.cardinality() == size) {
        continue; // Nothing observed: no part of the likelihood.
      }
      units++;
      if (gaps.isEmpty()) {
        add(values, completeSums, completeProducts);
      } else {
        byGaps
            .computeIfAbsent(
                gaps,
                unused ->
                    new Incomplete(new ConditionalNormal.Split(gaps, size), new ArrayList<>()))
            .members()
            .add(values);
      }
    }
    patterns.addAll(byGaps.values());
  }

  NormalFit fit() {
    double move = Double.POSITIVE_INFINITY;
    for (int iteration = 1; iteration <= rule.maxIterations(); iteration++) {
      Optional<ConditionalNormal> conditional = ConditionalNormal.of(mean, covariance);
      if (conditional.isEmpty()) {
        return result(iteration - 1, move, Ending.SINGULAR);
      }
      move = step(conditional.get());
      if (move <= rule.tolerance()) {
        return result(iteration, move, Ending.CONVERGED);
      }
    }
    return result(rule.maxIterations(), move, Ending.NOT_CONVERGED);
  }

  private NormalFit result(int iterations, double move, Ending ending) {
    // An estimate that settled on a singular covariance cannot be conditioned on.
    boolean singular = ConditionalNormal.of(mean, covariance).isEmpty();
    return new NormalFit(
        table, mean, covariance, iterations, move, singular ? Ending.SINGULAR : ending);
  }

  private double step(ConditionalNormal conditional) {
    double[] sums = completeSums.clone();
    double[][] products = new double[size][];
    for (int i = 0; i < size; i++) {
      products[i] = completeProducts[i].clone();
    }
    double[] values = new double[size];
    for (Incomplete pattern : patterns) {
      ConditionalNormal.Given given = conditional.given(pattern.split());
      for (double[] member : pattern.members()) {
        System.arraycopy(member, 0, values, 0, size);
        given.expect(values);
        add(values, sums, products);
      }
      given.addCovariance(pattern.members().size(), products);
    }
    return move(sums, products);
  }

  private double move(double[] sums, double[][] products) {
    double move = 0;
    double[] newMean = new double[size];
    double[][] newCovariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      newMean[i] = sums[i] / units;
      move = Math.max(move, Math.abs(newMean[i] - mean[i]));
      for (int j = 0; j <= i; j++) {
        double value = products[i][j] / units - newMean[i] * newMean[j];
        newCovariance[i][j] = i == j ? value + rule.ridge() : value;
        newCovariance[j][i] = newCovariance[i][j];
        move = Math.max(move, Math.abs(newCovariance[i][j] - covariance[i][j]));
      }
    }
    mean = newMean;
    covariance = newCovariance;
    return move;
  }

  /** Adds to the sums and to the lower triangle of the sums of products. */
  private static void add(double[] values, double[] sums, double[][] products) {
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      sums[i] += value;
      double[] line = products[i];
      for (int j = 0; j <= i; j++) {
        line[j] += value * values[j];
      }
    }
  }
}
