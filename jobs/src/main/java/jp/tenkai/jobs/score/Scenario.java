package jp.tenkai.jobs.score;

import jp.tenkai.scoring.aggregate.Mean;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.index.IndexResult;
import jp.tenkai.scoring.normalise.Normalisation;
import jp.tenkai.scoring.rank.Ranks;
import jp.tenkai.scoring.structure.IndexSpec;
import jp.tenkai.scoring.treat.Treatment;

/**
 * One other way to compute the country ranking, to see how much a choice of method matters. Each
 * one either runs or fails; none is skipped.
 */
public enum Scenario {
  /** All weights the same at every level. */
  EQUAL_WEIGHTS("equal-weights"),
  /** Arithmetic means throughout, so that strong makes up for weak. */
  ARITHMETIC("arithmetic"),
  /** Points relative to the candidates' own minimum and maximum, outliers winsorised. */
  MIN_MAX("min-max"),
  /** Nothing imputed: weights of missing figures go to their neighbours. */
  NO_IMPUTATION("no-imputation"),
  /** Without the sources whose terms are non-commercial. */
  OPEN_LICENCES("open-licences");

  private final String word;

  Scenario(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** The ranks of the same candidates under this scenario; unranked where no score results. */
  int[] ranks(StrategyScore strategy) {
    ScoredIndex index = strategy.countryIndex();
    IndexResult result =
        this == OPEN_LICENCES
            ? ScoredIndex.of(
                    index.tree(),
                    strategy.selection().countries(),
                    strategy.units(),
                    strategy.panel().openOnly()::cell)
                .result()
            : index.rescored(vary(index.tree().spec(), strategy), strategy.units());
    return Ranks.competition(result.scores(), strategy.ranked());
  }

  private IndexSpec vary(IndexSpec spec, StrategyScore strategy) {
    var scale = strategy.strategy().method().scale();
    return switch (this) {
      case EQUAL_WEIGHTS -> spec.withEqualWeights();
      case ARITHMETIC -> spec.withAggregation(new Mean.Arithmetic());
      case MIN_MAX ->
          spec.withNormalisation(new Normalisation.MinMax(scale.low(), scale.high()))
              .withTreatment(Treatment.Winsorise.STANDARD);
      case NO_IMPUTATION -> spec.withImputation(new Imputation.None());
      case OPEN_LICENCES -> spec;
    };
  }
}
