package jp.tenkai.scoring.audit;

import java.util.Objects;

/**
 * The specification of an audit: every limit that a finding is judged by.
 *
 * @param data limits on what each indicator and unit rests on
 * @param correlation limits on pairs, and up to how many units rank correlations are computed
 * @param structure limits on what makes a group one thing
 * @param ranking limits on weights and ranks
 */
public record AuditLimits(
    DataLimits data,
    CorrelationLimits correlation,
    StructureLimits structure,
    RankingLimits ranking) {

  /** The JRC's practice where it has one; each part says what is not from there. */
  public static final AuditLimits JRC =
      new AuditLimits(
          DataLimits.JRC, CorrelationLimits.JRC, StructureLimits.JRC, RankingLimits.STANDARD);

  public AuditLimits {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(correlation, "correlation");
    Objects.requireNonNull(structure, "structure");
    Objects.requireNonNull(ranking, "ranking");
  }
}
