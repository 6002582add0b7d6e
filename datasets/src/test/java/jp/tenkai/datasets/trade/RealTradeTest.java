package jp.tenkai.datasets.trade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.file.GivenFile;
import jp.tenkai.datasets.quarantine.Refusal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** BACI as published; expected figures from the collection's own notes, in million US dollars. */
class RealTradeTest {
  private static final CountryRegister REGISTER = CountryRegister.standard();
  private static final List<String> MISSING_IMPORTERS =
      List.of("DEU", "ESP", "FRA", "GBR", "NLD", "USA");

  @Test
  void medicalTrade2024AddsUpAsNoted() {
    var file = GivenFile.real("trade/baci_2024/BACI_layout_HS17_Y2024_medical.csv");
    if (file.isEmpty()) {
      return;
    }
    BaciFlows baci = BaciFlows.read(SparkForTests.session(), file.get());
    Dataset<Row> flows = baci.flows().filter(FlowColumns.heading().equalTo(9018)).cache();
    Column japan = col(FlowColumns.EXPORTER).equalTo("JPN");

    assertThat(baci.read()).isEqualTo(335_223);
    assertThat(baci.kept() + baci.quarantined()).isEqualTo(335_223);
    assertThat(baci.quarantined()).isZero();
    assertThat(million(flows, japan)).isCloseTo(3720, within(5.0));
    assertThat(million(flows, japan.and(to("CHN")))).isCloseTo(919, within(0.5));
    assertThat(million(flows, japan.and(to("VNM")))).isCloseTo(182, within(0.5));
    assertThat(million(flows, japan.and(to("IND")))).isCloseTo(171, within(0.5));
    assertThat(million(flows, japan.and(to("KEN")))).isCloseTo(4.4, within(0.05));
    // The notes say "about 80" for Kenya; the file itself adds up to 84.96.
    assertThat(million(flows, to("KEN"))).isCloseTo(84.96, within(0.05));
    assertThat(million(flows, to("VNM"))).isCloseTo(824, within(1.0));
    assertThat(million(flows, to("THA"))).isCloseTo(915, within(1.0));
    assertThat(flows.filter(col(FlowColumns.IMPORTER).isin(MISSING_IMPORTERS.toArray())).count())
        .isZero();
    assertThat(flows.filter(col(FlowColumns.EXPORTER).isin(MISSING_IMPORTERS.toArray())).count())
        .isPositive();
    flows.unpersist();
  }

  @Test
  void paddedAndSpreadsheetLayoutsAreReadWhole() {
    var padded = GivenFile.real("trade/baci/BACI_HS17_Y2020_V202301_i4_i710_half_sample.csv");
    var plain = GivenFile.real("trade/baci/BACI_HS92_Y2021_V202301_i4_i710_half_sample.csv");
    if (padded.isEmpty() || plain.isEmpty()) {
      return;
    }
    BaciFlows hs17 = BaciFlows.read(SparkForTests.session(), padded.get());
    BaciFlows hs92 = BaciFlows.read(SparkForTests.session(), plain.get());

    assertThat(hs17.read()).isEqualTo(72_097);
    assertThat(hs92.read()).isEqualTo(71_192);
    assertThat(hs17.kept()).isEqualTo(72_097 - hs17.quarantined());
    // Half of the trade of Afghanistan and South Africa: green tea must not land in 9021.
    Column tea = FlowColumns.heading().equalTo(902);
    assertThat(hs92.flows().filter(tea).count()).isPositive();
    assertThat(hs17.flows().filter(col(FlowColumns.QUANTITY_T).isNull()).count())
        .isBetween(2_000L, 2_500L);
  }

  @Test
  void everyPairTotalIsUnderstood() {
    var file = GivenFile.real("trade/baci_2024/country_pair_totals_2024.csv.gz");
    if (file.isEmpty()) {
      return;
    }
    var totals = PairTotals.read(file.get(), REGISTER, 2024);

    assertThat(totals.read()).isEqualTo(28_112);
    assertThat(totals.quarantined()).isEmpty();
    Set<String> importers =
        totals.kept().stream().map(t -> t.importer().iso3()).collect(Collectors.toSet());
    assertThat(importers).hasSize(220).doesNotContainAnyElementsOf(MISSING_IMPORTERS);
  }

  @Test
  void baciListsAreUnderstood() {
    var countries = GivenFile.real("trade/baci/country_codes_V202301.csv");
    var products = GivenFile.real("trade/baci/product_codes_HS92_V202301.csv");
    if (countries.isEmpty() || products.isEmpty()) {
      return;
    }
    var list = BaciCountryCodes.read(countries.get(), REGISTER, 2023);

    assertThat(list.read()).isEqualTo(238);
    assertThat(list.quarantined())
        .extracting(q -> q.refusal())
        .hasSize(11)
        .containsOnly(Refusal.DISSOLVED_COUNTRY, Refusal.UNSPECIFIED_AREA, Refusal.AGGREGATE);
    assertThat(list.kept())
        .filteredOn(c -> !c.iso3InFile().equals("N/A"))
        .allMatch(c -> c.country().iso3().equals(c.iso3InFile()));
    assertThat(ProductCodes.read(products.get()).kept()).hasSizeGreaterThan(5_000);
  }

  private static Column to(String importer) {
    return col(FlowColumns.IMPORTER).equalTo(importer);
  }

  private static double million(Dataset<Row> flows, Column which) {
    return flows.filter(which).agg(sum(col(FlowColumns.VALUE_KUSD))).first().getDouble(0) / 1000;
  }
}
