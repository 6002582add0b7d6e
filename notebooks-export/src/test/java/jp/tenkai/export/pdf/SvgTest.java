package jp.tenkai.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.time.LocalDate;
import java.util.Locale;
import jp.tenkai.export.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M1 2L3 4Z | M1,2 L3,4 Z",
        "m1,2 3,4-1-1z | M1,2 L4,6 L3,5 Z",
        "M10 10 h5 v-5 H0 V0 | M10,10 L15,10 L15,5 L0,5 L0,0",
        "M0 0c1 1 2 2 3 3C4 4 5 5 6.5.5 | M0,0 C1,1,2,2,3,3 C4,4,5,5,6.5,0.5",
        "M0 0Q3 3 6 0 | M0,0 C2,2,4,2,6,0",
        "M1e1 2E-1 5 5 | M10,0.2 L5,5",
        "M1 1 2 2z l1 0 | M1,1 L2,2 Z L2,1",
      })
  void readsPathData(String data, String expected) {
    assertThat(written(SvgPath.parse(data))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M1", "M1 2L3", "M1 2A3 3 0 0 1 4 4", "1 2", "M1 2Lx", "M1 2,,;3"})
  void refusesPathDataItDoesNotKnow(String data) {
    assertThatThrownBy(() -> SvgPath.parse(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path of a drawing: found ");
  }

  @Test
  void readsTransformsOneAfterTheOther() {
    Point2D point =
        SvgTransform.parse("translate(10, 20) rotate(90) scale(2)")
            .transform(new Point2D.Double(3, 1), null);

    assertThat(point.getX()).isCloseTo(8, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(point.getY()).isCloseTo(26, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(SvgTransform.parse("").isIdentity()).isTrue();
    assertThatThrownBy(() -> SvgTransform.parse("skewX(3)"))
        .hasMessage("transform in a drawing: found skewX of 1 numbers");
    assertThatThrownBy(() -> SvgTransform.parse("translate(1) ?"))
        .hasMessage("transform in a drawing: found 'translate(1) ?'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<svg width='9.5' height='9' alt='x'/> | width of a drawing: found '9.5', expected a whole number of pixels",
        "<svg width='9' height='9'><rect width='1' height='1'/></svg> | a drawing for a PDF needs a title or alt",
        "<svg width='9' height='9' alt='x'><rect fill='red' width='1' height='1'/></svg>"
            + " | fill of 'rect' in a drawing: found 'red', expected none, #rgb or #rrggbb",
        "<svg width='9' height='9' alt='x'><rect x='1em' width='1' height='1'/></svg>"
            + " | x of 'rect' in a drawing: found '1em', expected a number",
      })
  void refusesWhatItWouldDrawWrong(String svg, String message) {
    String document = "<html><head></head><body><h1>x</h1>" + svg + "</body></html>";
    PdfMeta meta = new PdfMeta("題", "文", Language.JA, LocalDate.of(2026, 10, 1));

    assertThatThrownBy(() -> PdfMaker.pdf(document, meta)).hasMessage(message);
  }

  private static String written(Path2D path) {
    StringBuilder text = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      text.append(text.isEmpty() ? "" : " ").append("MLQCZ".charAt(kind));
      int numbers = new int[] {2, 2, 4, 6, 0}[kind];
      for (int n = 0; n < numbers; n++) {
        String number = String.format(Locale.ROOT, "%.4f", at[n]).replaceAll("\\.?0+$", "");
        text.append(n == 0 ? "" : ",").append(number);
      }
    }
    return text.toString();
  }
}
