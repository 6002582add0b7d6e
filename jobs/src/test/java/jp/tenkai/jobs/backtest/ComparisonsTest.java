package jp.tenkai.jobs.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenkai.datasets.country.CountryCode;
import jp.tenkai.export.text.Bilingual;
import jp.tenkai.export.text.Phrases;
import jp.tenkai.jobs.backtest.Realised.Figure;
import jp.tenkai.scoring.validity.RankCorrelation;
import org.junit.jupiter.api.Test;

/** Orders of made-up figures held against made-up outcomes. */
class ComparisonsTest {
  private static final List<CountryCode> RANKED =
      Stream.of("AGO", "BEN", "CIV", "DZA", "EGY", "GHA").map(CountryCode::of).toList();
  private static final Bilingual NAME = new Bilingual("Name", "名");
  private static final double[] FALLING = {6, 5, 4, 3, 2, 1};

  private static Order order(String id, double... values) {
    return new Order(id, NAME, values, Bilingual.none());
  }

  private static Realised happened(double... values) {
    TreeMap<CountryCode, Figure> figures = new TreeMap<>();
    IntStream.range(0, values.length)
        .filter(i -> !Double.isNaN(values[i]))
        .forEach(i -> figures.put(RANKED.get(i), new Figure(values[i], 2015 + i % 2, 2023)));
    return Realised.measured(Outcome.MARKET_GROWTH, NAME, "share a year", figures);
  }

  private static List<Comparison> compare(Realised realised, Order... orders) {
    return new Comparisons(
            RANKED, List.of(orders), new RankCorrelation(200, 0.9, 7), 2, new Phrases())
        .of(realised);
  }

  @Test
  void theSameOrderAgreesAndTheTurnedOneContradicts() {
    List<Comparison> both =
        compare(
            happened(60, 50, 40, 30, 20, 10),
            order(Order.RANKING, FALLING),
            order("turned", 1, 2, 3, 4, 5, 6));

    assertThat(both.get(0).agreement().correlation()).isCloseTo(1, within(1e-12));
    assertThat(both.get(0).hitRate()).isEqualTo(1);
    assertThat(both.get(0).chance()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(both.get(0).verdict()).isEqualTo(Verdict.AGREES);
    assertThat(both.get(0).firstYear()).isEqualTo(2015);
    assertThat(both.get(0).lastYear()).isEqualTo(2023);
    assertThat(both.get(1).agreement().correlation()).isCloseTo(-1, within(1e-12));
    assertThat(both.get(1).hitRate()).isZero();
    assertThat(both.get(1).verdict()).isEqualTo(Verdict.CONTRADICTS);
  }

  /** By hand: ranks 6 to 1 against 4, 6, 2, 5, 1, 3: squares add up to 18, 1 - 108 / 210. */
  @Test
  void aLooseOrderOfSixIsNotToldFromChance() {
    Comparison loose = compare(happened(4, 6, 2, 5, 1, 3), order(Order.RANKING, FALLING)).get(0);

    assertThat(loose.agreement().correlation()).isCloseTo(1 - 6 * 18 / 210.0, within(1e-12));
    assertThat(loose.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(loose.hitRate()).isEqualTo(0.5);
  }

  @Test
  void aCountryThatOneOrderLacksLeavesEveryOrder() {
    List<Comparison> both =
        compare(
            happened(60, 50, 40, 30, 20, 10),
            order(Order.RANKING, FALLING),
            order("plain", 6, Double.NaN, 4, 3, 2, 1));

    assertThat(both).allSatisfy(c -> assertThat(c.agreement().items()).isEqualTo(5));
  }

  @Test
  void anOrderThatCannotBeUsedLeavesTheOthersAlone() {
    Bilingual reason = new Bilingual("known for 1 of 6", "1か国");
    List<Comparison> both =
        compare(
            happened(60, 50, 40, 30, 20, 10),
            order(Order.RANKING, FALLING),
            new Order("thin", NAME, new double[] {1, 0, 0, 0, 0, 0}, reason));

    assertThat(both.get(0).agreement().items()).isEqualTo(6);
    assertThat(both.get(1).verdict()).isEqualTo(Verdict.NOT_MEASURED);
    assertThat(both.get(1).reason()).isEqualTo(reason);
    assertThat(both.get(1).hitRate()).isNaN();
  }

  @Test
  void twoCountriesAreTooFewAndAnOutcomeThatIsTheSameForAllHasNoOrder() {
    double none = Double.NaN;
    Order ranking = order(Order.RANKING, FALLING);
    assertThat(compare(happened(1, 2, none, none, none, none), ranking).get(0).reason().en())
        .isEqualTo("only 2 countries can be compared");
    assertThat(compare(happened(5, 5, 5, 5, 5, 5), ranking).get(0).reason().en())
        .contains("the same for all");
  }

  @Test
  void whatWasNotMeasuredKeepsItsReasonForEveryOrder() {
    Bilingual reason = new Bilingual("only 2024 is held", "2024年のみ");
    List<Comparison> both =
        compare(
            Realised.notMeasured(Outcome.IMPORTS_GROWTH, NAME, reason),
            order(Order.RANKING, FALLING),
            order("plain", FALLING));

    assertThat(both).hasSize(2).allSatisfy(c -> assertThat(c.reason()).isEqualTo(reason));
  }
}
