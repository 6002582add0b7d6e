package jp.tenkai.datasets.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.tenkai.datasets.comtrade.ComtradeLegacyCsv;
import jp.tenkai.datasets.comtrade.Direction;
import jp.tenkai.datasets.comtrade.TradeReport;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.distance.GeoDistCsv;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.mirror.MirrorFlow.Seen;
import jp.tenkai.datasets.mirror.Reconciled.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Human vaccines (HS 300220) by month, 2010 to 2020, as countries reported them to UN Comtrade,
 * with CEPII's distances; totals from the collection's own notes.
 */
class RealMirrorTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final MirrorMethod METHOD =
      new MirrorMethod(0.06, 1.1, 10_000, 200, 10, 10, 0.05, 1.25);

  private static List<TradeReport> reports(int year) {
    String name =
        "trade/comtrade_legacy/Comtrade_Vacciness_Data_"
            + year
            + (year == 2020 ? ".csv" : ".csv.gz");
    return GivenFile.real(name)
        .map(file -> ComtradeLegacyCsv.read(file, REGISTER).kept())
        .orElse(List.of());
  }

  private static List<TradeReport> allReports() {
    List<TradeReport> all = new ArrayList<>();
    for (int year = 2010; year <= 2020; year++) {
      all.addAll(reports(year));
    }
    return all;
  }

  private static double world(List<TradeReport> reports, Direction direction, String reporter) {
    return reports.stream()
        .filter(r -> r.direction() == direction && r.partner().isEmpty())
        .filter(r -> reporter.isEmpty() || r.reporter().iso3().equals(reporter))
        .mapToDouble(TradeReport::valueUsd)
        .sum();
  }

  /**
   * The notes: 25.0 bn, Japan 489 m in and 17 m out, Kenya 47.9 m in; the world apart from
   * partners.
   */
  @Test
  void worldRowsOf2018AddUpAsNotedAndAreTheSumOfTheirPartners() {
    List<TradeReport> reports = reports(2018);
    if (reports.isEmpty()) {
      return;
    }
    assertThat(world(reports, Direction.IMPORT, "") / 1e9).isCloseTo(25.0, within(0.05));
    assertThat(world(reports, Direction.IMPORT, "JPN") / 1e6).isCloseTo(489, within(0.5));
    assertThat(world(reports, Direction.EXPORT, "JPN") / 1e6).isCloseTo(17, within(0.5));
    assertThat(world(reports, Direction.IMPORT, "KEN") / 1e6).isCloseTo(47.9, within(0.05));

    double kenya =
        MirrorFlows.of(reports).flows().stream()
            .filter(f -> f.key().importer().iso3().equals("KEN"))
            .mapToDouble(f -> f.importer().value() + f.importer().passing())
            .sum();
    assertThat(kenya / 1e6).as("Kenya's partners").isCloseTo(47.9, within(0.05));
  }

  /** Every row of re-exports has one of exports that is as large, which the method relies on. */
  @Test
  void reExportsArePartOfExports() {
    List<TradeReport> reports = allReports();
    if (reports.isEmpty()) {
      return;
    }
    record Place(int year, int month, String reporter, Optional<String> partner) {
      static Place of(TradeReport r) {
        return new Place(
            r.year(), r.month().orElseThrow(), r.reporter().iso3(), r.partner().map(p -> p.iso3()));
      }
    }
    var exports = new HashMap<Place, Double>();
    reports.stream()
        .filter(r -> r.direction() == Direction.EXPORT)
        .forEach(r -> exports.merge(Place.of(r), r.valueUsd(), Double::sum));
    List<TradeReport> reExports =
        reports.stream().filter(r -> r.direction() == Direction.RE_EXPORT).toList();
    assertThat(reExports).hasSizeGreaterThan(1000);
    assertThat(reExports)
        .allSatisfy(r -> assertThat(exports.get(Place.of(r))).isGreaterThanOrEqualTo(r.valueUsd()));
  }

  @Test
  void elevenYearsAreReconciled() {
    List<TradeReport> reports = allReports();
    var geo = GivenFile.real("trade/cepii_geo/dist_cepii.csv.gz");
    if (reports.isEmpty() || geo.isEmpty()) {
      return;
    }
    MirrorFlows matched = MirrorFlows.of(reports);
    assertThat(matched.used() + matched.world() + matched.own() + matched.superseded())
        .isEqualTo(reports.size());
    assertThat(matched.superseded()).isZero();

    DistanceTable distances = new DistanceTable(GeoDistCsv.read(geo.get(), REGISTER).kept());
    List<MirrorLevel> levels = MirrorLevel.of(matched.flows(), distances, METHOD);
    assertThat(levels).extracting(MirrorLevel::name).containsExactly("HS 6");
    MirrorLevel level = levels.get(0);
    MarginFit fit = level.margin().orElseThrow();
    // The same regression in NumPy (dummies of years instead of alternating projections).
    assertThat(fit.pairs()).isEqualTo(7509);
    assertThat(fit.level().value()).isCloseTo(0.0220, within(0.0005));
    assertThat(fit.level().error()).isCloseTo(0.0068, within(0.0002));
    assertThat(fit.distance().value()).isCloseTo(0.0218, within(0.0005));
    assertThat(fit.distance().error()).isCloseTo(0.0070, within(0.0002));

    assertThat(level.flows()).hasSameSizeAs(matched.flows());
    for (Reconciled r : level.flows()) {
      if (r.flow().seen() == Seen.BOTH
          && r.flow().exporter().covered() == r.flow().common()
          && r.flow().importer().covered() == r.flow().common()) {
        assertThat(r.fobUsd())
            .isBetween(
                Math.min(r.flow().exporterUsd(), r.importerFobUsd()) * (1 - 1e-12),
                Math.max(r.flow().exporterUsd(), r.importerFobUsd()) * (1 + 1e-12));
      }
    }
    assertThat(level.flows().stream().filter(r -> r.verdict() == Verdict.OTHER_MONTHS).count())
        .isLessThan(100);
  }
}
