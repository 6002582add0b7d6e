package jp.tenkai.scoring.impute;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;

/** A least-squares fit of one standardised row on others, over the units complete in all. */
final class LeastSquares {

  /**
   * Predictors count as dependent when what is left of one, after the others, is smaller than this
   * share of its length.
   */
  private static final double DEPENDENT = 1e-8;

  private final Standardised table;
  private final int[] predictors;
  private final double[] centres;
  private final double[] coefficients;
  private final double constant;
  private final int donors;
  private final double residualDeviation;

  private LeastSquares(
      Standardised table,
      int[] predictors,
      double[] centres,
      double[] coefficients,
      double constant,
      int donors,
      double residualDeviation) {
    this.table = table;
    this.predictors = predictors;
    this.centres = centres;
    this.coefficients = coefficients;
    this.constant = constant;
    this.donors = donors;
    this.residualDeviation = residualDeviation;
  }

  /** Empty when too few units are complete or the predictors depend on each other there. */
  static Optional<LeastSquares> fit(Standardised table, int row, int[] predictors, int spare) {
    int[] complete =
        IntStream.range(0, table.units())
            .filter(unit -> table.isDonor(row, unit))
            .filter(unit -> IntStream.of(predictors).allMatch(p -> table.isDonor(p, unit)))
            .toArray();
    int free = complete.length - predictors.length - 1;
    if (free < spare) {
      return Optional.empty();
    }
    double[][] columns = new double[complete.length][predictors.length];
    double[] centres = new double[predictors.length];
    double[] lengths = new double[predictors.length];
    for (int p = 0; p < predictors.length; p++) {
      for (int unit : complete) {
        centres[p] += table.value(predictors[p], unit) / complete.length;
      }
      double squares = 0;
      for (int i = 0; i < complete.length; i++) {
        columns[i][p] = table.value(predictors[p], complete[i]) - centres[p];
        squares += columns[i][p] * columns[i][p];
      }
      lengths[p] = Math.sqrt(squares);
      if (lengths[p] <= DEPENDENT * Math.sqrt(complete.length)) {
        return Optional.empty();
      }
      for (double[] line : columns) {
        line[p] /= lengths[p];
      }
    }
    double constant = 0;
    for (int unit : complete) {
      constant += table.value(row, unit) / complete.length;
    }
    double[] target = new double[complete.length];
    for (int i = 0; i < complete.length; i++) {
      target[i] = table.value(row, complete[i]) - constant;
    }
    DecompositionSolver solver =
        new QRDecomposition(new Array2DRowRealMatrix(columns, false), DEPENDENT).getSolver();
    if (!solver.isNonSingular()) {
      return Optional.empty();
    }
    double[] coefficients = solver.solve(new ArrayRealVector(target, false)).toArray();
    double residuals = 0;
    for (int i = 0; i < complete.length; i++) {
      double residual = target[i];
      for (int p = 0; p < predictors.length; p++) {
        residual -= coefficients[p] * columns[i][p];
      }
      residuals += residual * residual;
    }
    for (int p = 0; p < predictors.length; p++) {
      coefficients[p] /= lengths[p];
    }
    return Optional.of(
        new LeastSquares(
            table,
            predictors,
            centres,
            coefficients,
            constant,
            complete.length,
            free > 0 ? Math.sqrt(residuals / free) : Double.NaN));
  }

  /** The expected value of the row for a unit that has all predictors, standardised. */
  double predict(int unit) {
    double value = constant;
    for (int p = 0; p < predictors.length; p++) {
      value += coefficients[p] * (table.value(predictors[p], unit) - centres[p]);
    }
    return value;
  }

  int donors() {
    return donors;
  }

  int predictors() {
    return predictors.length;
  }

  /** The standard deviation of the residuals, NaN when no donor is spare. */
  double residualDeviation() {
    return residualDeviation;
  }
}
