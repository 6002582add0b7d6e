package jp.tenkai.jobs.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenkai.datasets.concordance.Mark;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.problem.UnusableInput;
import jp.tenkai.datasets.trade.HsCode;
import jp.tenkai.datasets.trade.HsRevision;
import jp.tenkai.jobs.trade.MarketTrade.Imports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trade that is coded in another revision than the fields' codes. All figures are made up. */
class RevisedTradeTest {
  private static final Set<HsCode> PRODUCTS =
      Stream.of("300220", "902780", "901890", "300211", "382200")
          .map(HsCode::of)
          .collect(Collectors.toSet());

  private static final CountryCode KENYA = CountryCode.of("KEN");

  @TempDir Path folder;

  private static MadeTrade of2025() {
    return new MadeTrade()
        .flow(2025, "HS22", "JPN", "KEN", 300241, 7)
        .flow(2025, "HS22", "CHN", "KEN", 902781, 30)
        .flow(2025, "HS22", "JPN", "KEN", 902789, 10)
        .flow(2025, "HS22", "CHN", "KEN", 382211, 101)
        .flow(2025, "HS22", "CHN", "KEN", 382219, 50)
        .flow(2025, "HS22", "JPN", "KEN", 901890, 3);
  }

  private MarketTrade read(MadeTrade made) {
    return MarketTrade.read(made.in(folder), 2026, HsRevision.HS2017, PRODUCTS);
  }

  @Test
  void isReadInTheCodesOfTheFields() {
    MarketTrade trade = read(of2025());

    assertThat(trade.isConverted()).isTrue();
    assertThat(trade.revision()).isEqualTo(HsRevision.HS2017);
    assertThat(trade.imports(KENYA, 300220)).isEqualTo(new Imports(7, 7));
    assertThat(trade.imports(KENYA, 902780)).isEqualTo(new Imports(40, 10));
    assertThat(trade.imports(KENYA, 901890)).isEqualTo(new Imports(3, 3));
    assertThat(trade.imports(KENYA, 300241)).isEqualTo(Imports.NOTHING);
  }

  /** 3822.11 holds what 3002.11 and a part of 3822.00 were. */
  @Test
  void aSplitIsInEqualPartsWhereNothingIsHeldInTheNewCodes() {
    MarketTrade trade = read(of2025());

    assertThat(trade.splitBy()).isEmpty();
    assertThat(trade.imports(KENYA, 300211).world() + trade.imports(KENYA, 382200).world())
        .isEqualTo(151);
    assertThat(trade.imports(KENYA, 300211).world()).isBetween(50L, 51L);
  }

  @Test
  void aSplitFollowsTheNewestYearInTheNewCodes() {
    MarketTrade trade =
        read(
            of2025()
                .flow(2023, "HS17", "CHN", "GHA", 382200, 1)
                .flow(2024, "HS17", "CHN", "GHA", 300211, 10)
                .flow(2024, "HS17", "CHN", "UGA", 382200, 90));

    assertThat(trade.splitBy().orElseThrow().year()).isEqualTo(2024);
    assertThat(trade.imports(KENYA, 300211).world()).isEqualTo(10);
    assertThat(trade.imports(KENYA, 382200).world()).isEqualTo(91 + 50);
    assertThat(trade.covers(CountryCode.of("GHA"))).isFalse();
  }

  @Test
  void codesSayHowSureTheyAre() {
    MarketTrade trade = read(of2025());

    assertThat(trade.mark(901890)).isEqualTo(Mark.SAME_CODE);
    assertThat(trade.mark(300220)).isEqualTo(Mark.RENAMED);
    assertThat(trade.mark(902780)).isEqualTo(Mark.SUMMED);
    assertThat(trade.mark(382200)).isEqualTo(Mark.ALLOCATED);
  }

  @Test
  void ofOneYearAndVintageTheFieldsOwnRevisionIsTaken() {
    MarketTrade trade =
        read(
            of2025()
                .flow(2025, "HS92", "CHN", "KEN", 901890, 5)
                .flow(2025, "HS17", "CHN", "KEN", 901890, 4));

    assertThat(trade.isConverted()).isFalse();
    assertThat(trade.imports(KENYA, 901890)).isEqualTo(new Imports(4, 0));
  }

  /** By their letters HS92 would come last and win. */
  @Test
  void otherwiseTheNearestRevisionIsTaken() {
    MarketTrade trade = read(of2025().flow(2025, "HS92", "CHN", "KEN", 901890, 5));

    assertThat(trade.edition().revision()).isEqualTo(HsRevision.HS2022);
  }

  @Test
  void anOlderVintageOfTheSameYearIsNotAdded() {
    MarketTrade trade = read(of2025().flow(2025, "HS22", "2026-01", "JPN", "KEN", 901890, 1000));

    assertThat(trade.imports(KENYA, 901890)).isEqualTo(new Imports(3, 3));
  }

  @Test
  void theSameYearInTwoFilesCountsOnce() {
    MarketTrade trade = read(of2025().again("the-same-unpacked"));

    assertThat(trade.imports(KENYA, 901890)).isEqualTo(new Imports(3, 3));
    assertThat(trade.imports(KENYA, 902780)).isEqualTo(new Imports(40, 10));
  }

  @Test
  void totalsAreTakenFromOneFileOnly() {
    MarketTrade trade =
        read(
            of2025()
                .total(2025, "HS22", "JPN", "KEN", 100, "made-HS22-2025-2026-04")
                .total(2025, "HS22", "JPN", "KEN", 100, "others"));

    assertThat(trade.all(KENYA)).isEqualTo(new Imports(100, 100));
    assertThat(trade.totalsFile()).isEqualTo("made-HS22-2025-2026-04");
  }

  @Test
  void anUnknownRevisionIsRefusedByItsFile() {
    assertThatThrownBy(() -> read(new MadeTrade().flow(2025, "HS27", "JPN", "KEN", 901890, 3)))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("made-HS27-2025-2026-04")
        .hasMessageContaining("HS27");
  }

  @Test
  void aSeriesIsMarkedWhereItCrossesARevision() {
    TradeSeries series =
        TradeSeries.read(
            of2025()
                .flow(2012, "HS12", "CHN", "KEN", 382200, 50)
                .flow(2021, "HS17", "CHN", "KEN", 382200, 100)
                .flow(2023, "HS17", "CHN", "KEN", 382200, 121)
                .flow(2023, "HS17", "JPN", "KEN", 901890, 9)
                .in(folder),
            HsRevision.HS2017,
            Map.of("382200", 1.0),
            KENYA,
            2026);

    assertThat(series.years())
        .extracting(y -> y.edition().year())
        .containsExactly(2012, 2021, 2023, 2025);
    assertThat(series.years())
        .extracting(TradeSeries.Year::world)
        .containsExactly(50.0, 100.0, 121.0, 151.0);
    assertThat(series.years())
        .extracting(y -> y.crossing().orElse(null))
        .containsExactly(null, Mark.SAME_CODE, null, Mark.ALLOCATED);
    assertThat(series.growth(0)).isNaN();
    assertThat(series.growth(2)).isCloseTo(10, org.assertj.core.api.Assertions.within(1e-9));
  }

  @Test
  void aSeriesOfSeveralCodesCountsEachByItsShareAndTakesTheLeastSureMark() {
    TradeSeries series =
        TradeSeries.read(
            of2025()
                .flow(2024, "HS17", "JPN", "KEN", 902780, 20)
                .flow(2024, "HS17", "CHN", "KEN", 901890, 8)
                .in(folder),
            HsRevision.HS2017,
            Map.of("902780", 0.5, "901890", 0.25),
            KENYA,
            2026);

    assertThat(series.years()).extracting(TradeSeries.Year::world).containsExactly(12.0, 20.75);
    assertThat(series.years()).extracting(TradeSeries.Year::japan).containsExactly(10.0, 5.75);
    assertThat(series.years().get(1).crossing()).contains(Mark.SUMMED);
  }

  @Test
  void aYearWithoutTheImporterIsNotAYearOfNothing() {
    TradeSeries series =
        TradeSeries.read(
            of2025().flow(2024, "HS17", "JPN", "GHA", 901890, 20).in(folder),
            HsRevision.HS2017,
            Map.of("901890", 1.0),
            KENYA,
            2026);

    assertThat(series.years().get(0).world()).isNaN();
    assertThat(series.years().get(1).world()).isEqualTo(3);
    assertThat(series.growth(1)).isNaN();
  }
}
