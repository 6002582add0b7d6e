package jp.tenkai.scoring.audit;

/** Ways to correlate two rows. */
public enum CorrelationMethod {
  /** Of the values: how well a straight line fits. */
  PEARSON,

  /** Of the ranks, ties sharing their mean rank: how well any rising line fits. */
  SPEARMAN,

  /** Of the order of pairs of units, tau-b: how many more go the same way than the opposite one. */
  KENDALL
}
