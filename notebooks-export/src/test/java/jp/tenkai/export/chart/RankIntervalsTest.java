package jp.tenkai.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {

  @Test
  void theBandReachesFromTheBestToTheWorstRankAndTheBadgeStandsAtTheRank() {
    Drawn drawn =
        draw(
            new RankIntervals.Row("first", 1, 1, 42, ScoreClass.A),
            new RankIntervals.Row("last", 42, 42, 42, ScoreClass.E));

    double left = Double.parseDouble(drawn.all("circle").get(0).getAttribute("cx"));
    double right = Double.parseDouble(drawn.all("circle").get(1).getAttribute("cx"));
    assertThat(drawn.all("rect").get(0).getAttribute("x")).isEqualTo(Drawing.number(left - 3));
    assertThat(drawn.all("rect").get(0).getAttribute("width"))
        .isEqualTo(Drawing.number(right - left + 6));
    assertThat(drawn.all("circle").get(0).getAttribute("fill")).isEqualTo(ScoreClass.A.fill());
    assertThat(drawn.texts())
        .containsExactly(
            "1", "10", "20", "30", "40", "first", "A", "1 (1–42)", "last", "E", "42 (42–42)");
  }

  @Test
  void refusesAnIntervalThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> new RankIntervals.Row("x", 3, 4, 2, ScoreClass.C))
        .hasMessage("ranks of 'x': found 3 in 4 to 2");
  }

  private static Drawn draw(RankIntervals.Row... rows) {
    return Drawn.of(html -> RankIntervals.draw(html, List.of(rows), 42, "title", "desc"));
  }
}
