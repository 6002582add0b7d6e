package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell.State;
import jp.tenkai.jobs.panel.PastPanel.Known;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known at the end of a past year, on the small world: every figure is made up. */
class PastPanelTest {
  private static final List<CountryCode> COUNTRIES =
      Stream.of("GHA", "KEN", "RWA", "TZA", "UGA", "VNM").map(CountryCode::of).toList();
  private static final CountryCode KENYA = CountryCode.of("KEN");

  @TempDir Path folder;

  private static PastPanel past(SmallWorld world, int year) {
    Panel now = PanelBuilder.build(world.configuration(), world.holdings(), COUNTRIES, 2026);
    return PanelBuilder.past(
        world.configuration(),
        world.holdings(),
        COUNTRIES,
        new PastYear(year),
        now,
        Set.of(IndicatorId.of("market")));
  }

  private static PanelCell cell(PastPanel past, String indicator, String country) {
    return past.panel().cell(IndicatorId.of(indicator), CountryCode.of(country));
  }

  private static Known known(PastPanel past, String indicator) {
    return past.known(IndicatorId.of(indicator), COUNTRIES);
  }

  @Test
  void noFigureOfALaterYearGetsInAndEachOneIsCounted() {
    PastPanel past = past(SmallWorld.shared(), 2022);

    assertThat(cell(past, "spending", "TZA").value()).isEqualTo(41);
    // Kenya has 2018 and 2023.
    assertThat(cell(past, "spending", "KEN").value()).isEqualTo(80);
    assertThat(cell(past, "spending", "KEN").year()).isEqualTo(2018);
    assertThat(known(past, "spending")).isEqualTo(new Known(0, 5, 4, 2018, 2022));
    assertThat(cell(past, "people", "KEN").state()).isEqualTo(State.MISSING);
    // Twelve of 2023 and 2024, and the older issue of Kenya's 2023.
    assertThat(known(past, "people")).isEqualTo(new Known(0, 0, 13, 0, 0));
  }

  @Test
  void aSurveyOfALaterYearIsLeftAsideAndCounted() {
    PastPanel past = past(SmallWorld.shared(), 2023);

    assertThat(cell(past, "answers", "KEN").state()).isEqualTo(State.MISSING);
    assertThat(known(past, "answers")).isEqualTo(new Known(0, 0, 2, 0, 0));
    PastPanel then = past(SmallWorld.shared(), 2024);
    assertThat(known(then, "answers")).isEqualTo(new Known(2, 0, 0, 2024, 2024));
  }

  /** The clinic's D1 was issued in October 2024, the bank's D2 in July 2026. */
  @Test
  void whatHadBeenIssuedCountsByVintageAndTheRestByYear() {
    PastPanel past = past(SmallWorld.shared(), 2024);

    assertThat(cell(past, "deaths", "TZA").lineage().vintage()).isEqualTo("2024-10");
    assertThat(cell(past, "deaths", "KEN").lineage().vintage()).isEqualTo("2026-07-01");
    Known deaths = known(past, "deaths");
    assertThat(deaths.byVintage()).isEqualTo(3);
    assertThat(deaths.byYear()).isEqualTo(1);
  }

  /** Of a series that is held in an issue of the time, what later issues say is left aside. */
  @Test
  void aLaterIssueDoesNotMendAnEarlierOne() {
    SmallWorld world =
        SmallWorld.in(folder)
            .with(
                "conf/snapshot.yaml",
                "codes: [SPEND, OTHER, PEOPLE], vintage: \"2026-03\"",
                "codes: [SPEND, OTHER, PEOPLE], vintage: \"2024-03\"")
            .withSnapshot();
    PastPanel past = past(world, 2024);

    // The issue of March 2024 has Kenya's 2023 only; the one of 2026 has all, up to 2024.
    assertThat(cell(past, "people", "KEN").value()).isEqualTo(49999999);
    assertThat(cell(past, "people", "GHA").state()).isEqualTo(State.MISSING);
    assertThat(known(past, "people")).isEqualTo(new Known(1, 0, 12, 2023, 2023));
  }

  @Test
  void ofTradeThatIsNotHeldNothingIsKnown() {
    PastPanel past = past(SmallWorld.shared(), 2021);

    assertThat(cell(past, "imports", "KEN").state()).isEqualTo(State.MISSING);
    // One for each of four importers; Ghana is one of them, though it buys no such goods.
    assertThat(known(past, "imports").later()).isEqualTo(4);
    assertThat(past.firstTrade()).isEmpty();
  }

  @Test
  void tradeOfThePastYearIsKnownByYearAndGrowthStartsThere() {
    SmallWorld world = SmallWorld.in(folder);
    String trade = world.text("data/trade/baci.csv");
    world
        .put(
            "data/trade/baci.csv",
            (trade.stripTrailing() + "\n2018,392,404,901812,40,NA\n2018,156,404,901812,60,NA\n")
                .getBytes(StandardCharsets.UTF_8))
        .withSnapshot();
    PastPanel past = past(world, 2018);

    PanelCell imports = cell(past, "imports", "KEN");
    assertThat(imports.year()).isEqualTo(2018);
    assertThat(cell(past, "japan-share", "KEN").value()).isCloseTo(40, within(1e-9));
    TradeYear first = past.firstTrade().orElseThrow();
    assertThat(first.year()).isEqualTo(2018);
    assertThat(first.bought().get(KENYA).world()).isEqualTo(imports.value());
    assertThat(first.bought().get(KENYA).japan()).isCloseTo(0.4 * imports.value(), within(1e-9));
    assertThat(known(past, "imports").byYear()).isEqualTo(1);
  }

  @Test
  void whatHappenedNextIsTheProductOfTheYearsThatAllFactorsHave() {
    PastPanel past = past(SmallWorld.shared(), 2022);

    assertThat(past.yearly(IndicatorId.of("market"), KENYA))
        .containsExactly(Map.entry(2023, 100.0 * 50000000));
    assertThat(past.yearly(IndicatorId.of("imports"), KENYA)).isEmpty();
    assertThat(past.yearly(IndicatorId.of("no-such"), KENYA)).isEmpty();
  }
}
