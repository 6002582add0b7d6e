package jp.tenkai.datasets.mirror;

import java.util.Objects;

/**
 * A flow with one value made of both reports, which stay beside it.
 *
 * @param margin freight and insurance within the importer's report, as a logarithm, 0 or more
 * @param basis where the margin comes from
 * @param exporterWeight of the exporter's report in the mean; NaN where there is no mean
 * @param fobUsd the reconciled value, US dollars FOB
 * @param verdict how the reports stand to each other
 */
public record Reconciled(
    MirrorFlow flow,
    double margin,
    Basis basis,
    double exporterWeight,
    double fobUsd,
    Verdict verdict) {
  /** Where a margin comes from. */
  public enum Basis {
    /** Fitted, at the distance of the two countries. */
    FITTED,
    /** Fitted, at the mean distance, because that of the two countries is not known. */
    MEAN_DISTANCE,
    /** Stated in the configuration, because there are too few pairs to fit one. */
    DEFAULT
  }

  /** How the two reports stand to each other. */
  public enum Verdict {
    /** Within the stated factor of each other, the margin taken off. */
    AGREES,
    /** Further apart. */
    DIFFERS,
    /** Beyond the cap factor: the mean is a formality, and a person must look. */
    FAR_APART,
    /** The exporter's report alone. */
    ONLY_EXPORTER,
    /** The importer's report alone, the margin taken off. */
    ONLY_IMPORTER,
    /** Both reports, but of different months. */
    OTHER_MONTHS
  }

  public Reconciled {
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(verdict, "verdict");
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be 0 or more, found " + margin);
    }
    if (!(fobUsd > 0) || Double.isInfinite(fobUsd)) {
      throw new IllegalArgumentException("value must be above 0, found " + fobUsd);
    }
  }

  /** The importer's value in the common months without the margin, US dollars FOB. */
  public double importerFobUsd() {
    return flow.importerUsd() * Math.exp(-margin);
  }

  /** The importer's value over the exporter's, as reported, in the common months; or NaN. */
  public double ratio() {
    return flow.seen() == MirrorFlow.Seen.BOTH
        ? flow.importerUsd() / flow.exporterUsd()
        : Double.NaN;
  }

  /** How far apart the reports lie in the common months, US dollars FOB; 0 or more. */
  public double gapUsd() {
    return Math.abs(importerFobUsd() - flow.exporterUsd());
  }

  /** The margin in per cent of the FOB value. */
  public double marginPercent() {
    return 100 * Math.expm1(margin);
  }
}
