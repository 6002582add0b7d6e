package jp.tenkai.export.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void keepsThePointsThatMatter() {
    Line line =
        new Line.Draft().add(0, 0).add(1, 0.1).add(2, 0).add(3, 5).add(4, 0.1).add(5, 0).line();

    assertThat(line.essential(0.8).stream().toArray()).containsExactly(0, 2, 3, 4, 5);
    assertThat(line.essential(0.05).cardinality()).isEqualTo(6);
    assertThat(line.essential(10).stream().toArray()).containsExactly(0, 5);
  }

  @Test
  void cutsARingAtABound() {
    Line square = new Line.Draft().add(0, 0).add(4, 0).add(4, 4).add(0, 4).add(0, 0).line();

    Line right = HalfPlane.X_FROM.cut(square, 3);
    assertThat(right.area()).isEqualTo(4);
    assertThat(right.least(true)).isEqualTo(3);
    assertThat(HalfPlane.X_TO.cut(square, 3).area()).isEqualTo(12);
    assertThat(HalfPlane.Y_FROM.cut(square, 1).area()).isEqualTo(12);
    assertThat(HalfPlane.Y_TO.cut(square, -1).size()).isZero();
  }

  @Test
  void writesOutlinesInWholeStepsAndLeavesSpecksOut() {
    Line square = new Line.Draft().add(1, 1).add(5.2, 1).add(5, 5).add(1, 5).add(1, 1).line();

    assertThat(OutlinePath.of(List.of(square), 3)).isEqualTo("M1 1l4 0 0 4-4 0 0-4z");
    assertThat(OutlinePath.of(List.of(square), 30)).isEmpty();
  }
}
