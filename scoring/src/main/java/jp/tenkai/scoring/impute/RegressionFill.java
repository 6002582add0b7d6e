package jp.tenkai.scoring.impute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run of {@link Regression} over one table: the prediction of every gap it can fill. */
final class RegressionFill {

  private record Prediction(int row, int unit, double expected, LeastSquares fit) {}

  private record Refusal(int row, int unit, Gap gap) {}

  private final Regression rule;
  private final ImputationTable table;
  private final Standardised standardised;
  private final List<Prediction> predictions = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  RegressionFill(Regression rule, ImputationTable table) {
    this.rule = rule;
    this.table = table;
    this.standardised = new Standardised(table);
    List<Imputed> gaps = table.unfilled(Gap.TOO_FEW_DONORS);
    for (int row = 0; row < table.size(); row++) {
      if (standardised.count(row) > 0 && gaps.get(row).open().length > 0) {
        predict(row, gaps.get(row).open());
      }
    }
  }

  private void predict(int row, int[] units) {
    int[] candidates = byCorrelation(row);
    Map<BitSet, Optional<LeastSquares>> tried = new HashMap<>();
    for (int unit : units) {
      int[] usable =
          IntStream.of(candidates)
              .filter(other -> !Double.isNaN(table.values()[other][unit]))
              .toArray();
      Optional<LeastSquares> fit = fit(row, usable, tried);
      if (usable.length == 0) {
        refusals.add(new Refusal(row, unit, Gap.NO_PREDICTOR));
      }
      fit.ifPresent(
          found -> predictions.add(new Prediction(row, unit, found.predict(unit), found)));
    }
  }

  /** Takes in one predictor after the other as long as the regression stays determined. */
  private Optional<LeastSquares> fit(
      int row, int[] usable, Map<BitSet, Optional<LeastSquares>> tried) {
    Optional<LeastSquares> best = Optional.empty();
    BitSet chosen = new BitSet();
    for (int candidate : usable) {
      if (chosen.cardinality() == rule.maxPredictors()) {
        break;
      }
      BitSet trial = (BitSet) chosen.clone();
      trial.set(candidate);
      Optional<LeastSquares> fit =
          tried.computeIfAbsent(
              trial,
              predictors ->
                  LeastSquares.fit(
                      standardised, row, predictors.stream().toArray(), rule.spareDonors()));
      if (fit.isPresent()) {
        best = fit;
        chosen = trial;
      }
    }
    return best;
  }

  private int[] byCorrelation(int row) {
    double[] strengths = new double[table.size()];
    for (int other : standardised.rows()) {
      strengths[other] = other == row ? Double.NaN : Math.abs(standardised.correlation(row, other));
    }
    // Stable: equal ones stay in the order of their codes.
    return IntStream.of(standardised.rows())
        .filter(other -> !Double.isNaN(strengths[other]))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer other) -> -strengths[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  List<Imputed> expected() {
    List<Imputed> imputed = unfilled();
    for (Prediction prediction : predictions) {
      imputed
          .get(prediction.row())
          .predict(
              prediction.unit(),
              standardised.restore(prediction.row(), prediction.expected()),
              Filling.REGRESSION,
              prediction.fit().donors(),
              prediction.fit().predictors());
    }
    return imputed;
  }

  List<Imputed> drawn(long seed, int draw) {
    List<Imputed> imputed = unfilled();
    for (Prediction prediction : predictions) {
      int row = prediction.row();
      double spread = prediction.fit().residualDeviation();
      if (Double.isNaN(spread)) {
        continue;
      }
      String unitCode = table.units().code(prediction.unit());
      double residual = spread * CellDraw.normal(seed, draw, table.codes()[row], unitCode);
      imputed
          .get(row)
          .predict(
              prediction.unit(),
              standardised.restore(row, prediction.expected() + residual),
              Filling.REGRESSION_DRAW,
              prediction.fit().donors(),
              prediction.fit().predictors());
    }
    return imputed;
  }

  private List<Imputed> unfilled() {
    List<Imputed> imputed = table.unfilled(Gap.TOO_FEW_DONORS);
    refusals.forEach(refusal -> imputed.get(refusal.row()).leave(refusal.unit(), refusal.gap()));
    return imputed;
  }
}
