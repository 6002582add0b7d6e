package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.configuration.FieldId;
import jp.tenkai.jobs.configuration.IndicatorId;
import jp.tenkai.jobs.panel.PanelCell.State;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;

/** The rules by which a panel is built, on the small world: every figure is made up. */
class PanelBuilderTest {
  private static final List<CountryCode> COUNTRIES =
      Stream.of("GHA", "KEN", "RWA", "TZA", "UGA", "VNM").map(CountryCode::of).toList();
  private static final Panel PANEL = panel(2026);

  private static Panel panel(int referenceYear) {
    SmallWorld world = SmallWorld.shared();
    return PanelBuilder.build(world.configuration(), world.holdings(), COUNTRIES, referenceYear);
  }

  private static PanelCell cell(String indicator, String country) {
    return PANEL.cell(new IndicatorId(indicator), CountryCode.of(country));
  }

  private static PanelCell cell(String field, String indicator, String country) {
    return PANEL.cell(new FieldId(field), new IndicatorId(indicator), CountryCode.of(country));
  }

  @Test
  void theFirstSeriesWithAFigureYoungEnoughWins() {
    // Tanzania has both; Kenya's figure of the first series is of 2010.
    assertThat(cell("deaths", "TZA").value()).isEqualTo(20.25);
    assertThat(cell("deaths", "TZA").lineage().series()).isEqualTo("D1");
    assertThat(cell("deaths", "KEN").value()).isEqualTo(12.5);
    assertThat(cell("deaths", "KEN").year()).isEqualTo(2022);
    assertThat(cell("deaths", "KEN").lineage().series()).isEqualTo("D2");
  }

  @Test
  void anOldFigureWithoutAYoungerOneIsTooOldAndStaysVisible() {
    PanelCell old = cell("deaths", "UGA");

    assertThat(old.state()).isEqualTo(State.TOO_OLD);
    assertThat(old.value()).isNaN();
    assertThat(old.year()).isEqualTo(2010);
    assertThat(old.lineage().file()).isEqualTo("clinic/athena.csv");
  }

  @Test
  void nothingKnownIsMissingAndNeverZero() {
    assertThat(cell("deaths", "RWA")).isEqualTo(PanelCell.missing("latest"));
    assertThat(cell("beds", "RWA").value()).isNaN();
  }

  @Test
  void figuresOfYearsAfterTheReleaseAreLeftAside() {
    PanelCell then = panel(2022).cell(new IndicatorId("deaths"), CountryCode.of("TZA"));

    assertThat(then.value()).isEqualTo(13.5);
    assertThat(then.year()).isEqualTo(2022);
  }

  /** The older vintage says 49,999,999 for Kenya's people of 2023. */
  @Test
  void theNewestVintageOfAYearCounts() {
    PanelCell people = panel(2023).cell(new IndicatorId("people"), CountryCode.of("KEN"));

    assertThat(people.value()).isEqualTo(50000000);
    assertThat(people.lineage().vintage()).isEqualTo("2026-07-13");
    assertThat(people.lineage().file()).isEqualTo("bank/people.csv");
    assertThat(people.lineage().row()).isEqualTo(7);
  }

  @Test
  void aProductIsAsOldAsItsOldestFactorAndNamesBothOrigins() {
    PanelCell market = cell("market", "TZA");

    assertThat(market.value()).isEqualTo(41.0 * 61000000);
    assertThat(market.year()).isEqualTo(2022);
    assertThat(market.rule()).isEqualTo("product");
    assertThat(market.lineage().file()).isEqualTo("bank/all.csv:3 | bank/people.csv:9");
    assertThat(market.lineage().vintage()).isEqualTo("2026-03 | 2026-07-13");
    assertThat(market.lineage().licence()).isEqualTo("CC BY 4.0");
  }

  @Test
  void aProductWithoutOneFactorIsMissing() {
    assertThat(cell("people", "RWA").isObserved()).isTrue();
    assertThat(cell("market", "RWA").state()).isEqualTo(State.MISSING);
    assertThat(cell("market", "RWA").value()).isNaN();
  }

  @Test
  void growthIsCompoundAndNeedsYearsFarEnoughApartAndAPositiveStart() {
    assertThat(cell("growth", "KEN").value())
        .isCloseTo(100 * (Math.pow(100 / 80.0, 1 / 5.0) - 1), within(1e-12));
    assertThat(cell("growth", "KEN").year()).isEqualTo(2023);
    assertThat(cell("growth", "TZA").state()).isEqualTo(State.MISSING);
    assertThat(cell("growth", "UGA").state()).isEqualTo(State.MISSING);
  }

  @Test
  void aSurveyGivesFiguresOnlyWhereItHasThem() {
    assertThat(cell("answers", "KEN").value()).isEqualTo(12);
    assertThat(cell("answers", "KEN").year()).isEqualTo(2024);
    assertThat(cell("answers", "TZA").state()).isEqualTo(State.MISSING);
  }

  @Test
  void termsOfTheSourceStayWithTheFigure() {
    assertThat(cell("deaths", "TZA").lineage().terms()).isEqualTo("non-commercial");
    assertThat(cell("deaths", "KEN").lineage().terms()).isEqualTo("open");
  }

  @Test
  void theOpenTwinTakesTheNextSourceOrLeavesTheCellMissing() {
    Panel open = PANEL.openOnly();

    assertThat(open.cell(new IndicatorId("deaths"), CountryCode.of("TZA")).value()).isEqualTo(13.5);
    assertThat(open.cell(new IndicatorId("deaths"), CountryCode.of("GHA")).state())
        .isEqualTo(State.MISSING);
    assertThat(open.cell(new IndicatorId("beds"), CountryCode.of("GHA")))
        .isEqualTo(cell("beds", "GHA"));
  }

  /** Of ultrasound (401 thousand dollars, 100.5 from Japan) a half; of MRI (200, 50) all. */
  @Test
  void tradeOfAFieldCountsEachCodeByItsShare() {
    PanelCell imports = cell("imaging", "imports", "KEN");

    assertThat(imports.value()).isCloseTo(0.5 * 401 + 200, within(1e-9));
    assertThat(imports.year()).isEqualTo(2022);
    assertThat(imports.lineage().series()).isEqualTo("HS6 901812 x 0.500, 901813");
    assertThat(imports.lineage().file()).isEqualTo("trade/baci.csv");
    assertThat(cell("mothers", "imports", "KEN").value()).isCloseTo(0.5 * 401, within(1e-9));
  }

  @Test
  void theFieldsTogetherAreTheCountryWithoutCountingTwice() {
    assertThat(cell("imports", "KEN").value()).isCloseTo(401 + 200, within(1e-9));
    assertThat(
            cell("imaging", "imports", "KEN").value() + cell("mothers", "imports", "KEN").value())
        .isCloseTo(cell("imports", "KEN").value(), within(1e-9));
  }

  @Test
  void japansShareAndItsAdvantageAgainstAllGoods() {
    double share = (0.5 * 100.5 + 50) / (0.5 * 401 + 200);

    assertThat(cell("imaging", "japan-share", "KEN").value()).isCloseTo(100 * share, within(1e-9));
    // Of all goods 1,000 of 10,000 come from Japan.
    assertThat(cell("imaging", "japan-rca", "KEN").value()).isCloseTo(share / 0.1, within(1e-9));
    assertThat(cell("imaging", "japan-rca", "KEN").lineage().file())
        .isEqualTo("trade/baci.csv | trade/pairs.csv");
    assertThat(cell("imaging", "japan-rca", "VNM").value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void anImporterTheSourceDoesNotHoldIsMissingAndOneThatBoughtNothingHasZero() {
    assertThat(cell("imaging", "imports", "UGA").state()).isEqualTo(State.MISSING);
    assertThat(cell("imaging", "imports", "GHA").isObserved()).isTrue();
    assertThat(cell("imaging", "imports", "GHA").value()).isZero();
    // A share of nothing does not exist; and where Japan sells nothing at all no advantage is
    // known.
    assertThat(cell("imaging", "japan-share", "GHA").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(cell("imaging", "japan-share", "TZA").value()).isZero();
    assertThat(cell("imaging", "japan-rca", "TZA").state()).isEqualTo(State.MISSING);
  }

  @Test
  void tradeOfAServiceIsNotApplicable() {
    assertThat(cell("digital", "imports", "KEN").state()).isEqualTo(State.NOT_APPLICABLE);
    assertThat(cell("digital", "deaths", "KEN")).isEqualTo(cell("deaths", "KEN"));
  }

  @Test
  void aCountryThePanelWasNotBuiltForIsAMistakeOfTheCaller() {
    assertThatThrownBy(() -> cell("people", "BRA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("people BRA");
  }
}
