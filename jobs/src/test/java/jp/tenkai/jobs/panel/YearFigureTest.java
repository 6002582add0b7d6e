package jp.tenkai.jobs.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.jobs.snapshot.SmallWorld;
import org.junit.jupiter.api.Test;

/** Histories behind indicators, on the small world: every figure is made up. */
class YearFigureTest {
  private static final List<CountryCode> COUNTRIES =
      Stream.of("GHA", "KEN", "TZA", "UGA").map(CountryCode::of).toList();
  private static final List<YearFigure> FIGURES = figures(2026, 2000);

  private static List<YearFigure> figures(int referenceYear, int firstYear) {
    SmallWorld world = SmallWorld.shared();
    Panel panel =
        PanelBuilder.build(world.configuration(), world.holdings(), COUNTRIES, referenceYear);
    return YearFigure.read(
        world.configuration(), panel, world.holdings(), new TreeSet<>(COUNTRIES), firstYear);
  }

  private static List<YearFigure> line(String indicator, String country) {
    return FIGURES.stream()
        .filter(figure -> figure.indicator().id().equals(indicator))
        .filter(figure -> figure.country().iso3().equals(country))
        .toList();
  }

  /** The older vintage says 49,999,999 for Kenya's people of 2023. */
  @Test
  void ofEachYearTheNewestVintageCountsWithItsOwnRow() {
    YearFigure people =
        line("people", "KEN").stream().filter(f -> f.year() == 2023).findFirst().orElseThrow();

    assertThat(people.value()).isEqualTo(50000000);
    assertThat(people.lineage().vintage()).isEqualTo("2026-07-13");
    assertThat(people.lineage().file()).isEqualTo("bank/people.csv");
    assertThat(people.lineage().row()).isEqualTo(7);
    assertThat(line("people", "KEN")).extracting(YearFigure::year).doesNotHaveDuplicates();
  }

  /** Kenya's figure of the first series is of 2010 and too old; the panel took the second. */
  @Test
  void aHistoryIsOfTheSeriesThatThePanelTookAndOfNoOther() {
    assertThat(line("deaths", "KEN"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.lineage().series()).isEqualTo("D2"))
        .extracting(YearFigure::year)
        .contains(2022)
        .doesNotContain(2010);
    assertThat(line("deaths", "TZA"))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.lineage().series()).isEqualTo("D1"))
        .allSatisfy(figure -> assertThat(figure.lineage().terms()).isEqualTo("non-commercial"));
  }

  @Test
  void whereTheLastFigureIsTooOldItsHistoryStaysVisible() {
    assertThat(line("deaths", "UGA")).extracting(YearFigure::year).contains(2010);
  }

  @Test
  void whatIsComputedHasNoHistoryOfItsOwn() {
    assertThat(FIGURES)
        .extracting(figure -> figure.indicator().id())
        .contains("people", "spending")
        .doesNotContain("market", "growth", "imports", "answers");
  }

  @Test
  void yearsBeforeTheFirstAndAfterThePanelsAreLeftAside() {
    assertThat(figures(2022, 2021))
        .isNotEmpty()
        .allSatisfy(figure -> assertThat(figure.year()).isBetween(2021, 2022));
    assertThat(FIGURES).anySatisfy(figure -> assertThat(figure.year()).isGreaterThan(2022));
  }

  @Test
  void areInTheOrderOfCountryIndicatorAndYear() {
    List<String> keys =
        FIGURES.stream().map(f -> f.country() + " " + f.indicator() + " " + f.year()).toList();

    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }
}
