package jp.tenkai.datasets.mirror;

import jp.tenkai.datasets.mirror.Reconciled.Basis;
import jp.tenkai.datasets.mirror.Reconciled.Verdict;

/**
 * The value of one flow from its reports. In the months that both cover it is their geometric mean,
 * the importer's margin taken off, weighted by reliability: errors are of the kind "half" or "twice
 * as much", alike on the scale of logarithms, where an arithmetic mean would side with whoever says
 * more. Months that one side alone covers are added as that side says. Where one side alone saw the
 * flow, its report stands.
 */
final class Reconciliation {
  private Reconciliation() {}

  /** The weighted geometric mean of two values above 0. */
  static double mean(double exporterFob, double importerFob, double exporterWeight) {
    double log =
        exporterWeight * Math.log(exporterFob) + (1 - exporterWeight) * Math.log(importerFob);
    // Rounding must not carry the mean out of what it is a mean of.
    double low = Math.min(exporterFob, importerFob);
    double high = Math.max(exporterFob, importerFob);
    return Math.min(high, Math.max(low, Math.exp(log)));
  }

  /**
   * Reconciles a flow.
   *
   * @param margin as a logarithm, 0 or more
   * @param exporterWeight 0 to 1
   */
  static Reconciled of(
      MirrorFlow flow, double margin, Basis basis, double exporterWeight, MirrorMethod method) {
    MirrorSide exporter = flow.exporter();
    MirrorSide importer = flow.importer();
    double off = Math.exp(-margin);
    return switch (flow.seen()) {
      case BOTH -> {
        int common = flow.common();
        double mean = mean(flow.exporterUsd(), flow.importerUsd() * off, exporterWeight);
        double others =
            exporter.value(exporter.covered() & ~common)
                + importer.value(importer.covered() & ~common) * off;
        double apart = Math.abs(flow.logRatio() - margin);
        Verdict verdict = verdict(apart, method);
        yield new Reconciled(flow, margin, basis, exporterWeight, mean + others, verdict);
      }
      case ONLY_EXPORTER -> alone(flow, margin, basis, exporter.value(), Verdict.ONLY_EXPORTER);
      case ONLY_IMPORTER ->
          alone(flow, margin, basis, importer.value() * off, Verdict.ONLY_IMPORTER);
      case OTHER_MONTHS -> {
        // A whole year holds the other side's months as well, so that only one of them counts.
        double value =
            exporter.isYearly()
                ? exporter.value()
                : importer.isYearly()
                    ? importer.value() * off
                    : exporter.value() + importer.value() * off;
        yield alone(flow, margin, basis, value, Verdict.OTHER_MONTHS);
      }
    };
  }

  private static Verdict verdict(double apart, MirrorMethod method) {
    if (apart <= Math.log(method.agreementFactor())) {
      return Verdict.AGREES;
    }
    return apart <= Math.log(method.capFactor()) ? Verdict.DIFFERS : Verdict.FAR_APART;
  }

  private static Reconciled alone(
      MirrorFlow flow, double margin, Basis basis, double value, Verdict verdict) {
    return new Reconciled(flow, margin, basis, Double.NaN, value, verdict);
  }
}
