package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.store.Holdings;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.configuration.FieldConf;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.HsShare;
import jp.tenkai.jobs.configuration.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sells a field's goods, on made-up flows. */
class SupplierTest {
  private static final CountryCode KENYA = CountryCode.of("KEN");
  private static final FieldConf SCOPES = field("scopes", Map.of("901890", 0.5, "901812", 1.0));
  private static final FieldConf TESTS = field("tests", Map.of("901890", 0.25, "902780", 1.0));
  private static final FieldConf ADVICE = field("advice", Map.of());
  private static final Set<HsCode> PRODUCTS =
      Set.of(HsCode.of("901890"), HsCode.of("901812"), HsCode.of("902780"));

  @TempDir Path folder;

  private static FieldConf field(String id, Map<String, Double> shares) {
    Map<String, HsShare> hs = new LinkedHashMap<>();
    shares.forEach((code, share) -> hs.put(code, new HsShare(share, "Made up.")));
    return new FieldConf(
        new FieldId(id),
        new Words(id, id),
        new Words(id, id),
        hs,
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** A market and who sold there. */
  private record Market(MarketTrade trade, Purchases purchases) {
    List<Supplier> suppliers(FieldConf... fields) {
      return Supplier.of(
          purchases, new FieldTrade(trade, FieldShares.stated()), List.of(fields), KENYA);
    }
  }

  private Market market(MadeTrade made) {
    Holdings holdings = made.in(folder);
    MarketTrade trade = MarketTrade.read(holdings, 2026, HsRevision.HS2017, PRODUCTS);
    return new Market(trade, Purchases.read(holdings, trade, List.of(KENYA), PRODUCTS));
  }

  private static MadeTrade of2025(String revision) {
    int tests = revision.equals("HS22") ? 902789 : 902780;
    return new MadeTrade()
        .flow(2025, revision, "JPN", "KEN", 901890, 8_000)
        .flow(2025, revision, "JPN", "KEN", 901812, 1_000)
        .flow(2025, revision, "CHN", "KEN", 901890, 2_000)
        .flow(2025, revision, "CHN", "KEN", tests, 9_000)
        .flow(2025, revision, "USA", "KEN", 901812, 5_000)
        .flow(2025, revision, "USA", "GHA", 901812, 77_000);
  }

  @Test
  void theLargestComesFirstAndCodesCountByTheFieldsShares() {
    Market market = market(of2025("HS17"));

    // Japan 0.5 x 8,000 + 1,000 and the USA 5,000 are as large: the code decides.
    assertThat(market.suppliers(SCOPES))
        .containsExactly(
            new Supplier(CountryCode.of("JPN"), 1, 5_000, 2),
            new Supplier(CountryCode.of("USA"), 2, 5_000, 1),
            new Supplier(CountryCode.of("CHN"), 3, 1_000, 1));
    assertThat(market.suppliers(TESTS))
        .containsExactly(
            new Supplier(CountryCode.of("CHN"), 1, 9_500, 2),
            new Supplier(CountryCode.of("JPN"), 2, 2_000, 1));
  }

  @Test
  void allFieldsTogetherCountAFlowOnce() {
    assertThat(market(of2025("HS17")).suppliers(SCOPES, TESTS))
        .containsExactly(
            new Supplier(CountryCode.of("CHN"), 1, 10_500, 2),
            new Supplier(CountryCode.of("JPN"), 2, 7_000, 2),
            new Supplier(CountryCode.of("USA"), 3, 5_000, 1));
  }

  @Test
  void togetherTheyAreTheImportsOfTheMarket() {
    Market market = market(of2025("HS17"));
    double sum = market.suppliers(SCOPES).stream().mapToDouble(Supplier::dollars).sum();

    assertThat(sum)
        .isCloseTo(
            0.5 * market.trade().imports(KENYA, 901890).world()
                + market.trade().imports(KENYA, 901812).world(),
            within(1e-9));
  }

  @Test
  void aServiceAndAMarketThatBoughtNothingHaveNoSuppliers() {
    assertThat(market(of2025("HS17")).suppliers(ADVICE)).isEmpty();
    assertThat(
            market(new MadeTrade().flow(2025, "HS17", "USA", "GHA", 901812, 5)).suppliers(SCOPES))
        .isEmpty();
  }

  /** 9027.80 became 9027.81 and 9027.89 in 2022. */
  @Test
  void flowsOfAnotherRevisionAreReadInTheFieldsCodesAndCountedAsTheyStand() {
    Market market = market(of2025("HS22").flow(2025, "HS22", "CHN", "KEN", 902781, 500));

    assertThat(market.trade().isConverted()).isTrue();
    assertThat(market.suppliers(TESTS))
        .containsExactly(
            new Supplier(CountryCode.of("CHN"), 1, 10_000, 3),
            new Supplier(CountryCode.of("JPN"), 2, 2_000, 1));
  }

  @Test
  void anotherYearOrFileAddsNothing() {
    Market market =
        market(of2025("HS17").again("copy").flow(2024, "HS17", "FRA", "KEN", 901812, 9_999));

    assertThat(market.suppliers(SCOPES)).hasSize(3).first().extracting("dollars").isEqualTo(5_000d);
  }
}
