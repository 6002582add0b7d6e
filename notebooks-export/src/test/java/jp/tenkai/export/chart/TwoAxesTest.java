package jp.tenkai.export.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TwoAxesTest {

  private static final TwoAxes.Score SCORE =
      new TwoAxes.Score(TwoAxes.Mean.GEOMETRIC, 0.5, List.of(new TwoAxes.Bound("B", 55)));

  @Test
  void aBoundOfTheGeometricMeanIsAHyperbola() {
    assertThat(SCORE.attractiveness(55, 55)).isCloseTo(55, within(1e-9));
    assertThat(SCORE.attractiveness(55, 80)).isCloseTo(37.8125, within(1e-9));
    TwoAxes.Score unequal = new TwoAxes.Score(TwoAxes.Mean.GEOMETRIC, 0.25, List.of());
    double found = unequal.attractiveness(50, 40);
    assertThat(Math.pow(found, 0.25) * Math.pow(40, 0.75)).isCloseTo(50, within(1e-9));
  }

  @Test
  void aBoundOfTheArithmeticMeanIsALine() {
    TwoAxes.Score score = new TwoAxes.Score(TwoAxes.Mean.ARITHMETIC, 0.4, List.of());

    assertThat(score.attractiveness(50, 30)).isCloseTo(80, within(1e-9));
  }

  /** A distance of sqrt(4.605) standard deviations holds 90 %: 1 - exp(-4.605 / 2). */
  @Test
  void theEllipseHoldsNineTenths() {
    assertThat(1 - Math.exp(-TwoAxes.RADIUS * TwoAxes.RADIUS / 2)).isCloseTo(0.9, within(1e-12));
  }

  /**
   * Attractiveness 40 to 60 and feasibility 50 to 70 are drawn: 718 pixels are tall, wide alike.
   */
  @Test
  void theEllipseHasTheSpreadsOfTheAxesWhereTheyDoNotMoveTogether() {
    Drawn drawn = draw(point(TwoAxes.Kind.CANDIDATE, new TwoAxes.Spread(2, 1, 0)));

    Element ellipse = drawn.all("ellipse").get(0);
    double rx = Double.parseDouble(ellipse.getAttribute("rx"));
    double ry = Double.parseDouble(ellipse.getAttribute("ry"));
    assertThat(Math.max(rx, ry)).isCloseTo(TwoAxes.RADIUS * 2 * 690 / 20, within(0.1));
    assertThat(Math.min(rx, ry)).isCloseTo(TwoAxes.RADIUS * 1 * 796 / 20, within(0.1));
  }

  @Test
  void axesThatMoveTogetherTiltTheEllipseUpwardsToTheRight() {
    Drawn drawn = draw(point(TwoAxes.Kind.CANDIDATE, new TwoAxes.Spread(1, 1, 0.9)));

    String transform = drawn.all("ellipse").get(0).getAttribute("transform");
    double turn = Double.parseDouble(transform.replaceAll(".*rotate\\(|\\)$", ""));
    assertThat(turn).isBetween(-60.0, -30.0);
  }

  @Test
  void withoutASpreadThereIsNoEllipse() {
    assertThat(draw(point(TwoAxes.Kind.CANDIDATE, TwoAxes.Spread.unknown())).all("ellipse"))
        .isEmpty();
  }

  @Test
  void yardsticksAreSquaresAndEveryPointTellsItsFigures() {
    Drawn drawn = draw(point(TwoAxes.Kind.YARDSTICK, TwoAxes.Spread.unknown()));

    assertThat(drawn.all("rect")).hasSize(1);
    assertThat(drawn.all("circle")).isEmpty();
    Element link = drawn.all("a").get(0);
    assertThat(link.getAttribute("href")).isEqualTo("x.html");
    assertThat(link.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("detail");
  }

  @Test
  void aNameThatWouldCoverAnotherIsLeftOut() {
    LabelRoom room = new LabelRoom(0, 0, 100, 100);
    room.block(50, 50, 9);

    assertThat(room.place(50, 50, 30, 12)).isPresent();
    assertThat(room.place(50, 50, 30, 12)).isPresent();
    assertThat(room.place(50, 50, 80, 12)).isPresent();
    assertThat(room.place(50, 50, 200, 12)).isEmpty();
  }

  @Test
  void refusesAPointWithoutAPlace() {
    assertThatThrownBy(
            () ->
                new TwoAxes.Point(
                    "x",
                    "",
                    "",
                    TwoAxes.Kind.CANDIDATE,
                    ScoreClass.A,
                    Double.NaN,
                    1,
                    TwoAxes.Spread.unknown()))
        .hasMessage("axes of 'x': expected two numbers");
  }

  private static TwoAxes.Point point(TwoAxes.Kind kind, TwoAxes.Spread spread) {
    return new TwoAxes.Point("name", "detail", "x.html", kind, ScoreClass.B, 50, 60, spread);
  }

  private static Drawn draw(TwoAxes.Point... points) {
    return Drawn.of(
        html ->
            TwoAxes.draw(
                html,
                List.of(points),
                SCORE,
                new TwoAxes.AxisNames("up", "right"),
                "title",
                "desc"));
  }
}
