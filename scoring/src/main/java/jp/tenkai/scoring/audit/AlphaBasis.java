package jp.tenkai.scoring.audit;

/** The values that Cronbach's alpha is taken from; it changes with the scale of each child. */
public enum AlphaBasis {
  /** On the common scale of the index, where alpha is meant to be taken. */
  NORMALISED,

  /** As observed, in units that may differ: for comparison with others who do so. */
  RAW
}
