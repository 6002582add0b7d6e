package jp.tenkai.scoring.audit;

import java.util.List;

/** Checks of what each indicator and each unit rests on. */
final class DataChecks {

  private DataChecks() {}

  static void run(
      AuditInput input,
      List<IndicatorStatistics> statistics,
      DataLimits limits,
      List<Finding> findings) {
    for (int row = 0; row < statistics.size(); row++) {
      indicator(statistics.get(row), input.zeroDenominators(row), limits, findings);
    }
    units(input, limits, findings);
  }

  private static void indicator(
      IndicatorStatistics row, int zeroDenominators, DataLimits limits, List<Finding> findings) {
    Subject subject = new Subject.Indicator(row.code());
    int scored = row.present() + row.imputed();
    findings.add(
        new Finding(
            FindingCode.AVAILABILITY,
            subject,
            row.availability(),
            limits.availability(),
            row.units()));
    findings.add(
        new Finding(
            FindingCode.IMPUTED_SHARE, subject, row.imputedShare(), limits.imputedShare(), scored));
    findings.add(
        new Finding(
            FindingCode.ZERO_SHARE, subject, row.zeroShare(), limits.zeroShare(), row.present()));
    findings.add(
        new Finding(
            FindingCode.DISTINCT_SHARE,
            subject,
            row.distinctShare(),
            limits.distinctShare(),
            row.present()));
    findings.add(
        new Finding(
            FindingCode.COMMONEST_SHARE,
            subject,
            row.commonestShare(),
            limits.commonestShare(),
            row.present()));
    findings.add(
        new Finding(
            FindingCode.OUTLIERS,
            subject,
            row.outlierRatio(limits.skewness(), limits.kurtosis()),
            Band.uncertainFrom(1),
            row.present()));
    findings.add(
        new Finding(
            FindingCode.ZERO_DENOMINATORS,
            subject,
            zeroDenominators,
            Band.badFrom(1),
            row.units()));
  }

  private static void units(AuditInput input, DataLimits limits, List<Finding> findings) {
    int indicators = input.tree().indicators().length;
    int[] present = new int[input.unitCount()];
    for (int row = 0; row < indicators; row++) {
      double[] raw = input.raw(row);
      for (int unit = 0; unit < present.length; unit++) {
        present[unit] += Double.isNaN(raw[unit]) ? 0 : 1;
      }
    }
    for (int unit = 0; unit < present.length; unit++) {
      double availability = (double) present[unit] / indicators;
      if (limits.availability().verdict(availability) != Verdict.GOOD) {
        findings.add(
            new Finding(
                FindingCode.UNIT_AVAILABILITY,
                new Subject.Units(List.of(input.unit(unit))),
                availability,
                limits.availability(),
                indicators));
      }
    }
  }
}
