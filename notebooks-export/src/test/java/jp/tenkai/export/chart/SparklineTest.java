package jp.tenkai.export.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void joinsNeighbouringYearsOnly() {
    Drawn drawn =
        draw(
            new Sparkline.Point(2010, 1),
            new Sparkline.Point(2011, 2),
            new Sparkline.Point(2012, Double.NaN),
            new Sparkline.Point(2013, 2),
            new Sparkline.Point(2015, 3),
            new Sparkline.Point(2016, 4));

    String path = drawn.all("path").get(0).getAttribute("d");
    assertThat(path.replaceAll("[0-9. ]", "")).isEqualTo("MLMML");
  }

  @Test
  void drawsTheFirstYearLeftAndTheGreatestFigureAtTheTop() {
    Drawn drawn = draw(new Sparkline.Point(2012, 9), new Sparkline.Point(2011, 5));

    assertThat(drawn.all("path").get(0).getAttribute("d")).isEqualTo("M4.5 23.5L115.5 4.5");
    assertThat(drawn.all("svg").get(0).getAttribute("width")).isEqualTo("120");
    assertThat(drawn.all("svg").get(0).getAttribute("height")).isEqualTo("28");
    assertThat(drawn.all("title").get(0).getTextContent()).isEqualTo("title");
  }

  @Test
  void drawsNothingWhereNothingIsKnown() {
    assertThat(draw(new Sparkline.Point(2012, Double.NaN)).all("svg")).isEmpty();
  }

  @Test
  void aSingleFigureIsOneDotInTheMiddle() {
    Drawn drawn = draw(new Sparkline.Point(2012, 7));

    assertThat(drawn.all("circle"))
        .allSatisfy(
            circle -> {
              assertThat(circle.getAttribute("cx")).isEqualTo("60");
              assertThat(circle.getAttribute("cy")).isEqualTo("14");
            });
  }

  private static Drawn draw(Sparkline.Point... points) {
    return Drawn.of(html -> Sparkline.draw(html, List.of(points), "title", "desc"));
  }
}
