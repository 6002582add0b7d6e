package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenkai.datasets.concordance.Concordance;
import jp.tenkai.datasets.concordance.Converted;
import jp.tenkai.datasets.concordance.SplitShares;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.store.SnapshotFolder;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.configuration.ConfigurationReader;
import jp.tenkai.jobs.configuration.ExportLine;
import jp.tenkai.jobs.configuration.ExportLines;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.panel.PanelCell;
import jp.tenkai.jobs.session.SharedSession;
import jp.tenkai.jobs.snapshot.MadeHoldings;
import jp.tenkai.jobs.trade.MarketTrade.Imports;
import org.junit.jupiter.api.Test;

/**
 * That no dollar counts twice, over all fields of conf/fields.yaml and every importer of the
 * embedded snapshot: by the stated shares, and by made-up exports of nine-digit lines.
 */
class NoDollarTwiceTest {
  private static final Path HOME = Path.of(System.getProperty("tenkai.home"));
  private static final Configuration CONFIGURATION = ConfigurationReader.read(HOME.resolve("conf"));
  private static final Collection<FieldConf> FIELDS = CONFIGURATION.fields().values();
  private static final Holdings HOLDINGS =
      MadeHoldings.of(
          new SnapshotFolder(SharedSession.spark(), HOME.resolve("datasets").resolve("snapshot")));
  private static final MarketTrade TRADE =
      MarketTrade.read(HOLDINGS, 2026, CONFIGURATION.hsRevision(), products());
  private static final double ROUNDING = 1e-9;

  private static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    FIELDS.forEach(field -> codes.addAll(field.hs().keySet()));
    return codes;
  }

  private static List<CountryCode> importers() {
    return CountryRegister.standard().all().stream()
        .map(Country::code)
        .filter(TRADE::covers)
        .toList();
  }

  /**
   * Synthetic lines of each shared code: one for each field that names it, one shared by all of
   * them with a part for nobody, and one that nobody names; with synthetic exports.
   */
  private static FieldShares bySyntheticExports() {
    Map<String, ExportLines> codes = new LinkedHashMap<>();
    List<LineExports> exports = new ArrayList<>();
    var basis = new LineExports.Basis(2024, "2025-03", "synthetic.csv", "japan-customs", "free");
    for (String code : codes()) {
      List<FieldId> fields =
          FIELDS.stream().filter(f -> f.hs().containsKey(code)).map(FieldConf::id).toList();
      List<ExportLine> lines = new ArrayList<>();
      Map<FieldId, Double> all = new LinkedHashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        String line = code + (100 * (i + 1));
        lines.add(new ExportLine(line, Map.of(fields.get(i), 1.0), "Synthetic."));
        exports.add(new LineExports(line, 1000 + 777L * i + code.hashCode() % 500, basis));
        all.put(fields.get(i), 0.9 / fields.size());
      }
      lines.add(new ExportLine(code + "800", all, "Synthetic."));
      exports.add(new LineExports(code + "800", 3333, basis));
      exports.add(new LineExports(code + "900", 4321, basis));
      codes.put(code, new ExportLines(code, lines, "Synthetic."));
    }
    return FieldShares.of(codes.values(), exports);
  }

  private static void assertNothingCountsTwice(FieldShares shares) {
    for (String code : codes()) {
      double sum =
          FIELDS.stream()
              .filter(field -> field.hs().containsKey(code))
              .mapToDouble(field -> shares.of(field, code).value())
              .sum();
      assertThat(sum).as(code).isGreaterThan(0).isLessThanOrEqualTo(1 + ROUNDING);
    }
    for (CountryCode importer : importers()) {
      double allocated = 0;
      double fromJapan = 0;
      for (FieldConf field : FIELDS) {
        for (String code : field.hs().keySet()) {
          Imports imports = TRADE.imports(importer, Integer.parseInt(code));
          allocated += shares.of(field, code).value() * imports.world();
          fromJapan += shares.of(field, code).value() * imports.japan();
        }
      }
      long world = 0;
      long japan = 0;
      for (String code : codes()) {
        world += TRADE.imports(importer, Integer.parseInt(code)).world();
        japan += TRADE.imports(importer, Integer.parseInt(code)).japan();
      }
      assertThat(allocated).as(importer.iso3()).isLessThanOrEqualTo(world * (1 + ROUNDING));
      assertThat(fromJapan).as(importer.iso3()).isLessThanOrEqualTo(japan * (1 + ROUNDING));
      assertThat(fromJapan).as(importer.iso3()).isLessThanOrEqualTo(allocated * (1 + ROUNDING));
    }
  }

  @Test
  void thereIsSomethingToCount() {
    assertThat(importers()).hasSizeGreaterThan(200);
    assertThat(codes()).hasSize(56);
    assertThat(TRADE.imports(CountryCode.of("VNM"), 901890).world()).isPositive();
  }

  @Test
  void byStatedSharesNoDollarCountsTwice() {
    assertNothingCountsTwice(FieldShares.stated());
  }

  @Test
  void bySharesOfJapansExportsNoDollarCountsTwice() {
    FieldShares shares = bySyntheticExports();

    assertThat(shares.measured()).hasSize(56);
    assertNothingCountsTwice(shares);
  }

  /** What the panel calls all fields together, which the rankings use as the size of the market. */
  @Test
  void allFieldsTogetherAreTheSumOfTheFieldsAndAtMostTheImports() {
    List<CountryCode> countries = importers();
    Panel panel = PanelBuilder.build(CONFIGURATION, HOLDINGS, countries, 2026);
    IndicatorId whole = new IndicatorId("medical-imports");
    IndicatorId ofField = new IndicatorId("field-imports");
    for (CountryCode importer : countries) {
      double sum = 0;
      for (FieldConf field : FIELDS) {
        PanelCell cell = panel.cell(field.id(), ofField, importer);
        sum += cell.isObserved() ? cell.value() : 0;
      }
      long imports =
          codes().stream()
              .mapToLong(code -> TRADE.imports(importer, Integer.parseInt(code)).world())
              .sum();
      double together = panel.cell(whole, importer).value();
      assertThat(together)
          .as(importer.iso3())
          .isCloseTo(sum, org.assertj.core.data.Offset.offset(1e-6 + sum * ROUNDING));
      assertThat(together * 1000).as(importer.iso3()).isLessThanOrEqualTo(imports * (1 + ROUNDING));
    }
  }

  @Test
  void noRevisionThereAndBackMakesOrLosesADollar() {
    HsRevision own = CONFIGURATION.hsRevision();
    Set<HsRevision> others = new TreeSet<>(Arrays.asList(HsRevision.values()));
    others.remove(own);
    for (CountryCode importer : importers()) {
      Map<HsCode, Long> bought = new TreeMap<>();
      for (String code : codes()) {
        bought.put(HsCode.of(code), TRADE.imports(importer, Integer.parseInt(code)).world());
      }
      long sum = sum(bought);
      for (HsRevision other : others) {
        Map<HsCode, Long> there = converted(own, other, bought);
        assertThat(sum(there)).as(importer + " in " + other).isEqualTo(sum);
        assertThat(sum(converted(other, own, there))).as(importer + " back").isEqualTo(sum);
      }
    }
  }

  private static Map<HsCode, Long> converted(
      HsRevision from, HsRevision to, Map<HsCode, Long> dollars) {
    Map<HsCode, Long> values = new TreeMap<>();
    Map<HsCode, Converted> all =
        Concordance.standard().convert(from, to, dollars, SplitShares.seen(from, dollars));
    all.forEach((code, value) -> values.put(code, value.dollars()));
    return values;
  }

  private static long sum(Map<HsCode, Long> dollars) {
    return dollars.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Set<HsCode> products() {
    return CONFIGURATION.fields().values().stream()
        .flatMap(field -> field.hs().keySet().stream())
        .map(HsCode::of)
        .collect(Collectors.toSet());
  }
}
