package jp.tenkai.datasets.mirror;

import static jp.tenkai.datasets.comtrade.Direction.EXPORT;
import static jp.tenkai.datasets.comtrade.Direction.IMPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jp.tenkai.datasets.mirror.Reconciled.Basis;
import jp.tenkai.datasets.mirror.Reconciled.Verdict;
import org.junit.jupiter.api.Test;

/** Reconciled values worked out by hand; all figures made up. */
class ReconciliationTest {
  private static final double TEN_PERCENT = Math.log(1.1);

  private static Reconciled reconcile(MirrorFlow flow, double margin, double weight) {
    return Reconciliation.of(flow, margin, Basis.FITTED, weight, MadeReports.METHOD);
  }

  /** Square root of 100 x 400; fourth root of 100 x 100 x 100 x 400. */
  @Test
  void theMeanIsGeometricAndWeighted() {
    assertThat(Reconciliation.mean(100, 400, 0.5)).isCloseTo(200, within(1e-9));
    assertThat(Reconciliation.mean(100, 400, 0.75)).isCloseTo(141.421356, within(1e-6));
    assertThat(Reconciliation.mean(100, 400, 1)).isEqualTo(100, within(1e-9));
  }

  @Test
  void anImportThatIsDearerByTheMarginAgreesFully() {
    Reconciled r =
        reconcile(
            new MadeReports()
                .with("JPN", EXPORT, "KEN", 1, 100)
                .with("KEN", IMPORT, "JPN", 1, 110)
                .only(),
            TEN_PERCENT,
            0.3);
    assertThat(r.fobUsd()).isCloseTo(100, within(1e-9));
    assertThat(r.importerFobUsd()).isCloseTo(100, within(1e-9));
    assertThat(r.ratio()).isCloseTo(1.1, within(1e-12));
    assertThat(r.marginPercent()).isCloseTo(10, within(1e-9));
    assertThat(r.gapUsd()).isCloseTo(0, within(1e-9));
    assertThat(r.verdict()).isEqualTo(Verdict.AGREES);
  }

  /** 137.5 / 1.1 = 125 is 1.25 times 100, which still agrees; a little more does not. */
  @Test
  void theFactorOfAgreementCountsAfterTheMargin() {
    MadeReports at =
        new MadeReports().with("JPN", EXPORT, "KEN", 1, 100).with("KEN", IMPORT, "JPN", 1, 137.4);
    MadeReports beyond =
        new MadeReports().with("JPN", EXPORT, "KEN", 1, 100).with("KEN", IMPORT, "JPN", 1, 137.6);
    assertThat(reconcile(at.only(), TEN_PERCENT, 0.5).verdict()).isEqualTo(Verdict.AGREES);
    assertThat(reconcile(beyond.only(), TEN_PERCENT, 0.5).verdict()).isEqualTo(Verdict.DIFFERS);
  }

  /** 1,100 / 1.1 = 1,000 is ten times 100, the cap; the value stays the mean. */
  @Test
  void beyondTheCapReportsAreFarApart() {
    MadeReports at =
        new MadeReports().with("JPN", EXPORT, "KEN", 1, 100).with("KEN", IMPORT, "JPN", 1, 1099);
    MadeReports beyond =
        new MadeReports().with("JPN", EXPORT, "KEN", 1, 100).with("KEN", IMPORT, "JPN", 1, 1101);
    assertThat(reconcile(at.only(), TEN_PERCENT, 0.5).verdict()).isEqualTo(Verdict.DIFFERS);
    Reconciled far = reconcile(beyond.only(), TEN_PERCENT, 0.5);
    assertThat(far.verdict()).isEqualTo(Verdict.FAR_APART);
    assertThat(far.fobUsd()).isCloseTo(Math.sqrt(100 * 1101 / 1.1), within(1e-9));
  }

  @Test
  void oneSideAloneStands() {
    Reconciled exporter =
        reconcile(new MadeReports().with("JPN", EXPORT, "KEN", 1, 100).only(), TEN_PERCENT, 0.5);
    assertThat(exporter.fobUsd()).isEqualTo(100);
    assertThat(exporter.verdict()).isEqualTo(Verdict.ONLY_EXPORTER);
    assertThat(exporter.exporterWeight()).isNaN();
    assertThat(exporter.ratio()).isNaN();
    Reconciled importer =
        reconcile(new MadeReports().with("KEN", IMPORT, "JPN", 1, 110).only(), TEN_PERCENT, 0.5);
    assertThat(importer.fobUsd()).isCloseTo(100, within(1e-9));
    assertThat(importer.verdict()).isEqualTo(Verdict.ONLY_IMPORTER);
  }

  /**
   * January: 20 of the exporter; February: root of 100 x 110/1.1; March: 33/1.1 of the importer.
   */
  @Test
  void monthsOfOneSideAreAddedToTheMeanOfBoth() {
    Reconciled r =
        reconcile(
            new MadeReports()
                .with("JPN", EXPORT, "KEN", 1, 20)
                .with("JPN", EXPORT, "KEN", 2, 100)
                .with("KEN", IMPORT, "JPN", 2, 110)
                .with("KEN", IMPORT, "JPN", 3, 33)
                .only(),
            TEN_PERCENT,
            0.5);
    assertThat(r.fobUsd()).isCloseTo(20 + 100 + 30, within(1e-9));
    assertThat(r.verdict()).isEqualTo(Verdict.AGREES);
  }

  @Test
  void differentMonthsAreAddedUpAndAWholeYearHoldsThem() {
    Reconciled apart =
        reconcile(
            new MadeReports()
                .with("JPN", EXPORT, "KEN", 1, 20)
                .with("KEN", IMPORT, "JPN", 3, 33)
                .only(),
            TEN_PERCENT,
            0.5);
    assertThat(apart.verdict()).isEqualTo(Verdict.OTHER_MONTHS);
    assertThat(apart.fobUsd()).isCloseTo(50, within(1e-9));
    Reconciled year =
        reconcile(
            new MadeReports()
                .with("JPN", EXPORT, "KEN", 3, 20)
                .with("KEN", IMPORT, "JPN", 0, 55)
                .only(),
            TEN_PERCENT,
            0.5);
    assertThat(year.verdict()).isEqualTo(Verdict.OTHER_MONTHS);
    assertThat(year.fobUsd()).isCloseTo(50, within(1e-9));
  }
}
