package jp.tenkai.datasets.mirror;

import static jp.tenkai.datasets.comtrade.Direction.EXPORT;
import static jp.tenkai.datasets.comtrade.Direction.IMPORT;
import static jp.tenkai.datasets.comtrade.Direction.RE_EXPORT;
import static jp.tenkai.datasets.comtrade.Direction.RE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.mirror.MirrorFlow.Seen;
import jp.tenkai.datasets.mirror.MirrorSide.Place;
import org.junit.jupiter.api.Test;

/** Made-up reports, brought together by hand. */
class MirrorFlowsTest {
  @Test
  void bothSidesOfAFlowStandTogetherWithTheirRows() {
    MirrorFlow flow =
        new MadeReports()
            .with("JPN", EXPORT, "KEN", 3, 100)
            .with("KEN", IMPORT, "JPN", 3, 108)
            .only();
    assertThat(flow.key().exporter()).isEqualTo(CountryCode.of("JPN"));
    assertThat(flow.key().importer()).isEqualTo(CountryCode.of("KEN"));
    assertThat(flow.seen()).isEqualTo(Seen.BOTH);
    assertThat(flow.exporterUsd()).isEqualTo(100);
    assertThat(flow.importerUsd()).isEqualTo(108);
    assertThat(flow.logRatio()).isEqualTo(Math.log(1.08));
    assertThat(flow.exporter().places()).containsExactly(new Place("made.csv", 2));
    assertThat(flow.importer().places()).containsExactly(new Place("made.csv", 3));
  }

  /** Japan covers January and February, Kenya February and March. */
  @Test
  void onlyMonthsThatBothCoverAreCompared() {
    MirrorFlow flow =
        new MadeReports()
            .with("JPN", EXPORT, "KEN", 1, 5)
            .with("JPN", EXPORT, "KEN", 2, 10)
            .with("KEN", IMPORT, "JPN", 2, 11)
            .with("KEN", IMPORT, "JPN", 3, 7)
            .only();
    assertThat(flow.common()).isEqualTo(0b010);
    assertThat(flow.exporterUsd()).isEqualTo(10);
    assertThat(flow.importerUsd()).isEqualTo(11);
    assertThat(flow.exporter().value()).isEqualTo(15);
    assertThat(flow.importer().value()).isEqualTo(18);
    assertThat(flow.exporter().months()).isEqualTo(2);
  }

  /** Kenya reported imports from India in January: it covers it, and bought nothing from Japan. */
  @Test
  void aCoveredMonthWithoutARowIsAMonthOfNoTrade() {
    MirrorFlows matched =
        new MadeReports()
            .with("JPN", EXPORT, "KEN", 1, 5)
            .with("JPN", EXPORT, "KEN", 2, 10)
            .with("KEN", IMPORT, "IND", 1, 50)
            .with("KEN", IMPORT, "JPN", 2, 16)
            .matched();
    MirrorFlow flow = flow(matched, "JPN");
    assertThat(flow.common()).isEqualTo(0b011);
    assertThat(flow.exporterUsd()).isEqualTo(15);
    assertThat(flow.importerUsd()).isEqualTo(16);
    assertThat(flow(matched, "IND").seen()).isEqualTo(Seen.ONLY_IMPORTER);
  }

  private static MirrorFlow flow(MirrorFlows matched, String exporter) {
    return matched.flows().stream()
        .filter(f -> f.key().exporter().iso3().equals(exporter))
        .findFirst()
        .orElseThrow();
  }

  /** A country that never reports exports says nothing by not reporting one. */
  @Test
  void importsAloneDoNotMakeAnExporterCoverAMonth() {
    MirrorFlow flow =
        flow(
            new MadeReports()
                .with("UGA", IMPORT, "IND", 1, 50)
                .with("KEN", IMPORT, "UGA", 1, 3)
                .matched(),
            "UGA");
    assertThat(flow.exporter().months()).isZero();
    assertThat(flow.importer().months()).isEqualTo(1);
    assertThat(flow.seen()).isEqualTo(Seen.ONLY_IMPORTER);
  }

  /** World rows would count every partner twice, but a month with one is a month reported. */
  @Test
  void worldRowsAddNothingAndCoverTheirMonth() {
    MirrorFlows matched =
        new MadeReports()
            .with("JPN", EXPORT, "", 1, 900)
            .with("JPN", EXPORT, "", 2, 900)
            .with("JPN", EXPORT, "KEN", 2, 10)
            .with("KEN", IMPORT, "JPN", 2, 11)
            .matched();
    assertThat(matched.world()).isEqualTo(2);
    assertThat(matched.used()).isEqualTo(2);
    MirrorFlow flow = flow(matched, "JPN");
    assertThat(flow.exporter().value()).isEqualTo(10);
    assertThat(flow.exporter().months()).isEqualTo(2);
  }

  @Test
  void whatOnlyPassedThroughIsTakenOffMonthByMonth() {
    MirrorFlow flow =
        new MadeReports()
            .with("HKG", EXPORT, "KEN", 1, 100)
            .with("HKG", RE_EXPORT, "KEN", 1, 90)
            .with("KEN", IMPORT, "HKG", 1, 14)
            .with("KEN", RE_IMPORT, "HKG", 1, 2)
            .only();
    assertThat(flow.exporterUsd()).isEqualTo(10);
    assertThat(flow.exporter().passing()).isEqualTo(90);
    assertThat(flow.importerUsd()).isEqualTo(12);
    assertThat(flow.importer().passing()).isEqualTo(2);
    assertThat(flow.exporter().places()).hasSize(2);
  }

  @Test
  void aFlowOfNothingButReExportsIsTheImportersAlone() {
    MirrorFlow flow =
        new MadeReports()
            .with("HKG", EXPORT, "KEN", 1, 100)
            .with("HKG", RE_EXPORT, "KEN", 1, 100)
            .with("KEN", IMPORT, "HKG", 1, 14)
            .only();
    assertThat(flow.seen()).isEqualTo(Seen.ONLY_IMPORTER);
    assertThat(flow.exporter().passing()).isEqualTo(100);
  }

  @Test
  void aWholeYearIsComparedWithTwelveMonthsAndNothingLess() {
    MadeReports twelve = new MadeReports().with("JPN", EXPORT, "KEN", 0, 130);
    MadeReports eleven = new MadeReports().with("JPN", EXPORT, "KEN", 0, 130);
    for (int month = 1; month <= 12; month++) {
      twelve.with("KEN", IMPORT, "JPN", month, 10);
      if (month < 12) {
        eleven.with("KEN", IMPORT, "JPN", month, 10);
      }
    }
    assertThat(twelve.only().seen()).isEqualTo(Seen.BOTH);
    assertThat(twelve.only().exporterUsd()).isEqualTo(130);
    assertThat(twelve.only().importerUsd()).isEqualTo(120);
    assertThat(eleven.only().seen()).isEqualTo(Seen.OTHER_MONTHS);
    assertThat(eleven.only().common()).isZero();
    assertThat(eleven.only().importer().months()).isEqualTo(11);
  }

  @Test
  void theWholeYearAndTheAskedForRevisionArePreferred() {
    MirrorFlows matched =
        new MadeReports()
            .with("JPN", EXPORT, "KEN", 0, 130, "H4")
            .with("JPN", EXPORT, "KEN", 0, 131, "H5")
            .with("JPN", EXPORT, "KEN", 1, 12, "H5")
            .with("KEN", IMPORT, "JPN", 0, 140, "H6")
            .matched();
    assertThat(matched.superseded()).isEqualTo(2);
    MirrorFlow flow = matched.flows().get(0);
    assertThat(flow.exporterUsd()).isEqualTo(131);
    assertThat(flow.exporter().classification()).isEqualTo("H5");
    assertThat(flow.importer().classification()).isEqualTo("H6");
    assertThat(flow.seen()).isEqualTo(Seen.BOTH);
  }

  @Test
  void everyReportIsAccountedFor() {
    MirrorFlows matched =
        new MadeReports()
            .with("JPN", EXPORT, "", 1, 10)
            .with("JPN", EXPORT, "JPN", 1, 1)
            .with("JPN", EXPORT, "KEN", 1, 10, "H4")
            .with("JPN", EXPORT, "KEN", 1, 10, "HS")
            .matched();
    assertThat(matched.used()).isEqualTo(1);
    assertThat(matched.world()).isEqualTo(1);
    assertThat(matched.own()).isEqualTo(1);
    assertThat(matched.superseded()).isEqualTo(1);
  }
}
