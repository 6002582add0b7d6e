package jp.tenkai.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTextTest {

  private final NumberText en = NumberText.of(Language.EN);
  private final NumberText ja = NumberText.of(Language.JA);

  @Test
  void peopleAreCountedInTheReadersUnits() {
    assertThat(en.people(53_400_000)).isEqualTo("53.4 million");
    assertThat(ja.people(53_400_000)).isEqualTo("5,340万人");
    assertThat(ja.people(213_400_000)).isEqualTo("2.1億人");
    assertThat(ja.people(950)).isEqualTo("950人");
  }

  @Test
  void moneyIsInMillionsAndInOkuWhereThatIsNatural() {
    assertThat(en.dollarsFromThousands(34_500)).isEqualTo("US$ 34.5 million");
    assertThat(ja.dollarsFromThousands(34_500)).isEqualTo("34.5百万ドル");
    assertThat(ja.dollarsFromThousands(1_234_000)).isEqualTo("12.3億ドル");
  }

  @Test
  void aLargeFigureIsBriefAndASmallOneStaysWhole() {
    assertThat(en.brief(34_742_662_893.0)).isEqualTo("34.7 billion");
    assertThat(en.brief(289_837_762)).isEqualTo("289.8 million");
    assertThat(en.brief(1.1e12)).isEqualTo("1.1 trillion");
    assertThat(en.brief(1_596_416)).isEqualTo("1,596,416");
    assertThat(ja.brief(34_742_662_893.0)).isEqualTo("347億");
    assertThat(ja.brief(289_837_762)).isEqualTo("2.9億");
    assertThat(ja.brief(1.1e12)).isEqualTo("1.1兆");
    assertThat(ja.brief(-0.81)).isEqualTo("-0.81");
    assertThat(ja.brief(Double.NaN)).isEqualTo("–");
  }

  @Test
  void roundsHalfUpAndSignsDifferences() {
    assertThat(ja.score(64.25)).isEqualTo("64.3");
    assertThat(ja.points(3.16)).isEqualTo("+3.2");
    assertThat(ja.points(-1)).isEqualTo("−1.0");
    assertThat(ja.percent(0.655)).isEqualTo("66%");
    assertThat(ja.percentage(2.13)).isEqualTo("2.1%");
  }

  @Test
  void aMissingValueIsADashInEveryFormat() {
    assertThat(ja.score(Double.NaN)).isEqualTo("–");
    assertThat(ja.percent(Double.NaN)).isEqualTo("–");
    assertThat(ja.percentage(Double.NaN)).isEqualTo("–");
    assertThat(ja.people(Double.NaN)).isEqualTo("–");
    assertThat(en.dollarsFromThousands(Double.NaN)).isEqualTo("–");
  }
}
