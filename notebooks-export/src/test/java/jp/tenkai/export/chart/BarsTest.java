package jp.tenkai.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

  @Test
  void theLongestBarFillsTheRoomAndTheOthersAreInProportion() {
    Drawn drawn = draw(new Bars.Bar("a", 50, "50"), new Bars.Bar("b", 200, "200"));

    assertThat(drawn.all("rect").get(0).getAttribute("width")).isEqualTo("85");
    assertThat(drawn.all("rect").get(1).getAttribute("width")).isEqualTo("340");
    assertThat(drawn.texts()).containsExactly("a", "50", "b", "200");
  }

  @Test
  void aMissingFigureHasItsWordsAndNoBar() {
    Drawn drawn = draw(new Bars.Bar("a", Double.NaN, "no data"));

    assertThat(drawn.all("rect")).isEmpty();
    assertThat(drawn.texts()).containsExactly("a", "no data");
  }

  @Test
  void aHostileNameStaysTextFitsAndTurnsNothing() {
    Drawn drawn = draw(new Bars.Bar("<script>\u202Eabc" + "x".repeat(2000), 1, "=1+1"));

    assertThat(drawn.texts().get(0)).startsWith("<script>abcx").endsWith("…").hasSizeLessThan(40);
    assertThat(drawn.texts().get(1)).isEqualTo("=1+1");
  }

  @Test
  void refusesANegativeLength() {
    assertThatThrownBy(() -> new Bars.Bar("a", -1, "-1"))
        .hasMessage("bar 'a': expected 0 or more, found -1.0");
  }

  private static Drawn draw(Bars.Bar... bars) {
    return Drawn.of(html -> Bars.draw(html, List.of(bars), "title", "desc"));
  }
}
