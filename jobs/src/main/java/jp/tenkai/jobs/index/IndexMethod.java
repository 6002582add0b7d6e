package jp.tenkai.jobs.index;

import java.util.List;
import java.util.Optional;
import jp.tenkai.scoring.impute.Imputation;
import jp.tenkai.scoring.rank.ClassScale;
import jp.tenkai.scoring.rank.TieRule;
import jp.tenkai.scoring.screen.Screening;
import jp.tenkai.scoring.treat.Treatment;

/**
 * A method file: how a table becomes an index.
 *
 * @param id its name
 * @param denominates whether indicators are divided by the denominators of the second file
 * @param groups the columns of labels that imputation by group looks at, the finest first
 * @param peers the column of labels whose units are compared with each other, empty for all units
 * @param screening which units stay; empty for all
 * @param screensImputed whether it looks at the figures after imputation, as COINr's example does,
 *     or before it
 * @param perPeriod whether a panel is normalised within each time; over all times together if not
 * @param presentShare the share of a group's children that must be present
 * @param ties how equal scores share ranks
 * @param classes thresholds of the classes A to E; empty for none
 * @param opinions other methods whose ranks stand beside the index
 * @param robustness which assumptions vary; empty for none
 */
record IndexMethod(
    String id,
    boolean denominates,
    Overridable<Imputation> imputation,
    List<String> groups,
    String peers,
    Optional<Screening> screening,
    boolean screensImputed,
    Overridable<Treatment> treatment,
    Overridable<NormalisationReader.Rule> normalisation,
    boolean perPeriod,
    Overridable<WeightingReader.Rule> weighting,
    Overridable<AggregationReader.Rule> aggregation,
    double presentShare,
    TieRule ties,
    Optional<ClassScale> classes,
    List<String> opinions,
    Optional<RobustnessPlan> robustness) {
  IndexMethod {
    groups = List.copyOf(groups);
    opinions = List.copyOf(opinions);
  }
}
