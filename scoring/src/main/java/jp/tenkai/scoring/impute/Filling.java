package jp.tenkai.scoring.impute;

/** What filled a cell. */
public enum Filling {
  /** Mean of all reference units. */
  MEAN,
  /** Median of all reference units. */
  MEDIAN,
  /** Mean of the unit's group. */
  GROUP_MEAN,
  /** Median of the unit's group. */
  GROUP_MEDIAN,
  /** The unit's own mean over the indicators of the same parent group. */
  ROW_MEAN,
  /** The unit's own median over the indicators of the same parent group. */
  ROW_MEDIAN,
  /** The entity's last observed value. */
  LATEST,
  /** A straight line between the entity's neighbours in time. */
  LINEAR,
  /** The value of one neighbour in time, taken as it is. */
  CONSTANT,
  /** Least squares on other indicators. */
  REGRESSION,
  /** Conditional mean under a multivariate normal distribution. */
  NORMAL_MEAN,
  /** Mean of the units most alike. */
  NEAREST_NEIGHBOURS,
  /** The value of one unit of the group, drawn at random. */
  HOT_DECK,
  /** Least squares on other indicators plus a drawn residual. */
  REGRESSION_DRAW,
  /** A draw from the conditional multivariate normal distribution. */
  NORMAL_DRAW
}
