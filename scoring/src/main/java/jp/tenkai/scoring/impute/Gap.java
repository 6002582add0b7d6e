package jp.tenkai.scoring.impute;

/** Why a cell that may be filled stayed empty. */
public enum Gap {
  /** The indicator asks for no imputation. */
  NO_IMPUTATION,
  /** Fewer observed values than the method asks for. */
  TOO_FEW_DONORS,
  /** The unit has no label in any grouping. */
  NO_GROUP,
  /** The entity has observed values, but none earlier or none within the limit. */
  NONE_WITHIN_LIMIT,
  /** The entity has one observed value, and a line needs two. */
  SINGLE_OBSERVATION,
  /** The unit has no value in any indicator that could predict this one. */
  NO_PREDICTOR,
  /** The estimation did not settle within the stated number of rounds. */
  NOT_CONVERGED,
  /** The indicators determine one another exactly; a ridge above 0 resolves it. */
  SINGULAR
}
