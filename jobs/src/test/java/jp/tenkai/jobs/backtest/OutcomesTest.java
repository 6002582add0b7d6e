package jp.tenkai.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.backtest.Realised.Figure;
import jp.tenkai.jobs.panel.TradeYear;
import jp.tenkai.jobs.panel.TradeYear.Bought;
import org.junit.jupiter.api.Test;

/** What happened after 2015, of made-up figures. */
class OutcomesTest {
  private static final CountryCode KENYA = CountryCode.of("KEN");
  private static final CountryCode GHANA = CountryCode.of("GHA");
  private static final List<CountryCode> BOTH = List.of(GHANA, KENYA);

  private final Outcomes outcomes = new Outcomes(2015, new Phrases());

  private static TradeYear trade(int year, Map<CountryCode, Bought> bought) {
    return new TradeYear(year, new TreeMap<>(bought));
  }

  private Realised market(Outcome outcome, Map<Integer, Double> figures) {
    return outcomes
        .ofMarket(Optional.empty(), Map.of(KENYA, new TreeMap<>(figures)))
        .get(outcome == Outcome.MARKET_GROWTH ? 0 : 1);
  }

  private static Realised of(Outcome outcome, List<Realised> all) {
    return all.stream().filter(r -> r.outcome() == outcome).findFirst().orElseThrow();
  }

  @Test
  void growthRunsFromThePastYearToTheNewestAndAnEarlierYearDoesNotCount() {
    Figure growth =
        market(Outcome.MARKET_GROWTH, Map.of(2010, 7.0, 2015, 1000.0, 2018, 1331.0))
            .figures()
            .get(KENYA);
    assertThat(growth.value()).isCloseTo(0.1, within(1e-12));
    assertThat(growth.firstYear()).isEqualTo(2015);
    assertThat(growth.lastYear()).isEqualTo(2018);
  }

  @Test
  void whereThePastYearIsMissingGrowthStartsAtTheNextOnePresent() {
    Figure growth =
        market(Outcome.MARKET_GROWTH, Map.of(2014, 7.0, 2016, 1000.0, 2019, 1331.0))
            .figures()
            .get(KENYA);
    assertThat(growth).isEqualTo(new Figure(growth.value(), 2016, 2019));
    assertThat(growth.value()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void growthOverTwoYearsIsNoneButTheSizeIsKnown() {
    Map<Integer, Double> figures = Map.of(2015, 1000.0, 2017, 1210.0);
    Realised growth = market(Outcome.MARKET_GROWTH, figures);
    assertThat(growth.isMeasured()).isFalse();
    assertThat(growth.reason().en()).isNotEmpty();
    assertThat(market(Outcome.MARKET, figures).figures())
        .containsEntry(KENYA, new Figure(1210, 2017, 2017));
  }

  @Test
  void withoutALaterYearNothingIsMeasuredAndTheReasonNamesTheYear() {
    Realised size = market(Outcome.MARKET, Map.of(2014, 1.0, 2015, 2.0));
    assertThat(size.figures()).isEmpty();
    assertThat(size.reason().en()).isEqualTo("no year after 2015 is held");
    assertThat(size.reason().ja()).contains("2015");
  }

  @Test
  void oneYearOfTradeGivesSizesAndNoGrowth() {
    List<Realised> all =
        outcomes.ofTrade(
            Optional.empty(), Optional.of(trade(2024, Map.of(KENYA, new Bought(50, 5)))), BOTH);
    assertThat(of(Outcome.IMPORTS, all).figures())
        .containsExactly(Map.entry(KENYA, new Figure(50, 2024, 2024)));
    assertThat(of(Outcome.JAPAN, all).figures().get(KENYA).value()).isEqualTo(5);
    assertThat(of(Outcome.IMPORTS_GROWTH, all).reason().en()).isEqualTo("only 2024 is held");
    assertThat(of(Outcome.JAPAN_GROWTH, all).isMeasured()).isFalse();
  }

  @Test
  void twoYearsOfTradeGiveGrowthWhereBothHaveTheCountryAndMoreThanNothing() {
    TradeYear first = trade(2016, Map.of(KENYA, new Bought(1000, 0), GHANA, new Bought(100, 10)));
    TradeYear last = trade(2019, Map.of(KENYA, new Bought(1331, 50), GHANA, new Bought(100, 80)));
    List<Realised> all = outcomes.ofTrade(Optional.of(first), Optional.of(last), BOTH);
    assertThat(of(Outcome.IMPORTS_GROWTH, all).figures().get(KENYA).value())
        .isCloseTo(0.1, within(1e-12));
    assertThat(of(Outcome.IMPORTS_GROWTH, all).figures().get(GHANA))
        .isEqualTo(new Figure(0, 2016, 2019));
    // Kenya bought nothing of Japan at first: growth from nothing is no figure.
    assertThat(of(Outcome.JAPAN_GROWTH, all).figures()).containsOnlyKeys(GHANA);
    assertThat(of(Outcome.JAPAN_GROWTH, all).figures().get(GHANA).value())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void tooFewYearsOfTradeAndOnlyEarlierOnesAreToldApart() {
    TradeYear first = trade(2016, Map.of(KENYA, new Bought(1, 1)));
    TradeYear last = trade(2018, Map.of(KENYA, new Bought(2, 2)));
    assertThat(
            of(
                    Outcome.IMPORTS_GROWTH,
                    outcomes.ofTrade(Optional.of(first), Optional.of(last), BOTH))
                .reason()
                .en())
        .isEqualTo("2016 to 2018 is too short, 3 years are asked for");
    List<Realised> earlier =
        outcomes.ofTrade(
            Optional.empty(), Optional.of(trade(2015, Map.of(KENYA, new Bought(1, 1)))), BOTH);
    assertThat(earlier)
        .allSatisfy(r -> assertThat(r.reason().en()).isEqualTo("no year after 2015 is held"));
  }
}
