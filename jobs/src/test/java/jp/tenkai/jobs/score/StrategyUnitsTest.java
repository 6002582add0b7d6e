package jp.tenkai.jobs.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenkai.datasets.country.Country;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.datasets.country.CountryRegister;
import jp.tenkai.datasets.country.IncomeGroup;
import jp.tenkai.jobs.configuration.Configuration;
import jp.tenkai.jobs.panel.Panel;
import jp.tenkai.jobs.panel.PanelBuilder;
import jp.tenkai.jobs.score.StrategyUnits.StoppedAtGate;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is a candidate: Eastern Africa of low or lower middle income, with made-up figures. */
class StrategyUnitsTest {
  private static final String STRATEGY = "conf/strategies/small.yaml";
  private static final Panel PANEL =
      PanelBuilder.build(
          SmallWorld.shared().configuration(),
          SmallWorld.shared().holdings(),
          CountryRegister.standard().all().stream().map(Country::code).toList(),
          2026);

  @TempDir Path folder;

  private static Map<CountryCode, IncomeGroup> incomes() {
    Map<CountryCode, IncomeGroup> incomes = new TreeMap<>();
    incomes.put(CountryCode.of("KEN"), IncomeGroup.LMC);
    incomes.put(CountryCode.of("TZA"), IncomeGroup.LMC);
    incomes.put(CountryCode.of("ZMB"), IncomeGroup.LMC);
    incomes.put(CountryCode.of("UGA"), IncomeGroup.LIC);
    incomes.put(CountryCode.of("RWA"), IncomeGroup.LIC);
    incomes.put(CountryCode.of("MUS"), IncomeGroup.UMC);
    incomes.put(CountryCode.of("GHA"), IncomeGroup.UMC);
    return incomes;
  }

  private static StrategyUnits units(SmallWorld world) {
    Configuration configuration = world.configuration();
    return StrategyUnits.of(
        configuration.strategies().values().iterator().next(), PANEL, incomes());
  }

  private static List<String> codes(StrategyUnits units) {
    return units.countries().stream().map(c -> c.code().iso3()).toList();
  }

  @Test
  void areaAndIncomeChooseAndAlsoAndExceptCorrectThem() {
    StrategyUnits units = units(SmallWorld.shared());

    // Mauritius is richer, Ethiopia has no income group, Zambia is excepted; Ghana is added.
    assertThat(codes(units)).containsExactly("GHA", "KEN", "RWA", "TZA", "UGA", "VNM");
    assertThat(units.candidates()).isEqualTo(5);
    assertThat(units.isYardstick(CountryCode.of("VNM"))).isTrue();
    assertThat(units.isYardstick(CountryCode.of("KEN"))).isFalse();
  }

  @Test
  void withoutAnIncomeFilterTheWholeAreaIsIn() {
    StrategyUnits units =
        units(SmallWorld.in(folder).with(STRATEGY, "  income_groups: [LIC, LMC]\n", ""));

    assertThat(codes(units)).contains("ETH", "MUS", "SOM").doesNotContain("ZMB", "ZAF");
  }

  @Test
  void aYardstickIsNeverACandidateEvenWhenItsAreaIs() {
    StrategyUnits units =
        units(
            SmallWorld.in(folder)
                .with(STRATEGY, "yardsticks: [{country: VNM", "yardsticks: [{country: TZA"));

    assertThat(codes(units)).containsExactly("GHA", "KEN", "RWA", "TZA", "UGA");
    assertThat(units.candidates()).isEqualTo(4);
  }

  @Test
  void aCandidateBelowAGateStopsThereWithItsValue() {
    StrategyUnits units = units(SmallWorld.shared());

    StoppedAtGate stopped = units.stoppedAtGate(CountryCode.of("RWA")).orElseThrow();
    assertThat(stopped.gate().id()).isEqualTo("small");
    assertThat(stopped.value()).isEqualTo(900000);
    assertThat(units.stoppedAtGate(CountryCode.of("KEN"))).isEmpty();
  }

  @Test
  void exactlyAtTheLimitPasses() {
    StrategyUnits units =
        units(SmallWorld.in(folder).with(STRATEGY, "at_least: 1000000", "at_least: 900000"));

    assertThat(units.stoppedAtGate(CountryCode.of("RWA"))).isEmpty();
  }

  @Test
  void whereNothingIsKnownTheGateIsClosedAndYardsticksAreNotAsked() {
    StrategyUnits units =
        units(
            SmallWorld.in(folder)
                .with(
                    STRATEGY,
                    "indicator: people, at_least: 1000000",
                    "indicator: openness, at_most: 7"));

    assertThat(units.stoppedAtGate(CountryCode.of("KEN"))).isEmpty();
    assertThat(units.stoppedAtGate(CountryCode.of("TZA")).orElseThrow().value()).isNaN();
    assertThat(units.stoppedAtGate(CountryCode.of("VNM"))).isEmpty();
  }
}
