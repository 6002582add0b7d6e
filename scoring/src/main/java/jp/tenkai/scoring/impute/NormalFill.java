package jp.tenkai.scoring.impute;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jp.tenkai.scoring.impute.NormalFit.Ending;

/** Fills one table from the normal distribution estimated from it. */
final class NormalFill {

  private final ImputationTable table;
  private final NormalFit fit;
  private final Standardised standardised;

  NormalFill(ImputationTable table, NormalFit fit) {
    this.table = table;
    this.fit = fit;
    this.standardised = fit.table();
  }

  /** What the random part of a unit's gaps is; the gaps are positions among the rows. */
  private interface Deviations {
    void addTo(double[] values, int[] gaps, ConditionalNormal.Given given, int unit);
  }

  List<Imputed> expected() {
    return fill(Filling.NORMAL_MEAN, (values, gaps, given, unit) -> {});
  }

  List<Imputed> drawn(long seed, int draw) {
    return fill(
        Filling.NORMAL_DRAW,
        (values, gaps, given, unit) -> {
          double[] normals = new double[gaps.length];
          for (int i = 0; i < gaps.length; i++) {
            String code = table.codes()[standardised.rows()[gaps[i]]];
            normals[i] = CellDraw.normal(seed, draw, code, table.units().code(unit));
          }
          given.correlate(normals);
          for (int i = 0; i < gaps.length; i++) {
            values[gaps[i]] += normals[i];
          }
        });
  }

  private List<Imputed> fill(Filling filling, Deviations deviations) {
    List<Imputed> imputed = table.unfilled(Gap.TOO_FEW_DONORS);
    fillConstants(imputed, filling);
    int[] rows = standardised.rows();
    Optional<ConditionalNormal> normal =
        fit.ending() == Ending.CONVERGED
            ? ConditionalNormal.of(fit.standardisedMean(), fit.standardisedCovariance())
            : Optional.empty();
    if (normal.isEmpty()) {
      Gap gap = fit.ending() == Ending.SINGULAR ? Gap.SINGULAR : Gap.NOT_CONVERGED;
      for (int row : rows) {
        Arrays.stream(imputed.get(row).open()).forEach(unit -> imputed.get(row).leave(unit, gap));
      }
      return imputed;
    }
    BitSet receivers = new BitSet();
    for (int row : rows) {
      Arrays.stream(imputed.get(row).open()).forEach(receivers::set);
    }
    receivers.stream().forEach(unit -> fill(unit, normal.get(), filling, deviations, imputed));
    return imputed;
  }

  private void fill(
      int unit,
      ConditionalNormal normal,
      Filling filling,
      Deviations deviations,
      List<Imputed> imputed) {
    int[] rows = standardised.rows();
    double[] values = ConditionalNormal.standardised(standardised, unit);
    BitSet gaps = ConditionalNormal.gaps(values);
    ConditionalNormal.Given given = normal.given(new ConditionalNormal.Split(gaps, rows.length));
    given.expect(values);
    deviations.addTo(values, gaps.stream().toArray(), given, unit);
    int predictors = rows.length - gaps.cardinality();
    for (int i : gaps.stream().toArray()) {
      Imputed row = imputed.get(rows[i]);
      if (!row.isOpen(unit)) {
        continue;
      }
      if (predictors == 0) {
        row.leave(unit, Gap.NO_PREDICTOR);
      } else {
        double value = standardised.restore(rows[i], values[i]);
        row.predict(unit, value, filling, standardised.count(rows[i]), predictors);
      }
    }
  }

  private void fillConstants(List<Imputed> imputed, Filling filling) {
    for (int row = 0; row < table.size(); row++) {
      if (standardised.deviation(row) == 0 && standardised.count(row) > 1) {
        for (int unit : imputed.get(row).open()) {
          imputed
              .get(row)
              .predict(unit, standardised.mean(row), filling, standardised.count(row), 0);
        }
      }
    }
  }
}
