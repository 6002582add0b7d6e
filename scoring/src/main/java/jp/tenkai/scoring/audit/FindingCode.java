package jp.tenkai.scoring.audit;

/**
 * The checks of an audit. A check of indicators and groups gives a finding for each of them, good
 * ones included; a check of pairs and units gives one only where it is not good.
 */
public enum FindingCode {
  /** Of an indicator: the observed cells as a share of all units; n are all units. */
  AVAILABILITY,
  /** Of an indicator: the imputed cells as a share of those with a score; n are the latter. */
  IMPUTED_SHARE,
  /** Of an indicator: zeros as a share of observed cells; n are the latter. */
  ZERO_SHARE,
  /** Of an indicator: different values as a share of observed cells; n are the latter. */
  DISTINCT_SHARE,
  /**
   * Of an indicator: the commonest value's cells as a share of observed cells, 1 for a constant; n
   * are the latter.
   */
  COMMONEST_SHARE,
  /**
   * Of an indicator: |skewness| over its limit or kurtosis over its limit, whichever is smaller; 1
   * or more means that both are reached, which is when a treatment acts. n are the observed cells.
   */
  OUTLIERS,
  /**
   * Of an indicator: units whose denominator was zero, so that no value exists; n are all units.
   */
  ZERO_DENOMINATORS,
  /** Of one unit: its observed cells as a share of all indicators; n are the latter. */
  UNIT_AVAILABILITY,

  /** Of two siblings: a correlation so low that one takes away what the other gives. */
  OPPOSED_SIBLINGS,
  /** Of two siblings: a correlation too low to say that both measure the same thing. */
  UNRELATED_SIBLINGS,
  /** Of two siblings: a correlation so high that the group counts the same thing twice. */
  REDUNDANT_SIBLINGS,
  /** Of two indicators of different groups: a correlation so high that the index counts twice. */
  REDUNDANT_ACROSS,
  /** Of a node below the root: the correlation with its own parent, of which it is part. */
  OWN_GROUP,
  /**
   * Of an indicator and another group beside its own, in this order: by how much the correlation
   * with that group exceeds the one with its own, although the indicator is a part only of its own.
   * Named is the group with the highest correlation.
   */
  CLOSER_TO_OTHER_GROUP,
  /** Of the index: Spearman's correlation was left out; the value is the number of units. */
  SPEARMAN_LEFT_OUT,
  /** Of the index: Kendall's correlation was left out; the value is the number of units. */
  KENDALL_LEFT_OUT,

  /** Of a group: Cronbach's alpha; n is the smallest number of units that two children share. */
  ALPHA,
  /**
   * Of a group: the largest standard deviation of its children over the smallest; alpha says little
   * where it is large. n is as for alpha.
   */
  ALPHA_SPREAD,
  /** Of a group: principal components with an eigenvalue above 1; n are the complete units. */
  DIMENSIONS,
  /** Of a group: the first component's share of the variance; n are the complete units. */
  FIRST_COMPONENT,
  /**
   * Of a group: children that load negatively on the first component, so that its loadings cannot
   * be weights; n are the complete units.
   */
  OPPOSED_LOADINGS,
  /** Of a group: complete units over children; n are the complete units. */
  CASES_PER_CHILD,
  /**
   * Of a group: it has too few complete units for principal components, which were left out; value
   * and n are the complete units.
   */
  COMPONENTS_TOO_FEW_UNITS,
  /**
   * Of a group: children that are constant over its complete units, which leaves no principal
   * components; n are the complete units.
   */
  COMPONENTS_CONSTANT_CHILD,

  /** Of a node below the root: importance achieved over weight stated; n as for the correlation. */
  IMPORTANCE,
  /** Of a node: how far ranks move on average without it; n are the ranked units. */
  RANK_SHIFT,
  /**
   * Of a group whose mean needs numbers above 0: cells of its children that are 0 or less; n are
   * its children's present cells.
   */
  SCALE_REACHES_ZERO,
  /** Of units with exactly one score of the index: how many they are; n are the ranked units. */
  EXACT_TIE,
  /**
   * Of units whose scores differ by no more than rounding may: how many they are; n are the ranked
   * units. The order among them can turn with the order of a sum.
   */
  NEAR_TIE
}
