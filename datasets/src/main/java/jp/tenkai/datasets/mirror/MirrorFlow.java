package jp.tenkai.datasets.mirror;

import java.util.Objects;

/** A flow with what either side said of it; only the same months are compared. */
public record MirrorFlow(MirrorKey key, MirrorSide exporter, MirrorSide importer) {
  /** Who saw the flow. */
  public enum Seen {
    /** Both, in the same months. */
    BOTH,
    /** The exporter alone. */
    ONLY_EXPORTER,
    /** The importer alone. */
    ONLY_IMPORTER,
    /** Both, but not in the same months. */
    OTHER_MONTHS
  }

  public MirrorFlow {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(exporter, "exporter");
    Objects.requireNonNull(importer, "importer");
  }

  /**
   * The months that both sides cover, as a mask. A side that gave a whole year can be compared with
   * twelve months and with nothing less.
   */
  public int common() {
    int both = exporter.covered() & importer.covered();
    boolean isWhole = exporter.isYearly() || importer.isYearly();
    return isWhole && both != MirrorSide.WHOLE_YEAR ? 0 : both;
  }

  public Seen seen() {
    if (exporterUsd() > 0 && importerUsd() > 0) {
      return Seen.BOTH;
    }
    if (exporter.value() > 0 && importer.value() > 0) {
      return Seen.OTHER_MONTHS;
    }
    return exporter.value() > 0 ? Seen.ONLY_EXPORTER : Seen.ONLY_IMPORTER;
  }

  /** The exporter's value in the common months, US dollars FOB. */
  public double exporterUsd() {
    return exporter.value(common());
  }

  /** The importer's value in the common months, US dollars CIF. */
  public double importerUsd() {
    return importer.value(common());
  }

  /** ln(importer's / exporter's value) in the common months; only where both saw the flow. */
  public double logRatio() {
    return Math.log(importerUsd() / exporterUsd());
  }

  /** The geometric mean of both values in the common months, US dollars. */
  double size() {
    return Math.sqrt(exporterUsd() * importerUsd());
  }
}
